import { PARAMETERS } from '../session/fields.ts';
import type { OptionsDraft, StartType } from '../session/options.ts';
import { LEGACY, type Parameter, readSorted, sortParameters } from '../session/parameters.ts';
import { asList } from '../session/values.ts';
import { type Control, entriesOfForm } from './controls.ts';

/** What a form says. */
export interface FormReading {
  readonly options: OptionsDraft;
  /** `'chat'` where the form has `c2cjs=1`. */
  readonly startType?: StartType;
  /** Names of controls that are no part of a session: they are not sent. */
  readonly ignored: readonly string[];
  /** Names with more than one value, of which the first counts. */
  readonly repeated: readonly string[];
}

/**
 * What a control may be called beside the parameters of the session generation API: the JavaScript API's own names and
 * aliases, and older ones.
 */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['skills', PARAMETERS.skills],
  ['customerName', 'customer.name'],
  ['companyName', 'customer.company'],
  ['companyCode', 'customer.company_code'],
  ['details', 'customer.details'],
  ['externalKey', 'session.custom.external_key'],
  ['external_key', 'session.custom.external_key'],
  ...LEGACY,
]);

/** The parameter that a control's value becomes, whichever way its name is spelled. */
export const parameterOfControl = (name: string): string => SPELLINGS.get(name) ?? name;

/**
 * The session options that an issue form asks for. Controls count as in a submission: not without a name, disabled or
 * unchecked; the button that submits, if it is given. Source: JavaScript API, *issue properties* and its example form.
 *
 * `short_key` makes it a session key; `issue_menu` of 1, `codeName`, or `id` without `name` an issue; `id` with `name` a
 * representative. `skills` is split at its commas.
 *
 * @param element - A form, or any element with controls inside.
 * @param submitter - The button that the form is submitted with.
 */
export function optionsFromForm(element: Element, submitter: Control | null = null): FormReading {
  const sorted = sortParameters(entriesOfForm(element, submitter), SPELLINGS);
  const { values, rest, repeated } = sorted;
  dropBlankMethods(values);
  const isIssue = meansIssue(values);
  if (!isIssue && !values.has('id')) drop(values, 'name', rest);

  const { startType, options } = readSorted(sorted, isIssue);
  if (options.skills) options.skills = asList(options.skills.join(','));
  // Pasted keys come with spaces around them.
  if (options.sessionKey) options.sessionKey = options.sessionKey.trim();
  const ignored = [...new Set(rest.map(([name]) => name))].filter((name) => !repeated.includes(name));
  return { options, ...(startType && { startType }), ignored, repeated };
}

function meansIssue(values: ReadonlyMap<string, string>): boolean {
  if (values.has('codeName') || (values.has('id') && !values.has('name'))) return true;
  // A form may offer a key or an issue: the key is filled in and the issue is not.
  return values.get('issue_menu') === '1' && (values.has('id') || !values.has('short_key'));
}

/** A blank key, number or code name gives way to another way to start that is filled in. */
function dropBlankMethods(values: Map<string, string>): void {
  const methods = ['short_key', 'id', 'codeName'].filter((name) => values.has(name));
  const filled = methods.filter((name) => values.get(name)?.trim());
  if (filled.length) for (const name of methods) if (!filled.includes(name)) values.delete(name);
}

function drop(values: Map<string, string>, name: string, rest: Parameter[]): void {
  const value = values.get(name);
  if (value === undefined) return;
  values.delete(name);
  rest.push([name, value]);
}
