import { DirectoryError } from '../error.ts';

/** Something that is read again and again, and whose last good value is kept when that fails. */
export class Source<T> {
  readonly #name: string;
  readonly #read: () => Promise<T>;
  readonly #log: (line: string) => void;
  #value: T | undefined;
  #problem: DirectoryError | undefined;

  /** @param name what a log line begins with */
  constructor(name: string, read: () => Promise<T>, log: (line: string) => void) {
    this.#name = name;
    this.#read = read;
    this.#log = log;
  }

  /** Undefined: it was never read. */
  get value(): T | undefined {
    return this.#value;
  }

  /** What went wrong the last time, if anything. */
  get problem(): DirectoryError | undefined {
    return this.#problem;
  }

  /** Never rejects. One line is logged for a problem, again if it changes, and when it is over. */
  async refresh(): Promise<void> {
    const before = this.#problem?.message;
    try {
      this.#value = await this.#read();
      this.#problem = undefined;
      if (before !== undefined) this.#log(`${this.#name} can be read again`);
    } catch (error) {
      const problem = error instanceof DirectoryError ? error : unexpected(error);
      this.#problem = problem;
      const consequence = this.#value === undefined ? '' : '; what was read before is kept';
      if (problem.message !== before) this.#log(`${this.#name} cannot be read: ${problem.message}${consequence}`);
    }
  }
}

/** Without its message, which may have a secret in it. */
const unexpected = (error: unknown): DirectoryError =>
  new DirectoryError('unexpected', `unexpected ${error instanceof Error ? error.name : 'value thrown'}`);
