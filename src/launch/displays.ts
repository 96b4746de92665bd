import { dispatch, notifyFailure } from './dispatch.ts';
import type { ChatOutcome, Joining } from '../request/launcher-actions.ts';
import { createChatWindows } from './chat-window.ts';
import { createDownload } from './download.ts';
import { showDialog, type ViewName } from '../dialog/dialog.ts';
import { whenGuideReady } from '../dialog/when-guide-ready.ts';
import type { Launch, LaunchRequest } from '../request/launch-request.ts';
import { goTo } from './navigation.ts';
import { goesToFullWindow, type PlannedDisplay } from '../request/plan.ts';

/** Shows a session. Returns true if it was started, or a view that leads to it is shown. */
type ShowSession = (launch: Launch) => boolean;

/** A function for each display that can be planned, and for views of the dialog. */
export interface Displays extends Record<PlannedDisplay, ShowSession> {
  /** Shows a view of the dialog. */
  readonly showView: (name: ViewName, launch: Launch) => void;
}

/**
 * Creates the displays of a page.
 *
 * @param start - Starts a session again, from a view of the dialog.
 */
export function createDisplays(view: Window, start: (request: LaunchRequest) => boolean): Displays {
  const chats = createChatWindows(view);
  // Also of the app: both go to the session's address, and may come back to a page that was reloaded.
  const download = createDownload(view);
  return {
    'chat-window': startChat,
    'chat-tab': startChat,
    javascript: startDownload,
    clickonce: (launch) => showLink('clickonce', launch),
    mobile: startApp,
    showView,
  };

  function startChat(launch: Launch): boolean {
    if (openChat(launch) === 'blocked') fallBack(launch);
    return true;
  }

  /** The chat takes the page's own window, or a link to it is shown. */
  function fallBack(launch: Launch): void {
    const reason = 'popup-blocked';
    dispatch('bt-session-blocked', launch, { reason });
    if (goesToFullWindow(launch.options)) {
      goTo(view, launch.url, launch.referrerPolicy);
      dispatch('bt-session-launch', launch, { display: 'chat-full-window' });
    } else {
      showView('manual', launch);
      notifyFailure(launch, reason);
    }
  }

  /** Opens a chat, or shows which one is open already and offers the other. */
  function openChat(launch: Launch, joining?: Joining): ChatOutcome {
    const { display } = launch;
    const request = {
      ...launch,
      popup: display === 'chat-window',
      onClosed: () => dispatch('bt-session-close', launch),
      onUnreachable() {
        dispatch('bt-session-blocked', launch, { reason: 'state-unknown' });
        showView('elsewhere', launch);
      },
    };
    const outcome = chats.open(request, joining);
    if (outcome === 'opened') dispatch('bt-session-launch', launch, { display });
    else if (outcome !== 'blocked') showView(outcome, launch);
    return outcome;
  }

  function startDownload(launch: Launch): boolean {
    const isRepeated = !download(launch.url, launch.referrerPolicy);
    showView('javascript', { ...launch, isRepeated });
    if (!isRepeated) dispatch('bt-session-launch', launch, { display: 'javascript' });
    return !isRepeated;
  }

  /** The customer starts the client from a view of the dialog. */
  function showLink(display: 'clickonce' | 'mobile', launch: Launch): boolean {
    showView(display, launch);
    dispatch('bt-session-launch', launch, { display });
    return true;
  }

  /** Goes straight to the app if the page wants that. The dialog is for customers who come back. */
  function startApp(launch: Launch): boolean {
    showLink('mobile', launch);
    if (launch.settings.mobile === 'app') download(launch.url, launch.referrerPolicy);
    return true;
  }

  /** Shows a view with what is loaded already; the guide adds the rest. */
  function showView(name: ViewName, launch: Launch): void {
    const { url, referrerPolicy, target: returnTo } = launch;
    const body = showDialog(name, { link: { url, target: linkTarget(name, launch), referrerPolicy }, returnTo });
    whenGuideReady(({ renderView }) => renderView(body, name, launch, { view, openChat, start }));
  }

  /** Returns the target of a view's link. */
  function linkTarget(name: ViewName, { startType, site, cutOpener }: Launch): string {
    if (startType === 'full') return name === 'manual' ? '' : '_top';
    // In other views a chat may be running: a link with its name would restart it.
    return name === 'manual' && !cutOpener ? chats.nameOf(site) : '_blank';
  }
}
