import { MONTHS } from './names.ts';
import { RuleError, type Reader } from './reader.ts';
import type { DateRange } from './schedule.ts';

const DASH = /-\s*/y;
const DAY = /(\d\d?)(?![\d:])\s*/y;
export const DATE = new RegExp(`(?:([1-9]\\d{3})\\s+)?(${MONTHS.join('|')})\\b(?:\\s+(\\d\\d?)(?![\\d:]))?\\s*`, 'y');

/** A year of 0 is every year. Without a day it is a whole month. */
interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | undefined;
}

function takeDate(reader: Reader): PlainDate | undefined {
  const [found, year = '0', month = '', day] = reader.take(DATE) ?? [];
  if (found === undefined) return undefined;
  return { year: Number(year), month: MONTHS.indexOf(month) + 1, day: day === undefined ? day : Number(day) };
}

/** A day alone, in the month of another date: the ends of `Dec 24-26` and `Dec 24,26`. */
function takeDay(reader: Reader, near: PlainDate | undefined): PlainDate | undefined {
  const day = near?.day === undefined ? undefined : reader.take(DAY)?.[1];
  return near && day !== undefined ? { ...near, day: Number(day) } : undefined;
}

function readDate(reader: Reader, near: PlainDate | undefined): PlainDate | undefined {
  const { offset } = reader;
  const date = takeDate(reader) ?? takeDay(reader, near);
  if (date?.day === undefined) return date;
  // A leap day is a date where no year says otherwise.
  const last = new Date(Date.UTC(date.year || 2000, date.month, 0)).getUTCDate();
  if (date.day < 1 || date.day > last) throw new RuleError('no-such-date', offset);
  return date;
}

/** As in a `DateRange`. */
const numberOf = ({ year, month, day = 0 }: PlainDate): number => year * 10_000 + month * 100 + day;

/** Reads the date ranges of one list. */
export function dateRangeReader(): (reader: Reader) => DateRange | undefined {
  let before: PlainDate | undefined;
  return (reader) => {
    const { offset } = reader;
    const start = readDate(reader, before);
    if (!start) return undefined;
    const end = reader.take(DASH) ? readDate(reader, start) : start;
    if (!end || !end.day !== !start.day || !end.year !== !start.year) throw new RuleError('unknown', reader.offset);
    // With months in order, a yearly range contains the turn of the year.
    if (numberOf(end) < numberOf(start) && (start.year > 0 || start.month === end.month))
      throw new RuleError('reversed-dates', offset);
    before = end;
    return [numberOf(start) + (start.day ? 0 : 1), numberOf(end) + (end.day ? 0 : 31)];
  };
}
