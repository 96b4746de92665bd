import { mergeLayers } from '../session/merge.ts';
import type { SessionOptions, StartType } from '../session/options.ts';
import { ownFields } from '../session/values.ts';
import { launch } from './launcher.ts';
import { resolveIssueForm } from '../forms/resolve-issue-form.ts';
import { needPage } from '../dom/need-page.ts';
import { pageOptions, pageSite } from '../request/page-settings.ts';
import type { StartSettings } from '../request/start-settings.ts';

/** Options whose issue may be a form, as in the JavaScript API. */
export type StartOptions = SessionOptions | (Omit<SessionOptions, 'issue' | 'sessionKey' | 'rep'> & { issue: Element });

/**
 * Starts a session. Call it synchronously in a click handler: later, pop-up blockers block the window.
 *
 * @param startType - `'chat'` or `'full'`.
 * @returns true if the session started or a dialog offers a way to start it. Problems are shown in a dialog and fire
 *   `bt-session-invalid`.
 * @throws a `NotSupportedError` on a server.
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
