import { mergeLayers } from './merge.ts';
import type { OptionsDraft } from './options.ts';
import { getPath, PARAMETER_PATHS, setPath } from './paths.ts';
import { schemaOf } from './schema.ts';
import { parseInteger, parseList, toText, type UnknownRecord } from './values.ts';

/** Blanks of any kind, and invisible characters, such as marks of the writing direction. */
const BLANKS = /[\s\p{Cf}]/gu;
const DASHES = /[\p{Pd}−]/gu;

/**
 * Normalizes the value of an option from an attribute, a form field, a link or a script. Never throws; normalizing twice changes
 * nothing.
 *
 * - A session key: full-width digits become 0 to 9; blanks and dashes around or between them are removed.
 * - A number: the same, except for dashes, since `1-2` is not a number.
 * - Skills: a list, or a comma-separated text, becomes a list of code names without blanks and duplicates.
 * - A code: trimmed.
 *
 * A key or a number with other characters is only trimmed: validation reports it. Other values are unchanged.
 *
 * @param path - The option's path, such as `rep.id`.
 */
export function readValue(path: string, value: unknown): unknown {
  const { kind = 'text' } = schemaOf(path);
  if (kind === 'list') return readList(value);
  if (typeof value !== 'string' || kind === 'text' || kind === 'boolean') return value;
  // Blanks around a code come from markup or a clipboard.
  const text = value.trim();
  if (kind === 'code') return text;
  // NFKC turns a full-width digit into the digit.
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

/** Parses the text of an option: as a number, a list, or the text itself. */
export function parseValue(path: string, text: string): unknown {
  const { kind } = schemaOf(path);
  return kind === 'integer' ? parseInteger(text) : kind === 'list' ? parseList(text) : text;
}

/** Returns a copy of the options with normalized values, see `readValue`. */
export function readOptions(options: OptionsDraft): OptionsDraft {
  const copy = mergeLayers(options);
  for (const path of PARAMETER_PATHS) {
    const value = getPath(copy as UnknownRecord, path);
    const read = readValue(path, value);
    if (read !== value) setPath(copy, path, read);
  }
  return copy;
}
