/** A second click on the same thing this soon is impatience, not a second request. */
const REPEAT_WITHIN = 10_000;

/**
 * The download of the full customer client: a navigation of the page's own window, which stays where it is if a file is
 * the answer. A hidden frame would hide the pages that the appliance answers with instead: a prompt, a login, an error.
 *
 * @returns goes to an address, and says whether it did: not for the same one within ten seconds.
 */
export function clientDownload(view: Window, now = Date.now): (url: string) => boolean {
  let last = '';
  let at = 0;
  return (url) => {
    if (url === last && now() - at < REPEAT_WITHIN) return false;
    view.location.assign(url);
    last = url;
    at = now();
    return true;
  };
}
