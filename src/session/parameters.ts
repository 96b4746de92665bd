import type { OptionsDraft, SiteSettings, StartType } from './options.ts';
import { entriesOf, PARAMETER_PATHS, setPath } from './paths.ts';
import { parseValue } from './read-value.ts';
import { CUSTOM_PREFIX, isExtraParameter, OPTION_PATHS, parameterOf, schemaOf } from './schema.ts';
import { toText, type UnknownRecord, hasUnpairedSurrogate, ownFields } from './values.ts';

/** A parameter's name and value, decoded. */
export type Parameter = readonly [name: string, value: string];

/** A serialized option: its path and its parameter. */
export interface ParameterEntry {
  readonly field: string;
  readonly name: string;
  readonly value: string;
  /** A prompting site would refuse it. */
  readonly isSuppressed?: boolean;
}

const CHAT: ParameterEntry = { field: 'startType', name: 'c2cjs', value: '1' };
const ISSUE_MENU: ParameterEntry = { field: 'issue', name: 'issue_menu', value: '1' };

/**
 * Serializes the options as parameters, including those that a prompting site would refuse. Source: session generation API, the note on
 * prompting.
 */
export function serialize(
  startType: StartType,
  options: OptionsDraft,
  { promptsBeforeDownload = false }: SiteSettings = {},
): ParameterEntry[] {
  const isPrompting = promptsBeforeDownload && toText(options.sessionKey) !== undefined;
  return [
    // Before extra parameters, one of which may have the same name.
    ...(startType === 'chat' ? [CHAT] : []),
    ...(options.issue ? [ISSUE_MENU] : []),
    ...entriesOf(options as UnknownRecord).flatMap(([field, value]) =>
      serializeValue(field, value).map((text) => ({ field, name: parameterOf(field), value: text })),
    ),
  ].map((entry) => ({
    ...entry,
    isSuppressed: isPrompting && entry !== CHAT && !schemaOf(entry.field).takenWhenPrompting,
  }));
}

/**
 * Tests if an empty string means "not chosen", as in an untouched `<select>`: for top-level options other than the session key.
 */
const blankMeansAbsent = (field: string): boolean => field !== 'sessionKey' && !field.includes('.');

/** Returns the texts to send for a value: none, one, or several for an extra parameter with a list. */
function serializeValue(field: string, value: unknown): string[] {
  if (isExtraParameter(field)) return [value].flat().flatMap((item) => toText(item) ?? []);
  const text = Array.isArray(value) ? value.map((item) => toText(item) ?? '').join(',') : toText(value);
  const isNone =
    text === undefined ||
    (text === '' && blankMeansAbsent(field)) ||
    // Not values of the API: the launcher replaces them by the machine's own, if known.
    (field === 'timezoneOffset' && value === false) ||
    (field === 'platform' && value === 'auto');
  return isNone ? [] : [text];
}

/**
 * Returns the parameters of a session for a query. A text with an unpaired surrogate is left out, since a URL would contain another text
 * instead; `validateOptions` reports it.
 */
export const toParameters = (startType: StartType, options: OptionsDraft, settings?: SiteSettings): Parameter[] =>
  serialize(startType, options, settings)
    .filter(({ name, value, isSuppressed }) => !isSuppressed && !hasUnpairedSurrogate(`${name}=${value}`))
    .map(({ name, value }) => [name, value]);

/** Maps older spellings to documented names. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  OPTION_PATHS.flatMap((path) =>
    (schemaOf(path).aliases ?? []).map((alias): [string, string] => [alias, parameterOf(path)]),
  ),
);

/** Returns the documented name of a parameter or control, however it is spelled. */
export const documentedName = (name: string): string => SPELLINGS.get(name) ?? name;

/** The parsed parameters of a link or a form. */
export interface ParsedParameters {
  readonly options: OptionsDraft;
  /** `'chat'` where `c2cjs` is 1. */
  readonly startType?: StartType;
  /** Parameters without an option, unchanged. */
  readonly unknown: readonly Parameter[];
  /** Parameters after the first of a name, unchanged. */
  readonly duplicates: readonly Parameter[];
}

/**
 * Parses parameters into start type and options. `short_key` is a session key; `issue_menu=1`, `codeName`, or `id` without `name` is an
 * issue; `id` with `name` is a representative. A blank key, number or code name is ignored if another start method is filled in, as in a
 * form that offers several.
 */
export function parseParameters(parameters: readonly Parameter[]): ParsedParameters {
  const { values, duplicates } = sortParameters(parameters);
  const methods = ['short_key', 'id', 'codeName'].filter((name) => values.has(name));
  const filled = methods.filter((name) => values.get(name)?.trim());
  const has = (name: string): boolean => (filled.length ? filled : methods).includes(name);
  const isOne = (name: string): boolean => values.get(name) === '1';
  const isChat = isOne(CHAT.name) && values.delete(CHAT.name);
  const isIssue =
    has('codeName') ||
    (has('id') && !values.has('name')) ||
    (isOne(ISSUE_MENU.name) && (has('id') || !has('short_key')));

  const options: OptionsDraft = {};
  if (isIssue && isOne(ISSUE_MENU.name)) values.delete(ISSUE_MENU.name);
  if (isIssue) options.issue = {};
  for (const field of PARAMETER_PATHS) {
    const name = parameterOf(field);
    const value = values.get(name);
    const isOther = field.startsWith(isIssue ? 'rep.' : 'issue.') || (field === 'rep.name' && !has('id'));
    const isDropped = methods.includes(name) && !has(name);
    if (value === undefined || isOther || isDropped || (value === '' && blankMeansAbsent(field))) continue;
    values.delete(name);
    setPath(options, field, parseValue(field, value));
  }
  for (const [name, value] of values) {
    if (!name.startsWith(CUSTOM_PREFIX) || name === CUSTOM_PREFIX) continue;
    options.attributes = { ...options.attributes, [name.slice(CUSTOM_PREFIX.length)]: value };
    values.delete(name);
  }
  return ownFields({ ...(isChat && { startType: 'chat' as const }), options, unknown: [...values], duplicates });
}

/** Separates the first value of each name from later ones. A documented spelling comes before any other. */
function sortParameters(parameters: readonly Parameter[]): { values: Map<string, string>; duplicates: Parameter[] } {
  const values = new Map<string, string>();
  const duplicates: Parameter[] = [];
  const isAlias = ([name]: Parameter): boolean => SPELLINGS.has(name);
  for (const [name, value] of [...parameters.filter((one) => !isAlias(one)), ...parameters.filter(isAlias)]) {
    const known = documentedName(name);
    const before = values.get(known);
    if (before !== undefined && known === parameterOf('skills')) values.set(known, `${before},${value}`);
    else if (before !== undefined) duplicates.push([name, value]);
    else values.set(known, value);
  }
  return { values, duplicates };
}

/** Tests if the session generation API has a parameter of this name. */
export const isDocumented = (name: string): boolean =>
  name.startsWith(CUSTOM_PREFIX) || [...PARAMETER_PATHS.map(parameterOf), CHAT.name, ISSUE_MENU.name].includes(name);
