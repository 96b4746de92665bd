import { mergeLayers } from './merge.ts';
import type { OptionsDraft } from './options.ts';
import { getPath, PARAMETER_PATHS, setPath } from './paths.ts';
import { schemaOf } from './schema.ts';
import { parseInteger, parseList, toText, type UnknownRecord } from './values.ts';

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
 * @param path - The option's path, such as `rep.id`.
 */
export function readValue(path: string, value: unknown): unknown {
  const { kind = 'text' } = schemaOf(path);
  if (kind === 'list') return readList(value);
  if (typeof value !== 'string' || kind === 'text' || kind === 'boolean') return value;
  // Blanks around a code are left over from markup or a clipboard.
  const text = value.trim();
  if (kind === 'code') return text;
  // The normal form of a full-width digit is the digit.
  const digits = text
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(DASHES, kind === 'key' ? '' : '-');
  return /^-?\d+$/.test(digits) ? digits : text;
}

function readList(value: unknown): unknown {
  if (typeof value !== 'string' && !Array.isArray(value)) return value;
  const texts = [value].flat().map((item: unknown) => toText(item ?? ''));
  return texts.includes(undefined) ? value : [...new Set(parseList(texts.join()))];
}

/** What a text stands for in an option: a number, a list, or itself. */
export function parseValue(path: string, text: string): unknown {
  const { kind } = schemaOf(path);
  return kind === 'integer' ? parseInteger(text) : kind === 'list' ? parseList(text) : text;
}

/** A copy of the options, with every documented value as it is meant: see `readValue`. */
export function readOptions(options: OptionsDraft): OptionsDraft {
  const copy = mergeLayers(options);
  for (const path of PARAMETER_PATHS) {
    const value = getPath(copy as UnknownRecord, path);
    const read = readValue(path, value);
    if (read !== value) setPath(copy, path, read);
  }
  return copy;
}
