/** Reading values that may be anything: options come from scripts, attributes, forms and links. */

export type UnknownRecord = Readonly<Record<string, unknown>>;

/** Tests if a value is an object with properties: not null, an array or a function. */
export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Copies an object's own properties to an object without a prototype. Options, settings and rules are read from such copies, so that
 * a polluted `Object.prototype` has no effect.
 */
export const ownFields = <Source extends object>(source: Source): Source =>
  ({ __proto__: null, ...source }) as unknown as Source;

/** Converts a value to the text that is sent; undefined for null, objects, NaN and the like. */
export const toText = (value: unknown): string | undefined =>
  // A string, number, boolean or bigint.
  /^(str|[nb])/.test(typeof value) && !Number.isNaN(value) ? String(value) : undefined;

/** Tests if a value is missing or blank. */
export const isBlank = (value: unknown): boolean => toText(value ?? '')?.trim() === '';

/** Parses digits as a number. Returns any other text unchanged, for validation to report. */
export function parseInteger(text: string): number | `${number}` {
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : (text as `${number}`);
}

/** Splits a comma-separated list, without blanks and empty items. */
export const parseList = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/**
 * Tests if a text has an unpaired surrogate, which a URL cannot contain. Not by a regular expression: WebKit's misses an unpaired
 * surrogate before U+FC00 and later, such as the U+FE0F at the end of many emoji.
 */
export function hasUnpairedSurrogate(text: string): boolean {
  try {
    encodeURIComponent(text);
    return false;
  } catch {
    return true;
  }
}
