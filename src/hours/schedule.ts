/** Opening hours as data: what `parseHours` returns, and what `stateAt` reads. It can be stored as JSON. */

/** Minutes after midnight of the day that the span begins on. An end above 1440 is on the next day. */
export type Span = readonly [start: number, end: number];

/**
 * First and last date, as numbers: `20261224` is one date, `1224` is December 24 of every year. Both ends have a year, or neither.
 * A yearly range whose end is before its start contains the turn of the year.
 */
export type DateRange = readonly [first: number, last: number];

/** Days that a calendar outside of the schedule knows: public holidays, school holidays. */
export type HolidayKind = 'PH' | 'SH';

/** The dates of such days, as `2026-12-25`. */
export type Holidays = { readonly [kind in HolidayKind]?: readonly string[] };

/** One rule. The last rule that applies to a day decides about that day alone. */
export interface Rule {
  /** Empty: every date. */
  readonly dates: readonly DateRange[];
  /** Days of the week, of which 0 is Sunday, and holidays beside them. Empty: every day. */
  readonly days: readonly (number | HolidayKind)[];
  /** In order of their starts. Empty: closed. */
  readonly spans: readonly Span[];
  /** The text in quotes, such as the name of a special day. */
  readonly comment: string | null;
}

export interface Schedule {
  readonly rules: readonly Rule[];
}

/** The rule of the grammar that a text breaks. `demo/docs/hours.md` explains each. */
export type HoursProblemCode =
  | 'not-a-text'
  | 'empty'
  | 'unknown'
  | 'no-times'
  | 'no-separator'
  | 'comma'
  | 'no-such-date'
  | 'no-such-time'
  | 'empty-span'
  | 'reversed-dates'
  | 'open-quote';

/** What is wrong in a text of opening hours, and where. */
export interface HoursProblem {
  readonly code: HoursProblemCode;
  /** UTF-16 code units before the place. */
  readonly offset: number;
  /** What is at that place: one word of at most 30 characters, or empty at the end of the text. */
  readonly text: string;
}

export type HoursResult = { readonly schedule: Schedule } | { readonly problems: readonly HoursProblem[] };
