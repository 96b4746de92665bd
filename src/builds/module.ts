/** The module for script tags: `BtSupport`, what the tag's `data-*` attributes set, and elements that load with their tags. */

import { platformProperty } from '../dom/platform-property.ts';
import { checkTags } from '../elements/check-tags.ts';
import { elementRegistry } from '../elements/element-registry.ts';
import { loadExtras } from '../elements/load-extras.ts';
import { warnIfAlreadyDefined } from '../elements/warn-if-defined.ts';
import { loadElementsOnUse } from './lazy-elements.ts';
import { loadIssueForm } from './load-issue-form.ts';
import { loadSupportSession } from './load-support-session.ts';
// Without names the types keep it, and with it `window.BtSupport`.
import './script-tag.ts';
import { applyTagSettings } from './script-tag.ts';

// For the types of the elements that are loaded.
export type {} from '../define.ts';

const FILE = /\/bt-support\.module(-[\da-f]+)?\.js$/;

/** Tests if a script is this file: not one that browsers do not run, and none that only has its name in the address. */
const isOwn = ({ type, src }: HTMLScriptElement): boolean =>
  /^module$/i.test(type.trim()) && FILE.test(src.replace(/[?#].*/, ''));

/** The form's own part is needed as soon as the element is there: it is loaded beside it. */
function loadWholeIssueForm(attempt: number): Promise<unknown> {
  // The element tries again by itself.
  if (!attempt) loadExtras(attempt).catch(() => undefined);
  return loadIssueForm(attempt);
}

/** Another copy of this build is on the page already, and loads its elements. */
const isSecond = window.BtSupport?.loadsElements === true;

applyTagSettings(null, { loadsElements: true });
// A module has no current script: it is one with this name, and each may say something.
for (const tag of platformProperty(document, 'scripts') ?? []) if (isOwn(tag)) applyTagSettings(tag);

if (!isSecond && !warnIfAlreadyDefined() && elementRegistry()) {
  checkTags();
  loadElementsOnUse({ 'bt-support-session': loadSupportSession, 'bt-issue-form': loadWholeIssueForm }, document);
}
