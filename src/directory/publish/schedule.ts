/** When the appliance may be read again. */

/** Milliseconds between the end of one reading and the start of the next, at least. */
export const FLOOR = 60_000;

const LONGEST_DELAY = 15 * 60_000;

/**
 * The delay after a number of failures in a row, in milliseconds: a minute, doubling to 15 minutes. Up to a quarter is taken off at random, so
 * that several programs do not call at the same time after an outage; a minute stays a minute.
 *
 * @param failures 0 after a success
 * @param random from 0 up to 1
 */
export function delayAfter(failures: number, random: number): number {
  const longest = Math.min(LONGEST_DELAY, FLOOR * 2 ** Math.max(0, failures - 1));
  return Math.max(FLOOR, Math.round(longest * (1 - random / 4)));
}
