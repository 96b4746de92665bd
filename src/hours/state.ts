import { DAY_MS, ruleOf, spansOf, type WallSpan } from './days.ts';
import type { Holidays, Rule, Schedule } from './schedule.ts';
import { instantOf, wallClock } from './zone.ts';

/**
 * How many days ahead a change is looked for: a year, and a month for holidays that move. What opens on a leap day alone has no next
 * opening until one is that near.
 */
export const LOOK_AHEAD_DAYS = 400;

/** Whether a desk is open at an instant, and what comes next. Instants are milliseconds since 1970. */
export interface HoursState {
  readonly isOpen: boolean;
  /** When that changes; null without a change within `LOOK_AHEAD_DAYS`. */
  readonly until: number | null;
  /** When it opens next: for a closed desk `until`, for an open one the time after that. Null as for `until`. */
  readonly opens: number | null;
  /** The comment of the rule that decides now, such as `Christmas`. */
  readonly comment: string | null;
}

const dayOf = (instant: number, timeZone: string): number => Math.floor(wallClock(instant, timeZone) / DAY_MS) * DAY_MS;

/**
 * The rule of the span that an instant is in. A span may have begun yesterday. Where clocks go back over midnight, one of tomorrow may
 * have begun as well.
 */
function openRule(schedule: Schedule, instant: number, timeZone: string, holidays: Holidays): Rule | null {
  const day = dayOf(instant, timeZone);
  const spans = [day - DAY_MS, day, day + DAY_MS].flatMap((one) => spansOf(schedule, one, holidays));
  const isNow = ({ start, end }: WallSpan) =>
    instantOf(start, timeZone) <= instant && instant < instantOf(end, timeZone);
  return spans.reverse().find(isNow)?.rule ?? null;
}

/** Whether a desk is open at an instant. Cheaper than `stateAt`, which looks ahead. Parameters are the same. */
export const isOpen = (schedule: Schedule, instant: number, timeZone: string, holidays: Holidays = {}): boolean =>
  openRule(schedule, instant, timeZone, holidays) !== null;

interface Period {
  readonly start: number;
  /** Infinity, where it lasts past the days that are looked at. */
  readonly end: number;
}

/** When a desk is open, as `wallClock` shows times, from the night before a day on. Spans that meet are one period. */
function* periodsAround(schedule: Schedule, today: number, holidays: Holidays): Generator<Period, void> {
  const lastDay = today + LOOK_AHEAD_DAYS * DAY_MS;
  let period: Period | null = null;
  for (let day = today - DAY_MS; day <= lastDay; day += DAY_MS)
    for (const { start, end } of spansOf(schedule, day, holidays)) {
      if (period && start > period.end) yield period;
      period = period && start <= period.end ? { start: period.start, end: Math.max(period.end, end) } : { start, end };
    }
  if (period) yield period.end > lastDay ? { ...period, end: Infinity } : period;
}

/**
 * Whether a desk is open at an instant, until when, and when it opens next.
 *
 * A span belongs to the day that it begins on, and to the rule of that day: after midnight it goes on, whatever the next day’s rule
 * says. Both of its ends are times on the clocks of the zone; see `instantOf` for the hours that clocks skip or repeat.
 *
 * @param schedule from `parseHours`
 * @param instant milliseconds since 1970
 * @param timeZone of the desk, which `checkTimeZone` has passed
 * @param holidays the dates that `PH` and `SH` stand for; without them, these apply to no day
 * @throws {RangeError} without such a zone, or such an instant
 */
export function stateAt(schedule: Schedule, instant: number, timeZone: string, holidays: Holidays = {}): HoursState {
  const day = dayOf(instant, timeZone);
  const rule = openRule(schedule, instant, timeZone, holidays);
  let closes: number | null = null;
  let opens: number | null = null;
  for (const period of periodsAround(schedule, day, holidays)) {
    const start = instantOf(period.start, timeZone);
    const end = period.end === Infinity ? Infinity : instantOf(period.end, timeZone);
    // Over already, or all of it in an hour that the clocks skip.
    if (end <= instant || end <= start) continue;
    if (rule && (closes === null || start <= closes)) closes = end;
    else {
      opens = start;
      break;
    }
  }
  const { comment } = rule ?? ruleOf(schedule, day, holidays) ?? { comment: null };
  return { isOpen: rule !== null, until: rule ? finite(closes) : opens, opens, comment };
}

const finite = (instant: number | null): number | null => (instant === Infinity ? null : instant);
