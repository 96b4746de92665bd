/** The download of the full customer client: a navigation that the appliance answers with a file, or with a page. */

/** A second click on the same thing this soon is impatience, not a second request. */
const REPEAT_WITHIN = 10_000;

export class ClientDownload {
  readonly #view: Window;
  #last = { url: '', at: -Infinity };

  constructor(view: Window) {
    this.#view = view;
  }

  /**
   * Goes to the address in the page's own window, which stays where it is if a file is the answer. A hidden frame would
   * hide the pages that the appliance answers with instead: a prompt, a login, an error.
   *
   * @returns whether a request was made; not for the same address within ten seconds.
   */
  start(url: string): boolean {
    const now = this.#view.performance.now();
    if (this.#last.url === url && now - this.#last.at < REPEAT_WITHIN) return false;
    this.#view.location.assign(url);
    this.#last = { url, at: now };
    return true;
  }
}
