import { mergeLayers } from '../session/merge.ts';
import type { SessionOptions, SiteSettings, StartType } from '../session/options.ts';
import { ownFields } from '../session/values.ts';
import { launch } from './launcher.ts';
import { resolveIssueForm } from './launch-options.ts';
import { needPage } from './need-page.ts';
import { type LaunchSettings, pageOptions, pageSite } from './page-settings.ts';

/** An issue form in the place of an issue, as the JavaScript API takes it. */
export type StartOptions = SessionOptions | (Omit<SessionOptions, 'issue' | 'sessionKey' | 'rep'> & { issue: Element });

/** Where and how, beside the options. */
export interface StartSettings extends SiteSettings, LaunchSettings {
  /** Host name of the appliance. Default: the page's, from `configure()` or `<meta name="bt-site">`. */
  site?: string | undefined;
  /** Cut the chat window off from the page. Default: false. */
  cutOpener?: boolean | undefined;
  /** Where events are dispatched. Default: the document. */
  target?: EventTarget | undefined;
}

/**
 * Starts a session. Call it in the task of a click: later, browsers block the window.
 *
 * @param startType - `'chat'` or `'full'`.
 * @returns whether something was started, or shown that leads to it. What is wrong otherwise is in the event
 *   `bt-session-invalid` and in a dialog.
 * @throws a `NotSupportedError` on a server, where there is no page.
 */
export function start(startType: StartType, options: StartOptions, settings: StartSettings = {}): boolean {
  needPage();
  const { site = pageSite(document), cutOpener = false, target = document, ...rest } = ownFields(settings);
  return launch({
    startType,
    site,
    options: mergeLayers(pageOptions(), resolveIssueForm(options)),
    cutOpener,
    target,
    settings: rest,
  });
}
