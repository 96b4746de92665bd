import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import { setValueAt } from '../session/fields.ts';
import type { OptionsDraft } from '../session/options.ts';
import { asInteger, asList } from '../session/values.ts';

/** How an attribute's text becomes an option's value. */
type Reading = (text: string) => unknown;

const asItIs: Reading = (text) => text;
const asBoolean: Reading = (text) => ({ true: true, false: false })[text] ?? text;
const asOffset: Reading = (text) => (text === 'off' ? false : asInteger(text));

/** Attributes that say one option each: the property of the element, the path of the option, and how to read it. */
const OPTION_ATTRIBUTES: readonly (readonly [property: string, option: string, reading: Reading])[] = [
  ['sessionKey', 'sessionKey', asItIs],
  ['repId', 'rep.id', asInteger],
  ['repName', 'rep.name', asItIs],
  ['issueId', 'issue.id', asInteger],
  ['issueCodeName', 'issue.codeName', asItIs],
  ['skills', 'skills', asList],
  ['customerName', 'customer.name', asItIs],
  ['customerCompany', 'customer.company', asItIs],
  ['customerCompanyCode', 'customer.company_code', asItIs],
  ['customerDetails', 'customer.details', asItIs],
  ['externalKey', 'attributes.external_key', asItIs],
  ['locale', 'locale', asItIs],
  ['chatLocale', 'chatLocale', asItIs],
  ['priority', 'priority', asInteger],
  ['platform', 'platform', asItIs],
  ['timezoneOffset', 'timezoneOffset', asOffset],
  ['fallbackToFullWindow', 'uiOptions.fallbackToFullWindow', asBoolean],
];

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const textProperty = (name: string): PropertyDeclaration => ({ attribute: kebab(name), reflect: true });

/** A boolean attribute that templates may also write as `="false"`. */
const flagProperty = (name: string): PropertyDeclaration => ({
  attribute: kebab(name),
  type: Boolean,
  reflect: true,
  converter: {
    fromAttribute: (value: string | null) => value !== null && value !== 'false',
    toAttribute: (value: unknown) => (value ? '' : null),
  },
});

/** Reactive properties that all session elements have. */
export const sessionProperties: PropertyDeclarations = {
  ...Object.fromEntries(
    ['type', 'site', 'issueForm', ...OPTION_ATTRIBUTES.map(([property]) => property)].map((name) => [
      name,
      textProperty(name),
    ]),
  ),
  ...Object.fromEntries(['cutOpener', 'promptsBeforeDownload', 'dryRun'].map((name) => [name, flagProperty(name)])),
  sessionAttributes: { attribute: false },
  options: { attribute: false, noAccessor: true },
};

/** The options that an element's attributes say. A blank attribute says nothing: templates leave them behind. */
export function optionsFromAttributes(element: object): OptionsDraft {
  const options: Record<string, unknown> = {};
  for (const [property, option, read] of OPTION_ATTRIBUTES) {
    const value: unknown = Reflect.get(element, property);
    if (value === undefined || value === null || value === '') continue;
    setValueAt(options, option, typeof value === 'string' ? read(value) : value);
  }
  return options;
}
