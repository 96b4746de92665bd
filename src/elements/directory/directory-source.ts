import { type Directory, readDirectory } from './read-directory.ts';
import { resolveAddress } from './resolve-address.ts';

/** Time between two requests of the same address, in milliseconds. A directory is refreshed once a minute. */
const REFRESH_MS = 60_000;

/** Time until a request counts as failed, in milliseconds. */
const TIMEOUT_MS = 15_000;

/** A good answer of an address. */
export interface Answer {
  /** What the answer says, as far as it is a directory; null for anything but an object. */
  readonly directory: Directory | null;
  /** The JSON, unchecked: it comes from a server. */
  readonly value: unknown;
}

type Listener = (answer: Answer) => void;

/** The last good answer of an address, which all elements with this address share. */
class Source {
  readonly #url: string;
  readonly #listeners = new Set<Listener>();
  #answer: Answer | null = null;
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
    if (this.#answer) listener(this.#answer);
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
      const value: unknown = await response.json();
      this.#answer = { directory: readDirectory(value), value };
      for (const listener of [...this.#listeners]) listener(this.#answer);
    } catch {
      // The last good answer stays; without one, so does what the page itself has.
    } finally {
      clearTimeout(timer);
    }
  }
}

const sources = new Map<string, Source>();

/** Watches the directory at one address at a time. */
export class DirectoryWatcher {
  readonly #onAnswer: Listener;
  #address = '';
  #answer: Answer | null = null;
  #stop: (() => void) | null = null;

  /** @param onAnswer - Called with the answer of the address, now if it is known, and whenever it has been fetched again. */
  constructor(onAnswer: Listener) {
    this.#onAnswer = onAnswer;
  }

  /** The last good answer of the address; null while there is none. */
  get answer(): Answer | null {
    return this.#answer;
  }

  /**
   * Watches an address. It is fetched once a minute while the page is visible, and elements with the same address share its requests. A
   * failed request changes nothing. Watching the same address again changes nothing.
   *
   * @param address - An `http(s)` address, as in an attribute. Another one counts as none.
   */
  watch(address: string | null | undefined, base: string): void {
    const url = resolveAddress(address, base);
    if (url === this.#address) return;
    this.stop();
    this.#address = url;
    if (!/^https?:/.test(url)) return;
    const source = sources.get(url) ?? new Source(url);
    sources.set(url, source);
    this.#stop = source.add((answer) => {
      this.#answer = answer;
      this.#onAnswer(answer);
    });
  }

  /** Stops watching, and forgets the answer. */
  stop(): void {
    this.#stop?.();
    this.#stop = null;
    this.#address = '';
    this.#answer = null;
  }
}
