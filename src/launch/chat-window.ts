/** The window that a click-to-chat session runs in: opened, raised, found again, and watched until it closes. */

const WIDTH = 640;
const HEIGHT = 480;

/**
 * A window that reads as closed this soon was most likely cut off from the page by an opener policy, and runs on. Only
 * after this time does `closed` mean closed.
 */
const UNKNOWN_WITHIN = 2000;
const WATCH_EVERY = 250;

export interface ChatRequest {
  readonly site: string;
  readonly url: string;
  /** A window of the chat's own size rather than a tab. */
  readonly sized: boolean;
  /** Cut the chat off from the page. Then it cannot be raised or found again. */
  readonly cutOpener: boolean;
  /** Start a new chat even where one may be running. */
  readonly anew?: boolean;
}

/** What became of the request. `elsewhere`: a chat is running, or may be, that this page cannot raise. */
export type ChatOutcome = 'opened' | 'raised' | 'elsewhere' | 'blocked';

/** What is told about an opened chat, later. */
export interface ChatListener {
  closed(): void;
  /** The window can no longer be seen, although the chat most likely runs. */
  lost(): void;
}

interface Chat {
  readonly window: Window;
  readonly cut: boolean;
  lost: boolean;
}

/** The chats of one page, at most one for each site. */
export class ChatWindows {
  readonly #view: Window;
  readonly #chats = new Map<string, Chat>();

  constructor(view: Window) {
    this.#view = view;
  }

  /** Must be called in the task of the customer's click: nothing here waits. */
  open(request: ChatRequest, listener: ChatListener): ChatOutcome {
    const { site, cutOpener, anew = false } = request;
    const running = this.#running(site);
    if (running && !anew) {
      if (running.cut || running.lost) return 'elsewhere';
      running.window.focus();
      return 'raised';
    }
    const opened = this.#openBlank(request);
    if (!opened) return 'blocked';
    const chat: Chat = { window: opened, cut: cutOpener, lost: false };
    this.#chats.set(site, chat);
    // Not blank: the chat of this page before it was reloaded.
    const found = !isBlank(opened);
    if (found) opened.focus();
    else {
      if (cutOpener) opened.opener = null;
      opened.location.replace(request.url);
    }
    this.#watch(site, chat, listener);
    return found ? 'raised' : 'opened';
  }

  #running(site: string): Chat | undefined {
    const chat = this.#chats.get(site);
    return chat && (chat.lost || !chat.window.closed) ? chat : undefined;
  }

  /** An empty window first: asking for the address at once would send a running chat of that name back to its start. */
  #openBlank({ site, sized, cutOpener, anew }: ChatRequest): Window | null {
    // Looking a cut window up by its name would open a second, empty one, so it gets none.
    const name = cutOpener || anew ? '_blank' : chatName(site);
    try {
      return this.#view.open('', name, sized ? features(this.#view.screen) : '');
    } catch {
      // Firefox throws in a frame that is sandboxed without pop-ups.
      return null;
    }
  }

  #watch(site: string, chat: Chat, listener: ChatListener): void {
    const start = this.#view.performance.now();
    const timer = this.#view.setInterval(() => {
      if (!chat.window.closed && this.#chats.get(site) === chat) return;
      this.#view.clearInterval(timer);
      if (this.#chats.get(site) !== chat) return;
      chat.lost = this.#view.performance.now() - start < UNKNOWN_WITHIN;
      if (chat.lost) listener.lost();
      else {
        this.#chats.delete(site);
        listener.closed();
      }
    }, WATCH_EVERY);
  }
}

/** The name under which a page finds its chat again after a reload. */
export const chatName = (site: string): string => `bt-chat:${site}`;

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
  // Not in every engine: without them the screen starts at 0.
  const { availLeft = 0, availTop = 0 } = screen as Screen & { availLeft?: number; availTop?: number };
  const width = Math.min(WIDTH, screen.availWidth);
  const height = Math.min(HEIGHT, screen.availHeight);
  const left = Math.round(availLeft + (screen.availWidth - width) / 2);
  const top = Math.round(availTop + (screen.availHeight - height) / 2);
  return `popup,width=${width},height=${height},left=${left},top=${top}`;
}
