/** Counts calls of the command API, for tests of programs that must call it rarely and one at a time. */

import type { ApplianceRequest } from './http.ts';

export interface CommandCallCounts {
  /** Calls of a list, in either flavour, whatever the answer. */
  lists: number;
  /** Calls for a token, whatever the answer. */
  tokens: number;
  /** The most calls that were open at the same time. */
  atOnce: number;
  /** Calls without `Connection: close`. */
  keptOpen: number;
}

const NONE: Readonly<CommandCallCounts> = { lists: 0, tokens: 0, atOnce: 0, keptOpen: 0 };

export class CommandCalls {
  #counts = { ...NONE };
  #open = 0;

  get counts(): Readonly<CommandCallCounts> {
    return this.#counts;
  }

  clear(): void {
    this.#counts = { ...NONE, atOnce: this.#open };
  }

  /** Counts a call, which is open until `answer` resolves. */
  async track<T>(kind: 'lists' | 'tokens', request: ApplianceRequest, answer: () => Promise<T>): Promise<T> {
    this.#counts[kind]++;
    this.#open++;
    this.#counts.atOnce = Math.max(this.#counts.atOnce, this.#open);
    if (request.headers.connection?.toLowerCase() !== 'close') this.#counts.keptOpen++;
    try {
      return await answer();
    } finally {
      this.#open--;
    }
  }
}
