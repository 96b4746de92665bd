import { goTo } from './navigation.ts';

/** A second click on the same thing this soon is impatience, not a second request. */
const REPEAT_WITHIN_MS = 10_000;

/**
 * Leaves a note in the page's own history entry that a launch goes away from it. It says nothing of the session: that is in
 * the entry after it, should the appliance answer with a page. Not later than the launch: a change of the entry while the
 * answer takes the page's place costs the page its way back.
 */
function markHistory(view: Window): void {
  try {
    const { history } = view;
    const { state } = history as { state: object | null };
    // What is not plain fields, the page could not find again.
    if ((state ?? {}).constructor === Object) history.replaceState({ ...state, btSupport: 1 }, '');
  } catch {
    // A browser that has enough of such changes throws, which must not stop the launch.
  }
}

/**
 * The download of the full customer client: a navigation, since a hidden frame would hide the pages that the appliance
 * answers with instead: a prompt, a login, an error.
 *
 * @returns goes to an address, and says whether it did: not for the same one within ten seconds.
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
