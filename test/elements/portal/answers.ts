/** Answers of a server to `fetch`, for tests of elements with a directory. */
export class Answers {
  readonly #fetch = window.fetch;
  #count = 0;
  /** What the next request gets: JSON, or a failure. */
  next: unknown = new TypeError('Failed to fetch');
  /** How many requests there were. */
  requests = 0;

  start(): void {
    this.requests = 0;
    window.fetch = () => {
      this.requests++;
      const answer: unknown = this.next;
      if (answer instanceof Error) return Promise.reject(answer);
      // Not a real response, whose body arrives some tasks later: this one has been read when the next task begins.
      return Promise.resolve({ ok: true, json: () => Promise.resolve(answer) } as Response);
    };
  }

  stop(): void {
    window.fetch = this.#fetch;
  }

  /** An address that no other test has. */
  address(): string {
    return `/directory-${Math.random().toString(36).slice(2)}-${++this.#count}.json`;
  }
}
