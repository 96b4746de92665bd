import { delayAfter } from './schedule.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds since some start, which no change of the machine's time affects. */
  uptime: () => number;
  /** From 0 up to 1. */
  random: () => number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  uptime: () => performance.now(),
  random: () => Math.random(),
};

/** Runs a task once at a time, not more often than once a minute, and less often while it fails. */
export class Refresher {
  readonly #task: () => Promise<boolean>;
  readonly #clock: Clock;
  #running: Promise<void> | undefined;
  #allowedAt = -Infinity;
  #failures = 0;

  /** @param task resolves to true if it succeeded */
  constructor(task: () => Promise<boolean>, clock: Clock) {
    this.#task = task;
    this.#clock = clock;
  }

  /** Milliseconds until it runs again when called; 0, if it does at once. */
  get wait(): number {
    return Math.max(0, this.#allowedAt - this.#clock.uptime());
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves when the running task, or the one that this starts, has ended; at once, if it is too early for another. */
  run(): Promise<void> {
    if (this.#running) return this.#running;
    if (this.wait > 0) return Promise.resolve();
    this.#running = this.#runTask().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #runTask(): Promise<void> {
    let isGood = false;
    try {
      isGood = await this.#task();
    } finally {
      this.#failures = isGood ? 0 : this.#failures + 1;
      this.#allowedAt = this.#clock.uptime() + delayAfter(this.#failures, this.#clock.random());
    }
  }
}
