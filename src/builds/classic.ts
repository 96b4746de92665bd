/**
 * The classic script: everything, `window.BG` too. A module comes too late for the pages that call `BG` from inline
 * scripts, so that build has none. Lit comes last: `BG` and plain links do without it, and so does a page that has the
 * elements already, where Trusted Types may refuse Lit a second policy.
 */

import './bg.ts';
import './before-elements.ts';
import '../define.ts';
