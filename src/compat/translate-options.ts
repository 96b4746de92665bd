import type { LaunchOptions } from '../launch/launch-options.ts';
import { mergeOptions } from '../session/fields.ts';
import type { OptionsDraft } from '../session/options.ts';
import { asInteger, asList, type Fields, isFields } from '../session/values.ts';

/** What `BG.start` takes: the documented options, and what the vendor's script takes beside them. */
export type BgOptions = Omit<LaunchOptions, 'issue'> & { issue?: unknown } & Readonly<Record<string, unknown>>;

const OPTIONS = ['sessionKey', 'rep', 'issue', 'skills', 'customer', 'locale', 'chatLocale', 'attributes', 'uiOptions'];
const HTTP_OPTIONS = ['priority', 'platform', 'timezoneOffset', 'parameters'];

/** What an issue object may call the customer's fields, its own way and older ones. */
const CUSTOMER_ALIASES: Readonly<Record<string, string>> = {
  customer_name: 'name',
  customer_company: 'company',
  customer_company_code: 'company_code',
  customer_desc: 'details',
  customerName: 'name',
  companyName: 'company',
  companyCode: 'company_code',
  details: 'details',
};

/**
 * The vendor's options in the documents' words. What only the vendor's own dialog and requests need has no counterpart
 * and is left out.
 */
export function translateOptions(options: BgOptions): LaunchOptions {
  const known = pick(options, [...OPTIONS, ...HTTP_OPTIONS]);
  if (typeof known.skills === 'string') known.skills = asList(known.skills);
  if (isFields(known.uiOptions)) known.uiOptions = pick(known.uiOptions, ['fallbackToFullWindow']);
  if (isFields(known.attributes)) known.attributes = renameKey(known.attributes);
  const issue = isObject(known.issue) ? known.issue : {};
  if (isObject(known.issue)) known.issue = pick(known.issue, ['id', 'codeName']);
  return mergeOptions(
    { customer: customerOf(issue), attributes: renameKey(pick(issue, ['externalKey', 'external_key'])) },
    topLevelAliases(options),
    known,
  ) as LaunchOptions;
}

/** An issue given as an object: a form is read later, with its own spellings. */
const isObject = (value: unknown): value is Fields => isFields(value) && !('nodeType' in value);

const pick = (fields: Fields, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

const renameKey = ({ externalKey, ...attributes }: Fields): Record<string, string> =>
  ({ ...(externalKey !== undefined && { external_key: externalKey }), ...attributes }) as Record<string, string>;

const customerOf = (issue: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(CUSTOMER_ALIASES)
      .filter(([alias]) => issue[alias] !== undefined)
      .map(([alias, name]) => [name, issue[alias] as string]),
  );

function topLevelAliases({ chat_locale, timezone_offset, external_key }: Fields): OptionsDraft {
  const offset = typeof timezone_offset === 'string' ? asInteger(timezone_offset) : timezone_offset;
  return {
    ...(chat_locale !== undefined && { chatLocale: chat_locale as string }),
    ...(offset !== undefined && { timezoneOffset: offset as number }),
    ...(external_key !== undefined && { attributes: { external_key: external_key as string } }),
  };
}
