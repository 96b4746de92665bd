import type { SiteSettings } from '../session/options.ts';
import type { LaunchSettings } from './page-settings.ts';

/** Settings of a start, besides the options. */
export interface StartSettings extends SiteSettings, LaunchSettings {
  /** Host name of the appliance. Default: the page's, from `configure()` or `<meta name="bt-site">`. */
  site?: string | undefined;
  /** Cut the chat window off from the page. Default: false. */
  cutOpener?: boolean | undefined;
  /** Where events are dispatched. Default: the document. */
  target?: EventTarget | undefined;
}
