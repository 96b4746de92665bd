// How opening_hours reads a schedule, where that is not how we do. Written for the comparison, from what it was seen to do.
import { DAY_MS, spansOf } from '../../src/hours/days.ts';
import type { Schedule } from '../../src/hours/schedule.ts';

/**
 * Whether a desk is open by what its clocks show, and with each rule deciding about calendar days: it takes away what earlier rules
 * say from midnight to midnight, with what is left of the night before. What is left of a night whose evening was taken away stays.
 *
 * @param wall what the clocks show, as the instant at which clocks of UTC show it
 */
export function isOpenByCalendarDay({ rules }: Schedule, wall: number): boolean {
  const day = Math.floor(wall / DAY_MS) * DAY_MS;
  let isOpen = false;
  for (const rule of rules) {
    const alone = { rules: [{ ...rule, spans: rule.spans.length > 0 ? rule.spans : ([[0, 0]] as const) }] };
    const isWithin = (one: number) => spansOf(alone, one, {}).some(({ start, end }) => start <= wall && wall < end);
    const appliesToday = spansOf(alone, day, {}).length > 0;
    if (appliesToday) isOpen = isWithin(day) || isWithin(day - DAY_MS);
    else isOpen ||= isWithin(day - DAY_MS);
  }
  return isOpen;
}
