import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import { FIELD_NAMES, setPath } from '../session/fields.ts';
import type { OptionsDraft } from '../session/options.ts';
import { fieldValue } from '../session/parameters.ts';
import { ownFields } from '../session/values.ts';

const FALLBACK = 'uiOptions.fallbackToFullWindow';
const EXTERNAL_KEY = 'attributes.external_key';

/** Properties that say one option each: `repId` is `rep.id`, `customerCompanyCode` is `customer.company_code`. */
const OPTION_PROPERTIES = new Map<string, string>([
  ...FIELD_NAMES.map(
    (field) => [field.replace(/[._](.)/g, (_, letter: string) => letter.toUpperCase()), field] as const,
  ),
  ['externalKey', EXTERNAL_KEY],
  ['fallbackToFullWindow', FALLBACK],
]);

const kebab = (name: string): string => name.replace(/[A-Z]/g, '-$&').toLowerCase();

const declare = (names: readonly string[], more: PropertyDeclaration): PropertyDeclarations =>
  Object.fromEntries(names.map((name) => [name, ownFields({ attribute: kebab(name), reflect: true, ...more })]));

/** Properties that are on or off. */
export const SWITCHES = [
  'cutOpener',
  'promptsBeforeDownload',
  'clickonce',
  'chatInstead',
  'quietEvents',
  'dryRun',
] as const;

/** What a switch is, however a template gives it: such attributes are also written as `="false"`. */
export const isOn = (value: unknown): unknown => (typeof value === 'string' ? value !== 'false' : (value ?? undefined));

/** Reactive properties that all session elements have. */
export const sessionProperties: PropertyDeclarations = {
  ...declare(['type', 'site', 'issueForm', 'buttonText', ...OPTION_PROPERTIES.keys()], {}),
  ...declare(SWITCHES, {
    type: Boolean,
    converter: isOn,
  }),
  sessionAttributes: ownFields<PropertyDeclaration>({ attribute: false }),
  options: ownFields<PropertyDeclaration>({ attribute: false, noAccessor: true }),
};

/** What else an attribute's text may stand for than itself. */
function meaningOf(field: string, text: string): unknown {
  if (field === 'timezoneOffset' && text === 'off') return false;
  if (field === FALLBACK) return text === 'false' ? false : text === 'true' || text;
  return fieldValue(field, text);
}

/** The options that an element's properties say. A blank one says nothing: templates leave such attributes behind. */
export function optionsFromAttributes(element: object): OptionsDraft {
  const options: OptionsDraft = {};
  for (const [property, field] of OPTION_PROPERTIES) {
    const value: unknown = Reflect.get(element, property);
    if (value === undefined || value === null || (typeof value === 'string' && !value.trim())) continue;
    setPath(options, field, typeof value === 'string' ? meaningOf(field, value) : value);
  }
  return options;
}
