import { mergeLayers } from '../session/merge.ts';
import type { SessionOptions, StartType } from '../session/options.ts';
import { ownFields } from '../session/values.ts';
import { launch } from './launcher.ts';
import { resolveIssueForm } from '../forms/resolve-issue-form.ts';
import { needPage } from '../dom/need-page.ts';
import { pageOptions, pageSite } from '../request/page-settings.ts';
import type { StartSettings } from '../request/start-settings.ts';

/** An issue form in the place of an issue, as the JavaScript API takes it. */
export type StartOptions = SessionOptions | (Omit<SessionOptions, 'issue' | 'sessionKey' | 'rep'> & { issue: Element });

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
