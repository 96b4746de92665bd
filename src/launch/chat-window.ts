/** The window that a click-to-chat session runs in: opened, raised, found again, and watched until it closes. */

const WIDTH = 640;
const HEIGHT = 480;

/**
 * A window that reads as closed this soon after the chat came into it, or before, was most likely cut off from the page by
 * an opener policy, and runs on. Only after this time does `closed` mean closed.
 */
const UNKNOWN_WITHIN = 2000;
const WATCH_EVERY = 250;

export interface ChatRequest {
  readonly site: string;
  readonly url: string;
  /** A window of the chat's own size rather than a tab. */
  readonly isSized: boolean;
  /** Cut the chat off from the page. Then it cannot be raised or found again. */
  readonly cutOpener?: boolean;
  /** Start a new chat even where one may be running. */
  readonly isAnew: boolean;
  /** The chat was closed. */
  onClosed(): unknown;
  /** The window can no longer be seen, although the chat most likely runs. */
  onLost(): void;
}

/** What became of the request. `elsewhere`: a chat is running, or may be, that this page cannot raise. */
export type ChatOutcome = 'opened' | 'raised' | 'elsewhere' | 'blocked';

interface Chat {
  readonly window: Window;
  readonly isCut: boolean;
  isLost?: boolean;
}

/**
 * The chats of a page, at most one for each site.
 *
 * @returns opens a chat, in the task of the customer's click: nothing in it waits.
 */
export function chatWindows(view: Window): (request: ChatRequest) => ChatOutcome {
  const chats = new Map<string, Chat>();

  function watch(chat: Chat, { site, onLost, onClosed }: ChatRequest): void {
    // When the chat came into the window; not a number before that, and then less than no time.
    let since = NaN;
    const timer = view.setInterval(() => {
      const isCurrent = chats.get(site) === chat;
      since ||= isBlank(chat.window) ? NaN : Date.now();
      if (isCurrent && !chat.window.closed) return;
      view.clearInterval(timer);
      if (!isCurrent) return;
      chat.isLost = !(Date.now() - since >= UNKNOWN_WITHIN);
      if (chat.isLost) onLost();
      else {
        chats.delete(site);
        onClosed();
      }
    }, WATCH_EVERY);
  }

  return (request) => {
    const { site, url, isSized, cutOpener = false, isAnew } = request;
    const running = chats.get(site);
    if (!isAnew && running && (running.isLost || !running.window.closed)) {
      if (running.isCut || running.isLost) return 'elsewhere';
      running.window.focus();
      return 'raised';
    }
    // An empty window first: asking for the address at once would send a running chat of that name back to its start.
    // Looking a cut window up by its name would open a second, empty one, so it has none.
    const opened = tryToOpen(view, cutOpener || isAnew ? '_blank' : chatName(site), isSized);
    if (!opened) return 'blocked';
    const chat: Chat = { window: opened, isCut: cutOpener };
    chats.set(site, chat);
    watch(chat, request);
    // Not blank: the chat of this page before it was reloaded.
    if (!isBlank(opened)) {
      opened.focus();
      return 'raised';
    }
    if (cutOpener) opened.opener = null;
    opened.location.replace(url);
    return 'opened';
  };
}

/** The name under which a page finds its chat again after a reload. */
export const chatName = (site: string): string => `bt-chat:${site}`;

function tryToOpen(view: Window, name: string, isSized: boolean): Window | null {
  try {
    return view.open('', name, isSized ? features(view.screen) : '');
  } catch {
    // Firefox throws in a frame that is sandboxed without pop-ups.
    return null;
  }
}

function isBlank(window: Window): boolean {
  try {
    return window.location.href === 'about:blank';
  } catch {
    // Another origin: the chat itself.
    return false;
  }
}

/** Centred on the page's own screen, and never larger than it. */
function features(screen: Screen): string {
  // Where the page's screen begins, among several. Not in every engine.
  const { availWidth, availHeight, availLeft = 0, availTop = 0 } = screen as Screen & Record<string, number>;
  const width = Math.min(WIDTH, availWidth);
  const height = Math.min(HEIGHT, availHeight);
  const left = availLeft + (availWidth - width) / 2;
  const top = availTop + (availHeight - height) / 2;
  return `popup,width=${width},height=${height},left=${left | 0},top=${top | 0}`;
}
