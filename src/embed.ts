/** The module for script tags: the elements, `BtSupport`, and the settings that the tag's `data-*` attributes make. */

import './define.ts';
// Without names the types keep it, and with it `window.BtSupport`.
import './script-tag.ts';
import { setUpPage } from './script-tag.ts';

// A module has no current script: it is one with this name, and each may say something.
for (const tag of [{}, ...document.querySelectorAll<HTMLScriptElement>('script[src*="bt-support.module"]')])
  setUpPage(tag);
