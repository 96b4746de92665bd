/** The module for script tags: the elements, `BtSupport`, and the settings that the tag's `data-*` attributes make. */

import '../define.ts';
import { platformProperty } from '../dom/platform-property.ts';
// Without names the types keep it, and with it `window.BtSupport`.
import './script-tag.ts';
import { setUpPage } from './script-tag.ts';

const FILE = /\/bt-support\.module(-[\da-f]+)?\.js$/;

/** Whether a script is this file: not one that browsers do not run, and none that only has its name in the address. */
const isOwn = ({ type, src }: HTMLScriptElement): boolean =>
  /^module$/i.test(type.trim()) && FILE.test(src.replace(/[?#].*/, ''));

setUpPage(null);
// A module has no current script: it is one with this name, and each may say something.
for (const tag of platformProperty(document, 'scripts') ?? []) if (isOwn(tag)) setUpPage(tag);
