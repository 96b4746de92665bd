/** The builds for script tags: the elements, and the settings that the tag's `data-*` attributes make. */

import './define.ts';
import { diagnose } from './launch/diagnose.ts';
import { configure } from './launch/page-settings.ts';
import { start } from './launch/start.ts';

declare global {
  interface Window {
    /** What a page's own scripts use of the script-tag build. */
    BtSupport?: {
      readonly configure: typeof configure;
      readonly diagnose: typeof diagnose;
      readonly start: typeof start;
    };
  }
}

window.BtSupport ??= { configure, diagnose, start };

// A module has no current script: it is the one that says so itself.
const tag = document.currentScript ?? document.querySelector('script[data-site]');
const site = (tag as HTMLScriptElement | null)?.dataset.site;
if (site) configure({ site });
