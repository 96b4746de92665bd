/** Reads dates and instants. */

import { fieldError } from './fields.ts';

const INSTANT = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** February 30 is March 2 to `Date`. */
function isDate(text: string): boolean {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** A calendar date, such as `2026-12-24`. */
export function readDate(value: unknown, field: string): string {
  if (typeof value !== 'string' || !isDate(value)) throw fieldError(field, 'must be a date, such as 2026-12-24');
  return value;
}

/** An instant with an offset, such as `2026-12-24T12:00:00-05:00`, as it was written. */
export function readInstant(value: unknown, field: string): string {
  const [, date = ''] = (typeof value === 'string' && INSTANT.exec(value)) || [];
  if (typeof value !== 'string' || !isDate(date) || Number.isNaN(Date.parse(value)))
    throw fieldError(field, 'must be a date with a time and an offset, such as 2026-12-24T12:00:00-05:00');
  return value;
}
