/**
 * The classic script: everything, including `window.BG`. Modules run after inline scripts, so the module build has no `BG`. Lit comes last: `BG`
 * and plain links do not need it, and neither does a page that already has the elements, where Trusted Types may refuse Lit a second
 * policy.
 */

import './bg.ts';
import './before-elements.ts';
import '../define.ts';
