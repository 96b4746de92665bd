/**
 * The classic script: everything, `window.BG` too. A module comes too late for the pages that call `BG` from inline
 * scripts, so that build has none.
 */

import './compat/embed.ts';
import './embed.ts';
