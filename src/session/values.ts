/** Reading values that may be anything: options come from scripts, attributes, forms and links. */

export type UnknownRecord = Readonly<Record<string, unknown>>;

/** An object with fields, as opposed to null, an array or a function. */
export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A copy of an object's own fields, without a prototype. Options, settings and rules are read from such copies: what some script
 * of the page has put on `Object.prototype` is nobody's word.
 */
export const ownFields = <Source extends object>(source: Source): Source =>
  ({ __proto__: null, ...source }) as unknown as Source;

/** The text that a value is sent as; undefined for what has none: null, objects, NaN and the like. */
export const toText = (value: unknown): string | undefined =>
  // A string, number, boolean or bigint.
  /^(str|[nb])/.test(typeof value) && !Number.isNaN(value) ? String(value) : undefined;

/** Whether a value says nothing: none at all, or a text without a letter in it. */
export const isBlank = (value: unknown): boolean => toText(value ?? '')?.trim() === '';

/** Digits as the number they spell; any other text as it is, for validation to name. */
export function parseInteger(text: string): number | `${number}` {
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : (text as `${number}`);
}

/** Items of a comma-separated list, without blanks. */
export const parseList = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/**
 * Whether the text holds half of a surrogate pair, which UTF-8 and therefore a URL cannot carry. Not by a pattern: those
 * of WebKit miss a half before U+FC00 and later, such as the U+FE0F that many emoji end in.
 */
export function hasUnpairedSurrogate(text: string): boolean {
  try {
    encodeURIComponent(text);
    return false;
  } catch {
    return true;
  }
}
