import type { OptionsDraft } from './options.ts';
import { readValue } from './read-value.ts';
import { type UnknownRecord, isRecord, ownFields } from './values.ts';

/** Which parameter of the session generation API carries which option. Order is the order of the URL. */
export const PARAMETERS = {
  sessionKey: 'short_key',
  'rep.id': 'id',
  'rep.name': 'name',
  'issue.id': 'id',
  'issue.codeName': 'codeName',
  'customer.name': 'customer.name',
  'customer.company': 'customer.company',
  'customer.company_code': 'customer.company_code',
  'customer.details': 'customer.details',
  skills: 'session.skills',
  priority: 'session.priority',
  locale: 'locale',
  chatLocale: 'chat_locale',
  platform: 'platform',
  timezoneOffset: 'timezone_offset',
} as const;

/** The path of a documented option with one value, such as `customer.name`. */
export type FieldName = keyof typeof PARAMETERS;

export const FIELD_NAMES = Object.keys(PARAMETERS) as FieldName[];

/** The prefix of the parameters that carry session attributes. */
export const CUSTOM = 'session.custom.';

/** The parameter that carries the value at a path, whether documented, a custom field or an author's own. */
export const parameterOf = (field: string): string =>
  (PARAMETERS as Readonly<Record<string, string>>)[field] ??
  field.replace(/^attributes\./, CUSTOM).replace(/^parameters\./, '');

/** Whether a path leads to a parameter of the author's own. */
export const isExtraParameter = (field: string): boolean => field.startsWith('parameters.');

/** Whether an optional value is there. */
export const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

/** The start methods that are given, in the documents' order. */
export const startMethodsOf = (options: UnknownRecord): string[] =>
  ['sessionKey', 'rep', 'issue'].filter((name) => isPresent(options[name]));

/** The parts of the options that have fields of their own and go with any start method. */
export const OPTION_GROUPS = ['customer', 'attributes', 'uiOptions', 'parameters'];

/** Every value that is given, by its path: documented ones first, then custom fields, then the author's parameters. */
export function entriesOf(options: UnknownRecord): [field: string, value: unknown][] {
  const nested = (part: string): [string, unknown][] =>
    Object.entries(isRecord(options[part]) ? options[part] : {}).map(([name, value]) => [`${part}.${name}`, value]);
  return [
    ...FIELD_NAMES.map((field): [string, unknown] => [field, getPath(options, field)]),
    ...nested('attributes'),
    ...nested('parameters'),
  ].filter(([, value]) => isPresent(value));
}

const splitPath = (field: string): [string, string?] => field.split('.') as [string, string?];

/** The value at a path of at most two steps; undefined where the way there is not an object. */
export function getPath(options: UnknownRecord, field: string): unknown {
  const [first, second] = splitPath(field);
  const value = options[first];
  if (second === undefined) return value;
  // What all objects inherit is nobody's word; what a class gives its objects is.
  const isInherited = isRecord(value) && second in Object.prototype && !Object.keys(value).includes(second);
  return isRecord(value) && !isInherited ? value[second] : undefined;
}

/** Sets the value at a path of at most two steps. */
export function setPath(options: object, field: string, value: unknown): void {
  const [first, second] = splitPath(field);
  const target = options as Record<string, unknown>;
  target[first] =
    second === undefined ? value : ownFields({ ...(target[first] as object | undefined), [second]: value });
}

/** A copy of the options, with every documented value as it is meant: see `readValue`. */
export function readOptions(options: OptionsDraft): OptionsDraft {
  const copy = mergeLayers(options);
  for (const field of FIELD_NAMES) {
    const value = getPath(copy as UnknownRecord, field);
    const read = readValue(field, value);
    if (read !== value) setPath(copy, field, read);
  }
  return copy;
}

const isPlain = (value: unknown): value is UnknownRecord =>
  isRecord(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/**
 * Options, or settings, laid over each other, lowest first: objects merge by key, skills join, of anything else the last one given
 * stays. What comes out can be changed without changing what went in; with one layer it is a copy. Only own fields count, and what
 * comes out inherits none.
 */
export function mergeLayers(...layers: readonly OptionsDraft[]): OptionsDraft;
export function mergeLayers<Layer extends object>(...layers: readonly (Layer | undefined)[]): Layer;
export function mergeLayers(...layers: readonly (object | undefined)[]): object {
  // A Map, since `merged['__proto__'] = ...` on an object would not add a field.
  const merged = new Map<string, unknown>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer ?? {}) as [string, unknown][]) {
      if (value !== undefined) merged.set(name, mergeValue(merged.get(name), value));
    }
  }
  return ownFields(Object.fromEntries(merged));
}

function mergeValue(below: unknown, above: unknown): unknown {
  // The one list among the options is that of the skills.
  if (Array.isArray(above))
    return [...new Set([...(Array.isArray(below) ? (below as unknown[]) : []), ...(above as unknown[])])];
  if (!isPlain(above)) return above;
  const given = Object.entries(above).filter(([, item]) => item !== undefined);
  const copied = given.map(([name, item]) => [name, Array.isArray(item) ? ([...item] as unknown) : item]);
  return ownFields({ ...(isPlain(below) && below), ...Object.fromEntries(copied) });
}
