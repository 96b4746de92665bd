/** Calendar dates as text, without a time zone. */

const DAY = 24 * 3600 * 1000;

export const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** @param date yyyy-mm-dd */
export const addDays = (date: string, days: number): string => dateOf(Date.parse(date) + days * DAY);

/** How many days `end` is after `start`. */
export const daysBetween = (start: string, end: string): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / DAY);

/** Sorted, each once. */
export const sortedDates = (dates: readonly string[]): string[] => [...new Set(dates)].sort();
