import { goTo } from './navigation.ts';

/** A second click on the same download this soon is impatience. */
const REPEAT_WITHIN_MS = 10_000;

/**
 * Marks the page's own history entry before a launch navigates away. The mark contains nothing of the session, whose address is in the
 * next entry if the appliance answers with a page. It is set before the launch: a change during the navigation costs the page its
 * back/forward cache.
 */
function markHistory(view: Window): void {
  try {
    const { history } = view;
    const { state } = history as { state: object | null };
    // A state that is not a plain object cannot be extended.
    if ((state ?? {}).constructor === Object) history.replaceState({ ...state, btSupport: 1 }, '');
  } catch {
    // Browsers limit the rate of such changes and throw, which must not stop the launch.
  }
}

/**
 * Creates the download of the full customer client. It is a navigation, since a hidden frame would hide other answers of the appliance: a
 * prompt, a login, an error.
 *
 * @returns a function that starts a download. It returns false for the same address within ten seconds.
 */
export function createDownload(
  view: Window,
  now = Date.now,
): (url: string, referrerPolicy?: ReferrerPolicy) => boolean {
  let last = '';
  let at = 0;
  return (url, referrerPolicy) => {
    if (url === last && now() - at < REPEAT_WITHIN_MS) return false;
    markHistory(view);
    goTo(view, url, referrerPolicy);
    last = url;
    at = now();
    return true;
  };
}
