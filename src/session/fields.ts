import type { OptionsDraft } from './options.ts';
import { isFields, type Fields } from './values.ts';

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

const START_METHODS = ['sessionKey', 'rep', 'issue'] as const;
export type StartMethodName = (typeof START_METHODS)[number];

/** The parameters that may carry the option at a path: none for what is not sent by itself. */
export function parametersOf(field: string): string[] {
  if (field === 'issue') return [PARAMETERS['issue.id'], PARAMETERS['issue.codeName']];
  if (field.startsWith('attributes.')) return [CUSTOM + field.slice('attributes.'.length)];
  return field in PARAMETERS ? [PARAMETERS[field as FieldName]] : [];
}

/** The start methods that are given, in the documents' order. Null and undefined are not given. */
export const startMethodsOf = (options: Fields): StartMethodName[] =>
  START_METHODS.filter((name) => options[name] !== undefined && options[name] !== null);

/** The value at a path of at most two steps; undefined where the way there is not an object. */
export function valueAt(options: Fields, field: FieldName): unknown {
  const [first = '', second] = field.split('.');
  const value = options[first];
  if (second === undefined) return value;
  return isFields(value) ? value[second] : undefined;
}

/** Own fields of a part of the options, those without a value left out. */
export const entriesOf = (value: unknown): [string, unknown][] =>
  isFields(value) ? Object.entries(value).filter(([, item]) => item !== undefined && item !== null) : [];

const isPlain = (value: unknown): value is Fields => {
  if (!isFields(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const copy = (value: unknown): unknown =>
  Array.isArray(value) ? [...(value as unknown[])] : isPlain(value) ? { ...value } : value;

/** A copy whose objects and lists can be changed without changing the original's. */
export const copyOptions = (options: OptionsDraft): OptionsDraft =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, copy(value)])) as OptionsDraft;

/**
 * Options laid over each other, lowest first: objects merge by key, skills join, of anything else the last one given
 * stays.
 */
export function mergeOptions(...layers: readonly OptionsDraft[]): OptionsDraft {
  // A Map, since `merged['__proto__'] = ...` on an object would not add a field.
  const merged = new Map<string, unknown>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer) as [string, unknown][]) {
      if (value !== undefined) merged.set(name, mergeValue(name, merged.get(name), value));
    }
  }
  return Object.fromEntries(merged) as OptionsDraft;
}

function mergeValue(name: string, below: unknown, above: unknown): unknown {
  if (name === 'skills' && Array.isArray(below) && Array.isArray(above)) {
    return [...new Set([...(below as unknown[]), ...(above as unknown[])])];
  }
  if (isPlain(below) && isPlain(above)) {
    return { ...below, ...Object.fromEntries(Object.entries(above).filter(([, item]) => item !== undefined)) };
  }
  return copy(above);
}
