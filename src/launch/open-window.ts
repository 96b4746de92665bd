const WIDTH = 640;
const HEIGHT = 480;

/**
 * Opens an empty window of that name, or finds the existing one.
 *
 * @param popup - Open a window of the chat's size rather than a tab.
 * @returns null if it is blocked.
 */
export function openWindow(view: Window, name: string, popup: boolean): Window | null {
  try {
    const opened = view.open('', name, popup ? features(view.screen) : '');
    // Some blockers return an object, or the window of a hidden frame: its `window` or `top` is not itself. A real window cannot fake these.
    return opened && opened.window === opened && opened.top === opened ? opened : null;
  } catch {
    // Firefox throws in a frame that is sandboxed without pop-ups.
    return null;
  }
}

/** Tests if a window is still blank, as far as this page can know. */
export function isBlank(window: Window): boolean {
  try {
    return window.location.href === 'about:blank';
  } catch {
    // Another origin: the chat itself.
    return false;
  }
}

/** Returns features that centre the window on the page's own screen, and make it no larger than that. */
function features(screen: Screen): string {
  // The origin of the page's screen among several. Not in every engine.
  const { availWidth, availHeight, availLeft = 0, availTop = 0 } = screen as Screen & Record<string, number>;
  const width = Math.min(WIDTH, availWidth);
  const height = Math.min(HEIGHT, availHeight);
  const left = availLeft + (availWidth - width) / 2;
  const top = availTop + (availHeight - height) / 2;
  return `popup,width=${width},height=${height},left=${left | 0},top=${top | 0}`;
}
