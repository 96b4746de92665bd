/** Names of chat windows by site, for the lifetime of the tab. */
export interface ChatNames {
  /** Returns the name of a site's chat window; a new one if there is none. */
  get(site: string): string;
  set(site: string, name: string): void;
}

const PREFIX = 'bt-chat-';

/**
 * Creates a name for a chat window. A link, a frame or another window could use a name that it can guess, and be mistaken for the chat: so
 * it is random, and contains nothing of the session. `_blank` if the browser has no random numbers.
 */
export function randomName({ crypto }: Window): string {
  try {
    return PREFIX + crypto.getRandomValues(new Uint32Array(4)).join('-');
  } catch {
    return '_blank';
  }
}

/**
 * Stores names in the tab's session storage, so that a chat is found again after a reload, and on another page of the same origin. Storage
 * is neither read nor written before the first chat.
 */
export function chatNames(view: Window): ChatNames {
  // For frames without access to storage.
  const names = new Map<string, string>();
  const keyOf = (site: string): string => PREFIX + site;

  function stored(site: string): string | undefined {
    try {
      // Only such a name: `_top` would be the page itself.
      return /^bt-chat-[\d-]+$/.exec(view.sessionStorage.getItem(keyOf(site)) ?? '')?.[0];
    } catch {
      return undefined;
    }
  }

  function set(site: string, name: string): void {
    names.set(site, name);
    try {
      view.sessionStorage.setItem(keyOf(site), name);
    } catch {
      // Blocked in this frame, or full.
    }
  }

  return {
    get(site) {
      const kept = names.get(site) ?? stored(site);
      if (kept) return kept;
      const name = randomName(view);
      set(site, name);
      return name;
    },
    set,
  };
}
