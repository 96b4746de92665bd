/** Reads dates and instants. */

import { isDate, parseInstant } from '../../hours/instant.ts';
import { fieldError } from './fields.ts';

/** A calendar date, such as `2026-12-24`. */
export function readDate(value: unknown, field: string): string {
  if (typeof value !== 'string' || !isDate(value)) throw fieldError(field, 'must be a date, such as 2026-12-24');
  return value;
}

/** An instant with an offset, such as `2026-12-24T12:00:00-05:00`, as it was written. */
export function readInstant(value: unknown, field: string): string {
  if (typeof value !== 'string' || Number.isNaN(parseInstant(value)))
    throw fieldError(field, 'must be a date with a time and an offset, such as 2026-12-24T12:00:00-05:00');
  return value;
}
