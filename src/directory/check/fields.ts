/** Reads values of unknown origin, field by field. Each throws a `DirectoryError` that names the field and the rule. */

import { DirectoryError } from '../error.ts';

/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

export function fieldError(field: string, rule: string): DirectoryError {
  return new DirectoryError('field', field === '' ? rule : `${field} ${rule}`, field);
}

/** The name of a field inside another. */
export const inside = (field: string, name: string): string => (field === '' ? name : `${field}.${name}`);

/** @param allowed the only names that it may have; absent, others are ignored */
export function readFields(value: unknown, field: string, allowed?: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fieldError(field, 'must be a JSON object');
  const unknown = allowed && Object.keys(value).find((name) => !allowed.includes(name));
  if (unknown !== undefined)
    throw fieldError(inside(field, printable(unknown)), `is not known: use ${allowed?.join(', ')}`);
  return value as Fields;
}

export function readList<T>(
  value: unknown,
  field: string,
  most: number,
  read: (item: unknown, field: string) => T,
): T[] {
  if (!Array.isArray(value)) throw fieldError(field, 'must be a list');
  if (value.length > most) throw fieldError(field, `must have at most ${most} items, not ${value.length}`);
  return value.map((item: unknown, index) => read(item, `${field}[${index}]`));
}

/** The values of an object with any names, such as code names. */
export function readMap<T>(
  value: unknown,
  field: string,
  most: number,
  read: (item: unknown, field: string) => T,
): Record<string, T> {
  const entries = Object.entries(readFields(value, field));
  if (entries.length > most) throw fieldError(field, `must have at most ${most} names, not ${entries.length}`);
  // As own properties: a name can be `__proto__`.
  return Object.fromEntries(entries.map(([name, item]) => [name, read(item, inside(field, printable(name)))]));
}

export function readInteger(value: unknown, field: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
    throw fieldError(field, `must be an integer from ${least} to ${most}`);
  return value;
}

/** Characters are code points. */
const lengthOf = (text: string): number => Array.from(text).length;

/** Text without control characters, other than tabs and line breaks, and without unpaired surrogates. */
export function readText(value: unknown, field: string, least: number, most: number): string {
  if (typeof value !== 'string') throw fieldError(field, 'must be text');
  // UTF-16 has at least as many units as characters: so a huge text is not counted.
  const length = value.length > 2 * most ? value.length : lengthOf(value);
  if (length < least || length > most)
    throw fieldError(field, `must have ${least} to ${most} characters, not ${length}`);
  if (/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(value)) throw fieldError(field, 'must not have control characters');
  return value;
}

/** Makes text of unknown origin fit for one line of a log. */
export function printable(text: string, most = 100): string {
  const line = text.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
