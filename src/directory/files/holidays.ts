/** Reads the all-day events of a calendar (iCalendar, RFC 5545) as dates. Events with a time are no holidays, and are ignored. */

import ICAL from 'ical.js';
import { fieldError, printable } from '../check/fields.ts';
import { readDate } from '../check/instants.ts';
import { DirectoryError } from '../error.ts';
import { addDays, dateOf, daysBetween, sortedDates } from './days.ts';

/** Days that are kept: a page may still look at the day before, and a visitor may plan for next year. */
const PAST_DAYS = 7;
const FUTURE_DAYS = 2 * 366;

const MOST_EVENTS = 5000;
const LONGEST_EVENT = 366;
/** Of one event: a yearly one since the year 0 has fewer. */
const MOST_OCCURRENCES = 5000;

interface Span {
  first: string;
  /** The day after the last one. */
  end: string;
}

/** The dates from a week ago to two years ahead, in order. Throws a `DirectoryError` that names the event. */
export function readHolidayCalendar(text: string, now: number): string[] {
  const calendar = parseCalendar(text);
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length > MOST_EVENTS) throw fieldError('calendar', `must have at most ${MOST_EVENTS} events`);
  const from = addDays(dateOf(now), -PAST_DAYS);
  const to = addDays(dateOf(now), FUTURE_DAYS);
  const spans = events.flatMap((event, index) => {
    const name = `event ${index + 1} (${printable(String(event.getFirstPropertyValue('summary') ?? 'no summary'))})`;
    return readEvent(event, name, to);
  });
  return sortedDates(spans.flatMap(daysOf).filter((date) => date >= from && date < to));
}

function parseCalendar(text: string): ICAL.Component {
  let calendar: ICAL.Component | undefined;
  try {
    const parsed: unknown = ICAL.parse(text);
    if (Array.isArray(parsed) && typeof parsed[0] === 'string') calendar = new ICAL.Component(parsed);
  } catch {
    // Its message repeats the text.
  }
  if (calendar?.name !== 'vcalendar') throw new DirectoryError('syntax', 'is not one iCalendar object');
  return calendar;
}

const daysOf = ({ first, end }: Span): string[] =>
  Array.from({ length: daysBetween(first, end) }, (_, index) => addDays(first, index));

function readEvent(component: ICAL.Component, name: string, to: string): Span[] {
  const start = component.getFirstProperty('dtstart');
  if (!start) throw fieldError(`${name} DTSTART`, 'is missing');
  // What replaces one occurrence of another event is read with that one.
  if (start.type !== 'date' || component.getFirstProperty('recurrence-id')) return [];
  // ical.js takes month 13 for January.
  for (const property of ['dtstart', 'dtend'])
    for (const { jCal } of component.getAllProperties(property)) readDate(jCal[3], `${name} ${property.toUpperCase()}`);
  checkRule(component, name);
  try {
    const event = new ICAL.Event(component);
    return event.isRecurring() ? occurrencesOf(event, name, to) : spansOf(event, event.startDate, event.endDate, name);
  } catch (error) {
    throw error instanceof DirectoryError ? error : fieldError(name, 'cannot be read: a date or rule is wrong');
  }
}

/** ical.js would ignore a rule by weeks, and others are for events that are no holidays. */
function checkRule(component: ICAL.Component, name: string): void {
  for (const { jCal } of component.getAllProperties('rrule')) {
    const rule: unknown = jCal[3];
    const parts = typeof rule === 'object' && rule !== null ? rule : {};
    if (!('freq' in parts) || parts.freq !== 'YEARLY') throw fieldError(`${name} RRULE`, 'must have FREQ=YEARLY');
    const odd = Object.keys(parts).find((part) => /^by(?!month$|monthday$|day$|setpos$|yearday$)/.test(part));
    if (odd !== undefined) throw fieldError(`${name} RRULE`, `must not have ${printable(odd.toUpperCase())}`);
  }
}

function occurrencesOf(event: ICAL.Event, name: string, to: string): Span[] {
  const spans: Span[] = [];
  const iterator = event.iterator();
  for (let count = 0; count < MOST_OCCURRENCES; count++) {
    const next = iterator.next() as ICAL.Time | undefined;
    if (!next || next.toString() >= to) return spans;
    if (!isOfRule(event, next)) continue;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    spans.push(...spansOf(item, startDate, endDate, name));
  }
  throw fieldError(`${name} RRULE`, `must have at most ${MOST_OCCURRENCES} days before ${to}`);
}

/** ical.js moves February 29 and 30 to March in years without them, where RFC 5545 has no occurrence. */
function isOfRule({ component, startDate }: ICAL.Event, { month }: ICAL.Time): boolean {
  const rules = component.getAllProperties('rrule').map(({ jCal }) => jCal[3] as Readonly<Record<string, unknown>>);
  // A date of its own is of no rule.
  if (rules.length === 0 || component.getFirstProperty('rdate')) return true;
  return rules.some(({ bymonth, byday, byyearday }) => {
    if (bymonth !== undefined) return [bymonth].flat().includes(month);
    return byday !== undefined || byyearday !== undefined || month === startDate.month;
  });
}

/** One span, or none of a cancelled event. */
function spansOf({ component }: ICAL.Event, start: ICAL.Time, end: ICAL.Time, name: string): Span[] {
  if (String(component.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED' || !start.isDate) return [];
  const first = start.toString();
  // Some programs write the same day as start and end of one day.
  const days = Math.max(1, daysBetween(first, end.toString()));
  if (end.compare(start) < 0) throw fieldError(`${name} DTEND`, 'must not be before DTSTART');
  if (!(days <= LONGEST_EVENT)) throw fieldError(name, `must have at most ${LONGEST_EVENT} days`);
  return [{ first, end: addDays(first, days) }];
}
