import { type Bg, createBg } from './bg.ts';

declare global {
  interface Window {
    BG?: Bg;
  }
}

/** What the page calls `BG`, also where a `const` does, which is no property of the window. */
declare const BG: Bg;

/**
 * Puts `BG` on the page. An object that the page has already keeps its members and is given those of the API, as by the
 * vendor's script. One that starts sessions itself, such as the vendor's, stays as it is, unless it is to be replaced.
 */
export function installBg(isReplaced: boolean): void {
  let own: Bg | undefined;
  try {
    // An element or a frame of that name is none of the page's own.
    if (Object.getOwnPropertyNames(window).includes('BG') || BG !== window.BG) own = BG;
    if (typeof own?.start === 'function' && !isReplaced) return;
  } catch {
    // Nothing has the name, or it cannot be looked at.
  }
  const bg = createBg();
  try {
    window.BG = Object.assign(own as Bg, bg);
  } catch {
    // There is none, or it is frozen. No error where the name is too: what comes after this has nothing to do with it.
    Reflect.set(window, 'BG', { ...own, ...bg });
  }
}
