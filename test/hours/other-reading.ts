// How opening_hours reads spans past midnight, which is not how we do. Written from what it was seen to do.
import { DAY_MS, spansOf } from '../../src/hours/days.ts';
import type { Rule, Schedule } from '../../src/hours/schedule.ts';

const dayOf = (wall: number): number => Math.floor(wall / DAY_MS) * DAY_MS;

/** Without times, a rule would not show on which days it applies. */
const withTimes = (rule: Rule): Rule => (rule.spans.length > 0 ? rule : { ...rule, spans: [[0, 0]] });

const spansOfRule = (rule: Rule, day: number) => spansOf({ rules: [withTimes(rule)] }, day, {});

const applies = (rule: Rule, day: number): boolean => spansOfRule(rule, day).length > 0;

/** Tests if the rule alone opens at a time by a span of that day. */
const isOpenFrom = (rule: Rule, day: number, wall: number): boolean =>
  spansOfRule(rule, day).some(({ start, end }) => start <= wall && wall < end);

/**
 * Whether a desk is open where each rule decides about calendar days: it takes away what earlier rules say from midnight to midnight,
 * with what is left of the night before. What is left of a night whose evening was taken away stays.
 *
 * @param wall what the clocks show, as the instant at which clocks of UTC show it
 */
export function isOpenByCalendarDay({ rules }: Schedule, wall: number): boolean {
  const day = dayOf(wall);
  return rules.reduce((isOpen, rule) => {
    const isNight = isOpenFrom(rule, day - DAY_MS, wall);
    return applies(rule, day) ? isNight || isOpenFrom(rule, day, wall) : isNight || isOpen;
  }, false);
}

/**
 * Why the two readings may differ at a time: a night that goes on into a day of a later rule is open for us, and the night of an
 * evening that a later rule has taken away is closed for us.
 */
export function nightsApart({ rules }: Schedule, wall: number): { goesOn: boolean; takenAway: boolean } {
  const day = dayOf(wall);
  const nights = rules.filter((rule) => applies(rule, day - DAY_MS));
  const [last] = nights.slice(-1);
  const laterRules = last ? rules.slice(rules.indexOf(last) + 1) : [];
  return {
    goesOn: last !== undefined && isOpenFrom(last, day - DAY_MS, wall) && laterRules.some((rule) => applies(rule, day)),
    takenAway: nights.some((rule) => rule !== last && isOpenFrom(rule, day - DAY_MS, wall)),
  };
}
