/** Time zones, by `Intl` alone. Instants are milliseconds since 1970, as those of `Date`. */

import { DAY_MS } from './days.ts';

/** Making a formatter takes as long as hundreds of uses of it. */
const formatters = new Map<string | undefined, Intl.DateTimeFormat>();

function formatterOf(timeZone: string | undefined): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** What is wrong with the name of a time zone. */
export interface TimeZoneProblem {
  readonly code: 'time-zone';
  /** The name as it was given; empty for what is not a text. */
  readonly text: string;
}

/**
 * Checks the name of a time zone: `Area/City` of the IANA database, such as `America/New_York`, or `UTC`. Browsers take other names
 * as well, and these are refused: `EST`, `GMT` and `+01:00` have no daylight saving time, which hardly anyone means.
 */
export function checkTimeZone(timeZone: unknown): TimeZoneProblem | null {
  const text = typeof timeZone === 'string' ? timeZone : '';
  try {
    if (!/^UTC$|\//.test(text)) throw new RangeError(text);
    formatterOf(text);
    return null;
  } catch {
    return { code: 'time-zone', text };
  }
}

/**
 * What clocks in a zone show at an instant, to the second, as the instant at which clocks of UTC show it.
 *
 * @param timeZone the browser's own unless given
 * @throws {RangeError} without such a zone, or such an instant
 */
export function wallClock(instant: number, timeZone: string | undefined): number {
  const numbers = formatterOf(timeZone).format(instant).match(/\d+/g) ?? [];
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = numbers.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The first instant at which clocks in a zone show this time. Of an hour that clocks go through twice it is the first time. Clocks
 * never show a time that they jump over: then it is the instant of the jump.
 *
 * @param wall as `wallClock` gives it
 */
export function instantOf(wall: number, timeZone: string): number {
  // No clock is a whole day away from UTC, so one of these is before a change near that time, and the other after it.
  const instants = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - (wallClock(near, timeZone) - near));
  let early = Math.min(...instants);
  let late = Math.max(...instants);
  for (const instant of [early, late]) if (wallClock(instant, timeZone) === wall) return instant;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (wallClock(middle, timeZone) < wall) early = middle;
    else late = middle;
  }
  return late;
}
