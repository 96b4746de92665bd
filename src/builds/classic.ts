/**
 * The classic script: everything, including `window.BG`. Modules run after inline scripts, so the module build has no `BG`. Lit comes last: `BG`
 * and plain links do not need it, and neither does a page that already has the elements, where Trusted Types may refuse Lit a second
 * policy.
 */

import './bg.ts';
import './before-elements.ts';
import '../elements/define-issue-form.ts';
import '../elements/define-support-session.ts';
import { checkTags } from '../elements/check-tags.ts';
import { elementRegistry } from '../elements/element-registry.ts';
import { loadElementsOnUse } from './lazy-elements.ts';
import { portalLoaders } from './load-portal.ts';

// For the types of the elements.
export type {} from '../define.ts';

if (elementRegistry()) {
  checkTags();
  loadElementsOnUse(portalLoaders, document);
}
