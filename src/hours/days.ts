import type { DateRange, Holidays, Rule, Schedule } from './schedule.ts';

/** In milliseconds, by clocks that never change. */
export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** @param date as `20261224` */
function isWithin(date: number, [first, last]: DateRange): boolean {
  const one = first < 10_000 ? date % 10_000 : date;
  return first <= last ? first <= one && one <= last : first <= one || one <= last;
}

/**
 * The rule that decides about a day: the last one that applies to it.
 *
 * @param day midnight of that day, in UTC
 */
export function ruleOf({ rules }: Schedule, day: number, holidays: Holidays): Rule | null {
  const weekday = new Date(day).getUTCDay();
  const [text = ''] = new Date(day).toISOString().split('T');
  const date = Number(text.replace(/-/g, ''));
  const applies = (rule: Rule): boolean =>
    (rule.dates.length === 0 || rule.dates.some((range) => isWithin(date, range))) &&
    (rule.days.length === 0 ||
      rule.days.some((one) => (typeof one === 'number' ? one === weekday : holidays[one]?.includes(text))));
  return [...rules].reverse().find(applies) ?? null;
}

/** A span of one day, as `wallClock` shows times. */
export interface WallSpan {
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
}

/** The spans that begin on a day, in order. */
export function spansOf(schedule: Schedule, day: number, holidays: Holidays): WallSpan[] {
  const rule = ruleOf(schedule, day, holidays);
  return rule
    ? rule.spans.map(([start, end]) => ({ start: day + start * MINUTE_MS, end: day + end * MINUTE_MS, rule }))
    : [];
}
