/** Names of chat windows, by site, for as long as the tab is there. */
export interface ChatNames {
  /** The name under which a chat is looked for; a new one where there is none. */
  get(site: string): string;
  set(site: string, name: string): void;
}

const PREFIX = 'bt-chat-';

/**
 * A name for a chat's window. A link, a frame or another window could take a name that it can guess, and be taken for the
 * chat: so it is random, and says nothing of the session. `_blank` where the browser has no random numbers.
 */
export function randomName({ crypto }: Window): string {
  try {
    return PREFIX + crypto.getRandomValues(new Uint32Array(4)).join('-');
  } catch {
    return '_blank';
  }
}

/**
 * Names that the tab keeps, so that a chat is found again after the page was loaded anew, and on another page of the same
 * origin. Nothing is kept or looked at before a customer asks for a chat.
 */
export function chatNames(view: Window): ChatNames {
  // For frames whose storage the browser keeps from them.
  const names = new Map<string, string>();
  const keyOf = (site: string): string => PREFIX + site;

  function stored(site: string): string | undefined {
    try {
      // Nothing else than such a name: `_top` would be the page itself.
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
      // Kept from this frame, or full.
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
