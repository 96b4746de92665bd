/** A date with a time and an offset: without one, each browser would read it in the customer's zone. */
const INSTANT = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** Tests if a text is a date of the calendar, such as `2026-12-24`. Some browsers take February 30 for March 2. */
export function isDate(text: string): boolean {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/**
 * Reads a date with a time and an offset, such as `2026-12-24T12:00:00-05:00`.
 *
 * @returns milliseconds since 1970; NaN for anything else.
 */
export function parseInstant(value: unknown): number {
  const [text = '', date = ''] = (typeof value === 'string' && INSTANT.exec(value)) || [];
  return isDate(date) ? Date.parse(text) : NaN;
}
