import { MONTHS } from '../names.ts';
import type { PieceReader } from './pieces.ts';

/** A day, or a month without one. A year of 0 is every year. */
interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

export type DateRange = readonly [start: PlainDate, end: PlainDate];

/** How days stand beside months: in `24 Dec 9-12` before them, in `Dec 24 9-12` behind. */
export type DateOrder = 'day-first' | 'month-first';

const takeDay = (pieces: PieceReader): number | null =>
  pieces.takePlainNumber(({ value, digits }) => digits < 3 && value >= 1 && value <= 31);

const takeYear = (pieces: PieceReader): number | null =>
  pieces.takePlainNumber(({ value, digits }) => digits === 4 && value >= 2000 && value < 2100);

/** The year of `Dec 24, 2026`, and not that of `Dec 24, 2026 Dec 31`. */
function takeYearBehind(pieces: PieceReader): number {
  const year = pieces.attempt(() => {
    pieces.take(',');
    const year = takeYear(pieces);
    return pieces.isBefore('month') ? null : year;
  });
  return year ?? 0;
}

/** `24 Dec`, `24-26 Dec`, `24 Dec 2026`. */
function takeDaysOfMonth(pieces: PieceReader): DateRange | null {
  return pieces.attempt(() => {
    const first = takeDay(pieces);
    const last = first !== null && pieces.take('-') ? takeDay(pieces) : first;
    const month = pieces.take('month')?.index;
    if (first === null || last === null || month === undefined) return null;
    const year = takeYearBehind(pieces);
    return [
      { year, month, day: first },
      { year, month, day: last },
    ];
  });
}

/** `2026-12-24`, `24.12.`, `Dec 24`, `Dec 24, 2026`, `2026 Dec 24`, `Dec`. */
function takeDate(pieces: PieceReader, order: DateOrder): PlainDate | null {
  const date = pieces.take('date');
  if (date) return { ...date, month: date.month - 1 };
  return pieces.attempt(() => {
    const year = takeYear(pieces);
    const month = pieces.take('month')?.index;
    if (month === undefined) return null;
    const day = order === 'day-first' ? null : takeDay(pieces);
    return { year: year ?? takeYearBehind(pieces), month, day };
  });
}

/** The end of `Dec 24-26`, and of `Dec 24-26, 2026`. */
function takeLaterDay(pieces: PieceReader, { year, month, day: first }: PlainDate): PlainDate | null {
  const day = first === null ? null : takeDay(pieces);
  return day === null ? null : { year: year || takeYearBehind(pieces), month, day };
}

export function takeDateRange(pieces: PieceReader, order: DateOrder): DateRange | null {
  const takeDays = () => (order === 'day-first' ? takeDaysOfMonth(pieces) : null);
  return pieces.attempt(() => {
    const days = takeDays();
    const start = days?.[0] ?? takeDate(pieces, order);
    if (!start) return null;
    const end = pieces.attempt(() =>
      pieces.take('-') ? (takeDays()?.[1] ?? takeDate(pieces, order) ?? takeLaterDay(pieces, start)) : null,
    );
    // `Dec 9-12` with hours would be all of December, which is hardly meant.
    if (!end && start.day === null && takeDay(pieces) !== null) return null;
    return [start, end ?? days?.[1] ?? start];
  });
}

/** The second day of `Dec 24, 26`. In `Dec 24, 9-12` there are hours. */
export function takeNextDay(pieces: PieceReader, [, before]: DateRange): DateRange | null {
  return pieces.attempt(() => {
    const day = takeLaterDay(pieces, before);
    return day && !pieces.isBefore('-') ? [day, day] : null;
  });
}

const two = (value: number): string => String(value).padStart(2, '0');

const dateText = ({ year, month, day }: PlainDate): string =>
  [year || '', MONTHS[month], day === null ? '' : two(day)].filter(Boolean).join(' ');

/** In the grammar. A year at one end is one for both. */
export function dateRangeText([start, end]: DateRange): string {
  const isNextYear = end.month < start.month;
  const first = { ...start, year: start.year || (end.year && end.year - Number(isNextYear)) };
  const last = { ...end, year: end.year || (start.year && start.year + Number(isNextYear)) };
  if (first.year !== last.year || first.month !== last.month) return `${dateText(first)}-${dateText(last)}`;
  return last.day === null || last.day === first.day ? dateText(first) : `${dateText(first)}-${two(last.day)}`;
}
