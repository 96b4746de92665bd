import { parseList, toText } from './values.ts';

/** Fields whose values are numbers. */
export const INTEGERS = ['rep.id', 'issue.id', 'priority', 'timezoneOffset'];
/** Fields whose values are keys, numbers or codes: blanks around them are left over from markup or a clipboard. */
const CODES = /^(rep\.id|issue|\w+$)/;

/** Blanks of any kind, and marks that show nothing, such as those of the writing direction. */
const BLANKS = /[\s\p{Cf}]/gu;
const DASHES = /[\p{Pd}−]/gu;

/**
 * The value of an option as it is meant, wherever it was given: in an attribute, a form field, a link or a script. It never
 * throws, and reading what was read changes nothing.
 *
 * - A session key: full-width digits become 0 to 9, and the blanks and dashes that people put around or between them go.
 * - A number: the same, but for dashes, since `1-2` is no number.
 * - Skills: a list, or a text with commas, becomes a list of code names without blanks and repeats.
 * - A code: without blanks around it.
 *
 * A key or a number that is not all digits then stays as it is, without blanks around it: validation names it. So does every
 * other value.
 *
 * @param field - The option's path, such as `rep.id`.
 */
export function readValue(field: string, value: unknown): unknown {
  if (field === 'skills') return readList(value);
  if (typeof value !== 'string' || !CODES.test(field)) return value;
  const text = value.trim();
  const isKey = field === 'sessionKey';
  if (!isKey && !INTEGERS.includes(field)) return text;
  // The normal form of a full-width digit is the digit.
  const digits = text
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(DASHES, isKey ? '' : '-');
  return /^-?\d+$/.test(digits) ? digits : text;
}

function readList(value: unknown): unknown {
  if (typeof value !== 'string' && !Array.isArray(value)) return value;
  const texts = [value].flat().map((item: unknown) => toText(item ?? ''));
  return texts.includes(undefined) ? value : [...new Set(parseList(texts.join()))];
}
