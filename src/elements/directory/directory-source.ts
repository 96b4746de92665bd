/** Time between two requests of the same address, in milliseconds. A directory is refreshed once a minute. */
const REFRESH_MS = 60_000;

/** Time until a request counts as failed, in milliseconds. */
const TIMEOUT_MS = 15_000;

type Listener = (value: unknown) => void;

/** The last good answer of an address. Nobody has checked it: it comes from a server. */
class Source {
  readonly #url: string;
  readonly #listeners = new Set<Listener>();
  #value: unknown;
  #requested = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      document.addEventListener('visibilitychange', this.#refresh);
      this.#refresh();
    }
    if (this.#value !== undefined) listener(this.#value);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      document.removeEventListener('visibilitychange', this.#refresh);
      clearTimeout(this.#timer);
    };
  }

  /** Requests the address, at most once a minute, and not while the page is hidden. */
  readonly #refresh = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const wait = this.#requested + REFRESH_MS - Date.now();
    // A clock that was put back would wait for hours.
    if (wait <= 0 || wait > REFRESH_MS) void this.#request();
    this.#timer = setTimeout(this.#refresh, wait > 0 && wait <= REFRESH_MS ? wait : REFRESH_MS);
  };

  async #request(): Promise<void> {
    this.#requested = Date.now();
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
    try {
      // `no-cache`: the browser sends the entity tag that it knows, and an unchanged directory costs no body.
      const response = await fetch(this.#url, { cache: 'no-cache', signal: controller.signal });
      if (!response.ok) return;
      this.#value = await response.json();
      for (const listener of [...this.#listeners]) listener(this.#value);
    } catch {
      // The last good answer stays; without one, so does what the page itself has.
    } finally {
      clearTimeout(timer);
    }
  }
}

const sources = new Map<string, Source>();

/**
 * Calls back with the JSON at an address, now if it is known and whenever it has been fetched again: once a minute while the page is visible.
 * Elements with the same address share its requests. A failed request changes nothing.
 *
 * @param url - An `http(s)` address. Another one is ignored.
 * @returns a function that stops it.
 */
export function watchDirectory(url: string, onChange: Listener): () => void {
  if (!/^https?:/.test(url)) return () => undefined;
  const source = sources.get(url) ?? new Source(url);
  sources.set(url, source);
  return source.add(onChange);
}
