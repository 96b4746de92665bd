/** The window that a click-to-chat session runs in: opened, raised, found again, and watched until it closes. */

import type { ChatOutcome, Joining } from '../request/launcher-actions.ts';
import { chatNames, randomName } from './chat-name.ts';
import { followLink } from './navigation.ts';
import { isBlank, openWindow } from './open-window.ts';

/**
 * A window that reads as closed this soon after the chat came into it, or before, was most likely cut off from the page by
 * an opener policy, and runs on. Only after this time does `closed` mean closed.
 */
const UNKNOWN_WITHIN_MS = 2000;
const WATCH_EVERY_MS = 250;

export interface ChatRequest {
  readonly site: string;
  readonly url: string;
  /** A window of the chat's own size rather than a tab. */
  readonly popup: boolean;
  /** Cut the chat off from the page. Then it cannot be raised or found again. */
  readonly cutOpener?: boolean;
  /** What the chat's window is told of this page's address. Default: what the page's own policy says. */
  readonly referrerPolicy?: ReferrerPolicy | undefined;
  /** The chat was closed. */
  onClosed(): unknown;
  /** The window can no longer be seen, although the chat most likely runs. */
  onUnreachable(): void;
}

interface Chat {
  readonly window: Window;
  readonly site: string;
  /** The address it was sent to; none where an earlier load of the page opened it. */
  readonly url?: string;
  readonly openerCut: boolean;
  unreachable?: boolean;
}

/** The chats of a page. */
export interface ChatWindows {
  /**
   * Opens a chat, or raises one that runs, in the task of the customer's click: nothing in it waits. A running chat is never
   * sent elsewhere. Two requests are the same if their addresses are.
   */
  open(request: ChatRequest, joining?: Joining): ChatOutcome;
  /** The name under which a page finds its chat again after it was loaded anew. */
  nameOf(site: string): string;
}

export function createChatWindows(view: Window): ChatWindows {
  const names = chatNames(view);
  let chats: Chat[] = [];
  const forget = (chat: Chat): void => void (chats = chats.filter((other) => other !== chat));

  function watch(chat: Chat, { onUnreachable, onClosed }: ChatRequest): void {
    let arrivedAt: number | undefined;
    chats.push(chat);
    const timer = view.setInterval(() => {
      const isWatched = chats.includes(chat);
      if (!isBlank(chat.window)) arrivedAt ??= Date.now();
      if (isWatched && !chat.window.closed) return;
      view.clearInterval(timer);
      if (!isWatched) return;
      chat.unreachable = arrivedAt === undefined || Date.now() - arrivedAt < UNKNOWN_WITHIN_MS;
      if (chat.unreachable) onUnreachable();
      else {
        forget(chat);
        onClosed();
      }
    }, WATCH_EVERY_MS);
  }

  /** The chats of a site that run, or may, the newest first. */
  const running = (site: string): Chat[] =>
    chats.filter((chat) => chat.site === site && (chat.unreachable || !chat.window.closed)).reverse();

  function raise(chat: Chat, url: string): ChatOutcome {
    if (isOutOfReach(chat)) return 'elsewhere';
    chat.window.focus();
    return !chat.url ? 'elsewhere' : chat.url === url ? 'raised' : 'another';
  }

  /** A cut window has one only if a link is to lead there. */
  function nameFor({ site, cutOpener, referrerPolicy }: ChatRequest, joining?: Joining): string {
    if (cutOpener && !referrerPolicy) return '_blank';
    return cutOpener || joining ? randomName(view) : names.get(site);
  }

  function open(request: ChatRequest, joining?: Joining): ChatOutcome {
    const { site, url, popup, cutOpener = false, referrerPolicy } = request;
    const others = running(site);
    const same = others.find((chat) => chat.url === url && !isOutOfReach(chat));
    const nearest = same ?? others.find((chat) => !isOutOfReach(chat)) ?? others[0];
    if (!joining && nearest) return raise(nearest, url);
    // An empty window first: asking for the address at once would send a running chat of that name back to its start.
    const name = nameFor(request, joining);
    const opened = openWindow(view, name, popup);
    if (!opened) return 'blocked';
    // Looking a cut window up by its name would open a second, empty one.
    if (!cutOpener) names.set(site, name);
    if (!isBlank(opened)) {
      // The chat that an earlier load of the page opened. This one cannot know what is in it now.
      const found: Chat = { window: opened, site, openerCut: false };
      watch(found, request);
      return raise(found, url);
    }
    if (joining === 'instead') nearest?.window.close();
    if (joining === 'again') others.filter((chat) => chat === same || !chat.url || isOutOfReach(chat)).forEach(forget);
    watch({ window: opened, site, url, openerCut: cutOpener }, request);
    if (referrerPolicy) followLink(url, name, referrerPolicy);
    else opened.location.replace(url);
    if (cutOpener) opened.opener = null;
    return 'opened';
  }

  return { open, nameOf: names.get };
}

const isOutOfReach = ({ openerCut, unreachable }: Chat): boolean => openerCut || unreachable === true;
