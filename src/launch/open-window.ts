const WIDTH = 640;
const HEIGHT = 480;

/**
 * Opens an empty window of that name, or finds the one that is there.
 *
 * @param popup - A window of the size of a chat rather than a tab.
 * @returns null where it is blocked.
 */
export function openWindow(view: Window, name: string, popup: boolean): Window | null {
  try {
    const opened = view.open('', name, popup ? features(view.screen) : '');
    // Blockers give objects in the place of windows, or the window of a hidden frame: those are not their own `window`, or
    // not the top of theirs. Neither can be forged in a real one.
    return opened && opened.window === opened && opened.top === opened ? opened : null;
  } catch {
    // Firefox throws in a frame that is sandboxed without pop-ups.
    return null;
  }
}

/** Whether nothing has come into a window yet, as far as this page may know. */
export function isBlank(window: Window): boolean {
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
