import { MONTHS, WEEKDAYS } from './names.ts';
import type { DateRange, HolidayKind, HoursProblem, HoursProblemCode, HoursResult, Rule, Span } from './schedule.ts';

// Each pattern reads at one place (`y`), with the space behind it.
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
const DATE = new RegExp(`(?:([1-9]\\d{3})\\s+)?(${MONTHS.join('|')})\\b(?:\\s+(\\d\\d?)(?![\\d:]))?\\s*`, 'y');
const DAY_OF_MONTH = /(\d\d?)(?![\d:])\s*/y;
const SPAN = /(\d\d):(\d\d)\s*-\s*(\d\d):(\d\d)(?!\d)\s*/y;
// A comment ends at the last quote of its rule: apostrophes inside need no escape.
const COMMENT = /(['"])([^;]*)\1\s*(?=;|$)/y;
const QUOTE = /['"]/y;
const WORD = /[^\s,;]{1,30}|[,;]?/uy;

/** Stops one rule. The next rule is read all the same, so that every wrong rule is named. */
class RuleError extends Error {
  readonly code: HoursProblemCode;
  readonly offset: number;

  constructor(code: HoursProblemCode, offset: number) {
    super(code);
    this.code = code;
    this.offset = offset;
  }
}

/** A place in the text. */
class Reader {
  readonly text: string;
  offset = 0;

  constructor(text: string) {
    this.text = text;
    this.take(SPACE);
  }

  /** Reads past what the pattern finds here; without a find, nothing moves. */
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text);
    if (found) this.offset = pattern.lastIndex;
    return found;
  }

  has(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    return pattern.test(this.text);
  }

  wordAt(offset: number): string {
    WORD.lastIndex = offset;
    return WORD.exec(this.text)?.[0] ?? '';
  }
}

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

/** A date as a number, and whether it stands for a whole month. */
interface ReadDate {
  readonly value: number;
  readonly isMonth: boolean;
}

/** Leap days exist where no year says otherwise. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year || 2000, month, 0)).getUTCDate();

function makeDate(offset: number, year: number, month: number, day: number | undefined): ReadDate {
  if (day !== undefined && (day < 1 || day > daysIn(year, month))) throw new RuleError('no-such-date', offset);
  return { value: year * 10_000 + month * 100 + (day ?? 1), isMonth: day === undefined };
}

function readDate(reader: Reader): ReadDate | undefined {
  const { offset } = reader;
  const [found, year = '0', month = '', day] = reader.take(DATE) ?? [];
  if (found === undefined) return undefined;
  return makeDate(offset, Number(year), MONTHS.indexOf(month) + 1, day === undefined ? undefined : Number(day));
}

/** A day of the month that another date is in: the ends of `Dec 24-26` and `Dec 24,26`. */
function readDayOf(reader: Reader, { value, isMonth }: ReadDate): ReadDate | undefined {
  const { offset } = reader;
  const day = isMonth ? undefined : reader.take(DAY_OF_MONTH)?.[1];
  return day === undefined
    ? undefined
    : makeDate(offset, Math.floor(value / 10_000), Math.floor(value / 100) % 100, Number(day));
}

const isDated = ({ value }: ReadDate): boolean => value > 10_000;
const isSameMonth = (a: ReadDate, b: ReadDate): boolean => Math.floor(a.value / 100) === Math.floor(b.value / 100);

/** Reads ranges of a list. A day alone is of the month before it. */
function dateRangeReader(): (reader: Reader) => DateRange | undefined {
  let before: ReadDate | undefined;
  return (reader) => {
    const { offset } = reader;
    const first = readDate(reader) ?? (before && readDayOf(reader, before));
    if (!first) return undefined;
    let last = first;
    if (reader.take(DASH)) {
      const end = readDayOf(reader, first) ?? readDate(reader);
      if (!end || end.isMonth !== first.isMonth || isDated(end) !== isDated(first))
        throw new RuleError('unknown', reader.offset);
      // With months in order, a yearly range contains the turn of the year.
      if (end.value < first.value && (isDated(first) || isSameMonth(first, end)))
        throw new RuleError('reversed-dates', offset);
      last = end;
    }
    before = last;
    return [first.value, last.isMonth ? last.value + 30 : last.value];
  };
}

type Day = HolidayKind | readonly number[];

function readDays(reader: Reader): Day | undefined {
  const holiday = reader.take(HOLIDAY)?.[1];
  if (holiday === 'PH' || holiday === 'SH') return holiday;
  const first = reader.take(WEEKDAY)?.[1];
  if (first === undefined) return undefined;
  const isRange = reader.take(DASH);
  const last = isRange ? reader.take(WEEKDAY)?.[1] : first;
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
  const days = isAlways ? [] : readList(reader, readDays);
  const spans: Span[] = isAlways ? [[0, 1440]] : readTimes(reader, start);
  const comment = reader.take(COMMENT)?.[2] || null;
  if (!reader.has(RULE_END)) throw new RuleError(reader.has(QUOTE) ? 'open-quote' : 'no-separator', reader.offset);
  return {
    dates,
    weekdays: days.flatMap((day) => (typeof day === 'string' ? [] : day)),
    holidays: days.flatMap((day) => (typeof day === 'string' ? day : [])),
    spans,
    comment,
  };
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
