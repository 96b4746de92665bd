/** The module for script tags: `BtSupport`, settings of the tag's `data-*` attributes, and elements that load with their tags. */

import { platformProperty } from '../dom/platform-property.ts';
import { checkTags } from '../elements/check-tags.ts';
import { elementRegistry } from '../elements/element-registry.ts';
import { loadExtras } from '../elements/load-extras.ts';
import { warnIfAlreadyDefined } from '../elements/warn-if-defined.ts';
import { type LoadElement, loadElementsOnUse } from './lazy-elements.ts';
import { loadIssueForm } from './load-issue-form.ts';
import { portalLoaders } from './load-portal.ts';
import { loadSupportSession } from './load-support-session.ts';
// An import without names stays in the types, and with it `window.BtSupport`.
import './script-tag.ts';
import { applyTagSettings } from './script-tag.ts';

// For the types of the elements.
export type {} from '../define.ts';

const FILE = /\/bt-support\.module(-[\da-f]+)?\.js$/;

/** Tests if a script is this file: a module that runs, with this name in its path. */
const isOwn = ({ type, src }: HTMLScriptElement): boolean =>
  /^module$/i.test(type.trim()) && FILE.test(src.replace(/[?#].*/, ''));

/** Loads the element and its own part at the same time. */
function loadWholeIssueForm(attempt: number): Promise<unknown> {
  // The element retries by itself.
  if (!attempt) loadExtras(attempt).catch(() => undefined);
  return loadIssueForm(attempt);
}

/** Loads the session element with an element that builds some in its shadow root. */
const withSession =
  (load: LoadElement): LoadElement =>
  (attempt) =>
    Promise.all([load(attempt), loadSupportSession(attempt)]);

/** True if another copy of this build is already on the page. */
const isSecond = window.BtSupport?.loadsElements === true;

applyTagSettings(null, { loadsElements: true });
// A module has no current script: every tag with this name may have settings.
for (const tag of platformProperty(document, 'scripts') ?? []) if (isOwn(tag)) applyTagSettings(tag);

if (!isSecond && !warnIfAlreadyDefined() && elementRegistry()) {
  checkTags();
  const portal = Object.entries(portalLoaders).map(([tag, load]) => [tag, withSession(load)] as const);
  loadElementsOnUse(
    { 'bt-support-session': loadSupportSession, 'bt-issue-form': loadWholeIssueForm, ...Object.fromEntries(portal) },
    document,
  );
}
