import type { Unit } from './problems.ts';
import { ownFields } from './values.ts';

/** How the value of an option is parsed. */
export type ValueKind =
  /** Any text, unchanged. */
  | 'text'
  /** A trimmed text. */
  | 'code'
  /** A whole number. */
  | 'integer'
  /** Digits; blanks and dashes between them are removed. */
  | 'key'
  /** A list of code names, or a comma-separated text. */
  | 'list'
  | 'boolean';

/** Everything about an option, besides its type in `options.ts` and its label in the messages. */
export interface OptionSchema {
  /** Its parameter in the session generation API. Without one, it is not sent. */
  readonly parameter?: string;
  /** Older spellings of the parameter, and names in the JavaScript API's issue forms. They are read and never written. */
  readonly aliases?: readonly string[];
  /** Default: `text`. */
  readonly kind?: ValueKind;
  /** Maximum length. Default: no limit. */
  readonly limit?: number;
  /** Unit of the limit. Default: characters. */
  readonly unit?: Unit;
  /** The limit is the exact length. Default: false. */
  readonly exactLength?: boolean;
  /** Line breaks and tabs are allowed. Default: false. */
  readonly multiline?: boolean;
  /** Pattern of valid values. Default: digits for an integer, else anything. */
  readonly pattern?: RegExp;
  /** Description of the pattern in an error: a key of `wordTexts`, or the values themselves. */
  readonly expected?: string;
  /** A site that prompts before the download accepts it beside a session key. Default: false. */
  readonly takenWhenPrompting?: boolean;
}

/** Prefix of the parameters that carry custom fields. */
export const CUSTOM_PREFIX = 'session.custom.';

/** Limit of one custom field, in characters. */
const CUSTOM_FIELD_CHARACTERS = 1024;

/** Limit of all custom fields together, in bytes of UTF-8: the documents' 10 KB. */
export const CUSTOM_FIELDS_BYTES = 10_240;

/**
 * Every documented option by its path, in the order in which a URL has their parameters. Sources: JavaScript API, *options*;
 * session generation API, *parameters*.
 */
export const OPTIONS = {
  sessionKey: { parameter: 'short_key', kind: 'key', limit: 7, exactLength: true, takenWhenPrompting: true },
  'rep.id': { parameter: 'id', kind: 'integer' },
  'rep.name': { parameter: 'name' },
  'issue.id': { parameter: 'id', kind: 'integer' },
  'issue.codeName': { parameter: 'codeName', kind: 'code' },
  'customer.name': { parameter: 'customer.name', aliases: ['customer_name', 'customerName'], limit: 100 },
  'customer.company': { parameter: 'customer.company', aliases: ['customer_company', 'companyName'], limit: 100 },
  'customer.company_code': {
    parameter: 'customer.company_code',
    aliases: ['customer_company_code', 'companyCode'],
    limit: 100,
  },
  'customer.details': {
    parameter: 'customer.details',
    aliases: ['customer_desc', 'customer_details', 'details'],
    limit: 1024,
    unit: 'bytes',
    multiline: true,
  },
  skills: { parameter: 'session.skills', aliases: ['skills'], kind: 'list' },
  priority: { parameter: 'session.priority', kind: 'integer', pattern: /^[123]$/, expected: '1 / 2 / 3' },
  locale: { parameter: 'locale', kind: 'code' },
  chatLocale: { parameter: 'chat_locale', kind: 'code' },
  platform: {
    parameter: 'platform',
    kind: 'code',
    pattern: /^(winNT-(32|64)|auto)$/,
    expected: 'winNT-32 / winNT-64 / auto',
  },
  timezoneOffset: { parameter: 'timezone_offset', kind: 'integer' },
  'attributes.external_key': {
    parameter: `${CUSTOM_PREFIX}external_key`,
    aliases: ['external_key', 'externalKey'],
    limit: CUSTOM_FIELD_CHARACTERS,
    multiline: true,
    takenWhenPrompting: true,
  },
  'uiOptions.fallbackToFullWindow': { kind: 'boolean' },
} as const satisfies Readonly<Record<string, OptionSchema>>;

/** The path of a documented option, such as `customer.name`. */
export type OptionPath = keyof typeof OPTIONS;

export const OPTION_PATHS = Object.keys(OPTIONS) as OptionPath[];

const CUSTOM_FIELD: OptionSchema = { limit: CUSTOM_FIELD_CHARACTERS, multiline: true };
const EXTRA_PARAMETER: OptionSchema = { multiline: true };

/** Tests if a path is that of a custom field, such as the external key. */
export const isCustomField = (path: string): boolean => path.startsWith('attributes.');

/** Tests if a path is that of a parameter without an option. */
export const isExtraParameter = (path: string): boolean => path.startsWith('parameters.');

const rows: Readonly<Record<string, OptionSchema>> = ownFields(OPTIONS);

/** Returns the schema of the option at a path: a documented one, a custom field or an extra parameter. */
export const schemaOf = (path: string): OptionSchema =>
  ownFields(rows[path] ?? (isCustomField(path) ? CUSTOM_FIELD : isExtraParameter(path) ? EXTRA_PARAMETER : {}));

/** Returns the parameter of the option at a path. */
export const parameterOf = (path: string): string =>
  schemaOf(path).parameter ?? path.replace(/^attributes\./, CUSTOM_PREFIX).replace(/^parameters\./, '');

/** Returns the elements' property for the option at a path: `rep.id` is `repId`, `attributes.external_key` is `externalKey`. */
export const propertyOf = (path: string): string =>
  path.replace(/^(attributes|uiOptions)\./, '').replace(/[._](.)/g, (_, letter: string) => letter.toUpperCase());

/** Returns the attribute for the option at a path, or for a property: `customer.company_code` is `customer-company-code`. */
export const attributeOf = (path: string): string => propertyOf(path).replace(/[A-Z]/g, '-$&').toLowerCase();
