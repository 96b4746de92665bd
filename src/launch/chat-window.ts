/** The window that a click-to-chat session runs in: opened, raised, found again, and watched until it closes. */

import type { ChatOutcome, Joining } from '../request/launcher-actions.ts';
import { chatNames, randomName } from './chat-name.ts';
import { followLink } from './navigation.ts';
import { isBlank, openWindow } from './open-window.ts';

/**
 * If `closed` is true this soon after the chat's arrival, or before it, an opener policy has most likely separated the window, and the chat
 * keeps running. Only after this time does `closed` mean closed.
 */
const UNKNOWN_WITHIN_MS = 2000;
const WATCH_EVERY_MS = 250;

export interface ChatRequest {
  readonly site: string;
  readonly url: string;
  /** A window of the chat's size rather than a tab. */
  readonly popup: boolean;
  /** Cut the chat off from the page. Then it cannot be raised or found again. */
  readonly cutOpener?: boolean;
  /** Referrer policy of the chat's window. Default: the page's own. */
  readonly referrerPolicy?: ReferrerPolicy | undefined;
  /** Called when the chat is closed. */
  onClosed(): unknown;
  /** Called when the window is out of reach, although the chat most likely runs. */
  onUnreachable(): void;
}

interface Chat {
  readonly window: Window;
  readonly site: string;
  /** Its address; undefined if an earlier load of the page opened it. */
  readonly url?: string;
  readonly openerCut: boolean;
  unreachable?: boolean;
}

/** The chats of a page. */
export interface ChatWindows {
  /**
   * Opens a chat, or raises a running one, synchronously in the task of the customer's click. A running chat is never navigated elsewhere.
   * Two requests are the same if their addresses are.
   */
  open(request: ChatRequest, joining?: Joining): ChatOutcome;
  /** Returns the name by which a page finds its chat again after a reload. */
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

  /** Returns the chats of a site that are, or may be, running, newest first. */
  const running = (site: string): Chat[] =>
    chats.filter((chat) => chat.site === site && (chat.unreachable || !chat.window.closed)).reverse();

  function raise(chat: Chat, url: string): ChatOutcome {
    if (isOutOfReach(chat)) return 'elsewhere';
    chat.window.focus();
    return !chat.url ? 'elsewhere' : chat.url === url ? 'raised' : 'another';
  }

  /** A window without opener has a name only if a link has to lead there. */
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
    // An empty window first: opening the address at once would restart a running chat of that name.
    const name = nameFor(request, joining);
    const opened = openWindow(view, name, popup);
    if (!opened) return 'blocked';
    // Looking up a window without opener by its name would open a second, empty one.
    if (!cutOpener) names.set(site, name);
    if (!isBlank(opened)) {
      // A chat that an earlier load of the page opened. Its content is unknown.
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
