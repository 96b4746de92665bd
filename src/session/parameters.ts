import { CUSTOM, entriesOf, FIELD_NAMES, type FieldName, PARAMETERS, valueAt } from './fields.ts';
import type { OptionsDraft, SiteSettings, StartType } from './options.ts';
import { asInteger, asText, type Fields, hasUnpairedSurrogate } from './values.ts';

/** A parameter's name and value, decoded. */
export type Parameter = readonly [name: string, value: string];

/** An option on its way out: the path the author knows it by, and the parameter it becomes. */
export interface Outgoing {
  readonly field: string;
  readonly name: string;
  readonly value: string;
}

const KEPT_WHEN_PROMPTING = new Set(['sessionKey', 'startType', 'attributes.external_key']);

/** What a site that prompts before downloading takes, and what it refuses, beside a session key. */
const isKept = ({ field }: Outgoing, options: OptionsDraft, settings: SiteSettings): boolean =>
  settings.promptsBeforeDownload !== true || asText(options.sessionKey) === undefined || KEPT_WHEN_PROMPTING.has(field);

/** The options as parameters, in two heaps: those that are sent, and those that a prompting site would refuse. */
export function outgoing(
  startType: StartType,
  options: OptionsDraft,
  settings: SiteSettings = {},
): { sent: Outgoing[]; leftOut: Outgoing[] } {
  const sent: Outgoing[] = [];
  const leftOut: Outgoing[] = [];
  for (const item of allOutgoing(startType, options)) {
    (isKept(item, options, settings) ? sent : leftOut).push(item);
  }
  return { sent, leftOut };
}

function* allOutgoing(startType: StartType, options: OptionsDraft): Generator<Outgoing> {
  if (options.issue) yield { field: 'issue', name: 'issue_menu', value: '1' };
  for (const field of FIELD_NAMES) {
    const value = outgoingValue(field, options);
    if (value !== undefined) yield { field, name: PARAMETERS[field], value };
  }
  if (startType === 'chat') yield { field: 'startType', name: 'c2cjs', value: '1' };
  for (const [name, value] of entriesOf(options.attributes)) {
    const text = asText(value);
    if (text !== undefined) yield { field: `attributes.${name}`, name: CUSTOM + name, value: text };
  }
  for (const [name, values] of entriesOf(options.parameters)) {
    for (const value of [values].flat()) {
      const text = asText(value);
      if (text !== undefined) yield { field: `parameters.${name}`, name, value: text };
    }
  }
}

/** Where a blank is no value: what a menu says that was left at its first, empty choice. */
const BLANK_IS_NONE = new Set<FieldName>(['skills', 'priority', 'locale', 'chatLocale', 'platform', 'timezoneOffset']);

function outgoingValue(field: FieldName, options: OptionsDraft): string | undefined {
  const value = valueAt(options as Fields, field);
  if (field === 'skills') {
    return Array.isArray(value) && value.length ? value.map((skill) => asText(skill) ?? '').join(',') : undefined;
  }
  // Neither is a value of the API: the launcher has put the machine's own in their place, where it is known.
  if (value === false || (field === 'platform' && value === 'auto')) return undefined;
  return value === '' && BLANK_IS_NONE.has(field) ? undefined : asText(value);
}

/**
 * The parameters of a session, ready for a query. A text with an unpaired surrogate is left out, since a URL can only
 * carry another text in its place; `validateOptions` names it.
 */
export function toParameters(startType: StartType, options: OptionsDraft, settings: SiteSettings = {}): Parameter[] {
  return outgoing(startType, options, settings)
    .sent.filter(({ name, value }) => !hasUnpairedSurrogate(name + value))
    .map(({ name, value }) => [name, value]);
}

/** Older spellings of parameters, still found in links and in public portals' own forms. Read, never written. */
export const LEGACY: ReadonlyMap<string, string> = new Map([
  ['customer_name', 'customer.name'],
  ['customer_company', 'customer.company'],
  ['customer_company_code', 'customer.company_code'],
  ['customer_desc', 'customer.details'],
  ['customer_details', 'customer.details'],
]);

const DOCUMENTED = new Set<string>([...Object.values(PARAMETERS), 'c2cjs', 'issue_menu']);

/** Whether the session generation API has a parameter of this name. */
export const isDocumented = (name: string): boolean =>
  DOCUMENTED.has(name) || (name.startsWith(CUSTOM) && name.length > CUSTOM.length);

/** Parameters sorted out: one value a documented name, and all that is left over, in order. */
export interface Sorted {
  readonly values: Map<string, string>;
  readonly rest: Parameter[];
  readonly repeated: string[];
}

/** Sorts parameters: the first of a repeated name counts, and a documented name before its other spellings. */
export function sortParameters(parameters: Iterable<Parameter>, spellings: ReadonlyMap<string, string>): Sorted {
  const all = [...parameters];
  const values = new Map<string, string>();
  const rest: Parameter[] = [];
  const repeated = new Set<string>();
  const documentedFirst = [
    ...all.filter(([name]) => isDocumented(name)),
    ...all.filter(([name]) => !isDocumented(name)),
  ];
  for (const [name, value] of documentedFirst) {
    const known = isDocumented(name) ? name : spellings.get(name);
    const before = known === undefined ? undefined : values.get(known);
    if (known === undefined) rest.push([name, value]);
    else if (before === undefined) values.set(known, value);
    else if (known === PARAMETERS.skills) values.set(known, `${before},${value}`);
    else {
      rest.push([name, value]);
      repeated.add(known);
    }
  }
  return { values, rest, repeated: [...repeated] };
}

/** Start type and options out of sorted parameters. What no option can stand for goes to `rest`, as it was. */
export function readSorted(
  { values, rest }: Sorted,
  isIssue: boolean,
): { startType?: StartType; options: OptionsDraft } {
  const options: OptionsDraft = {};
  const chat = values.get('c2cjs');
  if (chat !== undefined && chat !== '1') rest.push(['c2cjs', chat]);
  const menu = values.get('issue_menu');
  if (menu !== undefined && menu !== '1') rest.push(['issue_menu', menu]);
  const attributes: [string, string][] = [];
  for (const [name, value] of values) {
    if (name.startsWith(CUSTOM)) attributes.push([name.slice(CUSTOM.length), value]);
  }
  if (isIssue) options.issue = {};
  for (const field of FIELD_NAMES) {
    const value = values.get(PARAMETERS[field]);
    if (value !== undefined && field.startsWith(isIssue ? 'rep.' : 'issue.')) {
      if (field === 'rep.name') rest.push([PARAMETERS[field], value]);
    } else if (value !== undefined) setField(options, field, value, rest);
  }
  if (attributes.length) options.attributes = Object.fromEntries(attributes);
  return { ...(chat === '1' && { startType: 'chat' as const }), options };
}

const INTEGERS = new Set<FieldName>(['rep.id', 'issue.id', 'priority', 'timezoneOffset']);

function setField(options: OptionsDraft, field: FieldName, text: string, rest: Parameter[]): void {
  const [first = '', second] = field.split('.');
  if (text === '' && BLANK_IS_NONE.has(field)) {
    rest.push([PARAMETERS[field], text]);
    return;
  }
  const value = field === 'skills' ? text.split(',') : INTEGERS.has(field) ? asInteger(text) : text;
  const target = options as Record<string, unknown>;
  target[first] = second === undefined ? value : { ...(target[first] as object | undefined), [second]: value };
}
