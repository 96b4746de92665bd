import { DATE, dateRangeReader } from './parse-dates.ts';
import { WEEKDAYS } from './names.ts';
import { Reader, RuleError } from './reader.ts';
import type { HolidayKind, HoursProblem, HoursResult, Rule, Span } from './schedule.ts';

const SPACE = /\s*/y;
const DASH = /-\s*/y;
const COMMA = /,\s*/y;
const RULE_END = /;\s*|$/y;
const NOT_RULE_END = /[^;]*/y;
const ALWAYS = /24\/7\s*/y;
const CLOSED = /(?:off|closed)\b\s*/y;
const OPEN = /open\b\s*/y;
const WEEKDAY = new RegExp(`(${WEEKDAYS.join('|')})\\b\\s*`, 'y');
const HOLIDAY = /(PH|SH)\b\s*/y;
const SPAN = /(\d\d):(\d\d)\s*-\s*(\d\d):(\d\d)(?!\d)\s*/y;
// A comment ends at the last quote of its rule: apostrophes inside need no escape.
const COMMENT = /(['"])([^;]*)\1\s*(?=;|$)/y;
const QUOTE = /['"]/y;

/** What is read between commas. A comma promises another item; before a day it should have been a semicolon. */
function readList<Item>(reader: Reader, readItem: (reader: Reader) => Item | undefined): Item[] {
  const items: Item[] = [];
  let comma = -1;
  for (;;) {
    const item = readItem(reader);
    if (item === undefined) {
      if (comma < 0) return items;
      throw reader.has(WEEKDAY) || reader.has(HOLIDAY) || reader.has(DATE)
        ? new RuleError('comma', comma)
        : new RuleError('unknown', reader.offset);
    }
    items.push(item);
    comma = reader.offset;
    if (!reader.take(COMMA)) return items;
  }
}

function readDays(reader: Reader): readonly (number | HolidayKind)[] | undefined {
  const holiday = reader.take(HOLIDAY)?.[1];
  if (holiday === 'PH' || holiday === 'SH') return [holiday];
  const first = reader.take(WEEKDAY)?.[1];
  if (first === undefined) return undefined;
  const last = reader.take(DASH) ? reader.take(WEEKDAY)?.[1] : first;
  if (last === undefined) throw new RuleError('unknown', reader.offset);
  const start = WEEKDAYS.indexOf(first);
  const length = ((WEEKDAYS.indexOf(last) - start + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (start + index) % 7);
}

function readSpan(reader: Reader): Span | undefined {
  const { offset } = reader;
  const found = reader.take(SPAN);
  if (!found) return undefined;
  const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = found.slice(1).map(Number);
  const start = hour * 60 + minute;
  const end = endHour * 60 + endMinute;
  if (hour > 23 || end > 1440 || minute > 59 || endMinute > 59) throw new RuleError('no-such-time', offset);
  if (start === end) throw new RuleError('empty-span', offset);
  return [start, end < start ? end + 1440 : end];
}

function readTimes(reader: Reader, start: number): Span[] {
  if (reader.take(CLOSED)) return [];
  const spans = readList(reader, readSpan).sort(([a], [b]) => a - b);
  if (spans.length > 0) {
    // OpenStreetMap's tools take hours with a comment for uncertain ones, without this word.
    reader.take(OPEN);
    return spans;
  }
  const isAtEnd = reader.has(RULE_END) || reader.has(COMMENT);
  throw isAtEnd ? new RuleError('no-times', start) : new RuleError('unknown', reader.offset);
}

function readRule(reader: Reader): Rule {
  const start = reader.offset;
  const isAlways = reader.take(ALWAYS) !== null;
  const dates = isAlways ? [] : readList(reader, dateRangeReader());
  const days = isAlways ? [] : readList(reader, readDays).flat();
  const spans: Span[] = isAlways ? [[0, 1440]] : readTimes(reader, start);
  const comment = reader.take(COMMENT)?.[2] || null;
  if (!reader.has(RULE_END)) throw new RuleError(reader.has(QUOTE) ? 'open-quote' : 'no-separator', reader.offset);
  return { dates, days, spans, comment };
}

/**
 * Reads opening hours: the subset of OpenStreetMap's `opening_hours` that `demo/docs/hours.md` describes. Pure, and linear in the
 * length of the text.
 *
 * @param text such as `Mo-Fr 09:00-17:00; Dec 25 off 'Christmas'`; anything but a text is a problem
 * @returns the schedule, or else at least one problem: the first of each wrong rule. There is no schedule beside problems, since
 * half of the hours would be wrong hours.
 */
export function parseHours(text: unknown): HoursResult {
  if (typeof text !== 'string') return { problems: [{ code: 'not-a-text', offset: 0, text: '' }] };
  const reader = new Reader(text);
  reader.take(SPACE);
  const rules: Rule[] = [];
  const problems: HoursProblem[] = [];
  while (reader.offset < text.length) {
    try {
      if (!reader.has(RULE_END)) rules.push(readRule(reader));
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      const { code, offset } = error;
      problems.push({ code, offset, text: reader.wordAt(offset) });
      reader.take(NOT_RULE_END);
    }
    reader.take(RULE_END);
  }
  if (problems.length > 0) return { problems };
  return rules.length > 0 ? { schedule: { rules } } : { problems: [{ code: 'empty', offset: 0, text: '' }] };
}
