import { type Bg, createBg } from './bg.ts';

declare global {
  interface Window {
    BG?: Bg;
  }
}

/** Returns the page's `BG`, even if it is a `const`, which is not a property of the window. */
declare const BG: Bg;

/**
 * Installs `BG` on the page. An existing object keeps its members and gets those of the API, as with the vendor's script. One with a
 * `start` method, such as the vendor's, is only changed if it is to be replaced.
 */
export function installBg(isReplaced: boolean): void {
  let own: Bg | undefined;
  try {
    // An element or a frame of that name is not the page's own object.
    if (Object.getOwnPropertyNames(window).includes('BG') || BG !== window.BG) own = BG;
    if (typeof own?.start === 'function' && !isReplaced) return;
  } catch {
    // Nothing has that name, or it cannot be accessed.
  }
  const bg = createBg();
  try {
    window.BG = Object.assign(own as Bg, bg);
  } catch {
    // There is none, or it is frozen. A read-only name is no error: the rest of the script does not depend on it.
    Reflect.set(window, 'BG', { ...own, ...bg });
  }
}
