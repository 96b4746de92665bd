/** The script-tag build of `window.BG`: a drop-in for the appliance's `start_session.js`, without elements. */

import { ownScript } from '../launch/current-script.ts';
import { resume } from '../launch/guided.ts';
import { type Bg, createBg } from './bg.ts';

declare global {
  interface Window {
    BG?: Bg;
  }
}

// The vendor's own, where a page has it, stays, unless the tag asks otherwise. An element of that name is none.
if (!window.BG?.start || ownScript?.matches('[data-replace-bg]')) window.BG = createBg();
resume(window);
