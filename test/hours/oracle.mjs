// Runs opening_hours, which works in the zone of its process: `TZ=Europe/Berlin node oracle.mjs`, cases on the standard input.
import { readFileSync } from 'node:fs';
import OpeningHours from 'opening_hours';

/**
 * One schedule, and when it is looked at.
 *
 * @typedef {{ text: string, instants: number[], withUntil: boolean }} OracleCase
 */

/**
 * What opening_hours finds at an instant.
 *
 * @typedef {object} OracleState
 * @property {boolean} isOpen
 * @property {string | null} comment
 * @property {number | null | 'endless'} until the next change; null without one within 400 days, or if it is not asked for;
 *   'endless' where the library gives up
 * @property {boolean} isSecondPass whether clocks have shown this time before, in an hour that they repeat
 */

const LOOK_AHEAD_MS = 400 * 86_400_000;

/** @param {Date} at */
function isSecondPass(at) {
  const first = new Date(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), at.getMinutes());
  return first.getTime() < at.getTime() - 60_000;
}

/**
 * @param {OpeningHours} hours
 * @param {Date} at
 */
function nextChange(hours, at) {
  try {
    return hours.getNextChange(at, new Date(at.getTime() + LOOK_AHEAD_MS))?.getTime() ?? null;
  } catch (error) {
    // Around changes of the clocks.
    if (String(error).includes('infinite loop in nextChange')) return 'endless';
    throw error;
  }
}

/**
 * @param {OracleCase} one
 * @returns {OracleState[]}
 */
function statesOf({ text, instants, withUntil }) {
  const hours = new OpeningHours(text, null, 0);
  return instants.map((instant) => {
    const at = new Date(instant);
    const isOpen = hours.getState(at);
    return {
      isOpen,
      comment: hours.getComment(at) ?? null,
      until: withUntil ? nextChange(hours, at) : null,
      isSecondPass: isSecondPass(at),
    };
  });
}

const cases = /** @type {OracleCase[]} */ (JSON.parse(readFileSync(0, 'utf8')));
process.stdout.write(JSON.stringify(cases.map(statesOf)));
