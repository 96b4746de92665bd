import { WEEKDAYS } from '../names.ts';
import { dateRangeText, takeDateRange, takeNextDay, type DateOrder, type DateRange } from './dates.ts';
import { PieceReader, type Piece } from './pieces.ts';
import { takeTimes } from './times.ts';

/** What belongs together in a rule, in the grammar. */
interface Part {
  readonly kind: 'days' | 'times' | 'comment';
  readonly text: string;
}

function takeWeekdays(pieces: PieceReader): string | null {
  const several = pieces.take('weekdays');
  if (several) return several.text;
  const first = pieces.take('weekday');
  if (!first) return null;
  const last = pieces.attempt(() => (pieces.take('-') ? pieces.take('weekday') : null));
  return [first, ...(last ? [last] : [])].map(({ index }) => WEEKDAYS[index]).join('-');
}

/** Dates and days of the week, with or without commas. Null: neither, or `Sa, Dec 24`, which may be one day or two. */
function takeDays(pieces: PieceReader, order: DateOrder): string | null {
  const dates: DateRange[] = [];
  const weekdays: string[] = [];
  let before: DateRange | string | null = null;
  for (;;) {
    const hasComma: boolean = before !== null && pieces.isBefore(',');
    const beside: DateRange | null = hasComma && typeof before !== 'string' ? before : null;
    const day: DateRange | string | null = pieces.attempt(() => {
      if (hasComma) pieces.take(',');
      const range: DateRange | null = takeDateRange(pieces, order) ?? (beside && takeNextDay(pieces, beside));
      return range ?? takeWeekdays(pieces);
    });
    if (day === null) break;
    if (hasComma && typeof day !== typeof before) return null;
    if (typeof day === 'string') weekdays.push(day);
    else dates.push(day);
    before = day;
  }
  return [dates.map(dateRangeText).join(','), weekdays.join(',')].filter(Boolean).join(' ') || null;
}

/** What stands between two semicolons. Null, where something in it is in no part. */
function partsOf(list: readonly Piece[], order: DateOrder): Part[] | null {
  const pieces = new PieceReader(list);
  const parts: Part[] = [];
  const add = (kind: Part['kind'], text: string | null | undefined): boolean => {
    if (text === null || text === undefined) return false;
    parts.push({ kind, text });
    return true;
  };
  while (!pieces.isAtEnd) {
    const days = pieces.attempt(() => takeDays(pieces, order));
    const isPart = add('days', days) || add('times', takeTimes(pieces)) || add('comment', pieces.take('comment')?.text);
    if (!isPart && !pieces.take(',')) return null;
  }
  return parts;
}

function ruleText(days: Part | undefined, times: Part | undefined, comment: Part | undefined): string {
  const time = days && times?.text === '24/7' ? '00:00-24:00' : times?.text;
  const name = comment?.text.trim();
  return [days?.text, time, name && `'${name}'`].filter(Boolean).join(' ');
}

/**
 * A rule begins where the one before it has its days and times. Null: a later rule has no days, so that it would be about all days.
 *
 * @param isTimesFirst `9-17 Mo-Fr, 10-14 Sa`
 */
function rulesOf(parts: readonly Part[], isTimesFirst: boolean): string[] | null {
  const rules: string[] = [];
  for (let index = 0; index < parts.length;) {
    const take = (kind: Part['kind']): Part | undefined => {
      const part = parts[index];
      if (part?.kind !== kind) return undefined;
      index += 1;
      return part;
    };
    const daysBefore = isTimesFirst ? undefined : take('days');
    const times = take('times');
    // In `9-17 Mo-Fr` the days are those of the times, and in `9-17 Sa 10-14` of the times behind them.
    const hasTimes = !isTimesFirst && parts[index + 1]?.kind === 'times';
    const days = daysBefore ?? (hasTimes ? undefined : take('days'));
    if (!days && rules.length > 0) return null;
    rules.push(ruleText(days, times, take('comment')));
  }
  return rules;
}

/** Days before a semicolon, and times behind it: the semicolon is one too many. */
function withoutNeedlessBreaks(chunks: readonly Part[][]): Part[][] {
  const all: Part[][] = [];
  for (const chunk of chunks) {
    const before = all[all.length - 1];
    const isDaysAlone = before?.length === 1 && before[0]?.kind === 'days';
    const hasDays = chunk.some(({ kind }) => kind === 'days');
    if (before && isDaysAlone && !hasDays) before.push(...chunk);
    else all.push([...chunk]);
  }
  return all;
}

/** Null, if one of the values is. */
function withoutNulls<Value>(values: readonly (Value | null)[]): Value[] | null {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  return known.length < values.length ? null : known;
}

/** All ways to read pieces as rules, in the order in which they are likely. They may still be none of the grammar. */
export function readingsOf(pieces: readonly Piece[]): string[] {
  const chunks: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === ';') chunks.push([]);
    else chunks[chunks.length - 1]?.push(piece);
  }
  return (['day-first', 'month-first'] as const).flatMap((order) => {
    const parts = chunks.flatMap((chunk) => (chunk.length > 0 ? [partsOf(chunk, order)] : []));
    const known = withoutNulls(parts);
    if (!known) return [];
    const whole = withoutNeedlessBreaks(known);
    return [false, true].flatMap((isTimesFirst) => {
      const rules = withoutNulls(whole.map((chunk) => rulesOf(chunk, isTimesFirst)));
      return rules ? rules.flat().join('; ') : [];
    });
  });
}
