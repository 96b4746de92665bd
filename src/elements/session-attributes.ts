import type { PropertyDeclaration, PropertyDeclarations } from 'lit';
import type { OptionsDraft } from '../session/options.ts';
import { setPath } from '../session/paths.ts';
import { parseValue } from '../session/read-value.ts';
import { attributeOf, OPTION_PATHS, propertyOf, schemaOf } from '../session/schema.ts';
import { ownFields } from '../session/values.ts';

/** Properties with one option each. */
const OPTION_PROPERTIES = new Map(OPTION_PATHS.map((path) => [propertyOf(path), path]));

/** Declares reflected properties, with the attributes of their names. */
export const defineProperties = (names: readonly string[], more: PropertyDeclaration = {}): PropertyDeclarations =>
  Object.fromEntries(names.map((name) => [name, ownFields({ attribute: attributeOf(name), reflect: true, ...more })]));

/** Boolean properties. */
export const BOOLEAN_PROPERTIES = [
  'cutOpener',
  'promptsBeforeDownload',
  'clickonce',
  'chatInstead',
  'quietEvents',
  'dryRun',
] as const;

/** Converts the value of a boolean attribute or property. `"false"` is false. */
export const toBoolean = (value: unknown): unknown =>
  typeof value === 'string' ? value !== 'false' : (value ?? undefined);

/** Properties that decide whether the help desk is open. An element without them does not load opening hours. */
export const HOURS_PROPERTIES = ['hours', 'timeZone', 'availability', 'directory'] as const;

/** Reactive properties of all session elements. */
export const sessionProperties: PropertyDeclarations = {
  ...defineProperties([
    'type',
    'site',
    'issueForm',
    'buttonText',
    'mobile',
    ...HOURS_PROPERTIES,
    ...OPTION_PROPERTIES.keys(),
  ]),
  ...defineProperties(BOOLEAN_PROPERTIES, {
    type: Boolean,
    converter: toBoolean,
  }),
  sessionAttributes: ownFields<PropertyDeclaration>({ attribute: false }),
};

/** Parses the text of an attribute. */
function parseAttribute(field: string, text: string): unknown {
  if (field === 'timezoneOffset' && text === 'off') return false;
  if (schemaOf(field).kind === 'boolean') return text === 'false' ? false : text === 'true' || text;
  return parseValue(field, text);
}

/** Reads the options from an element's properties. Blank ones are ignored: templates may render empty attributes. */
export function optionsFromAttributes(element: object): OptionsDraft {
  const options: OptionsDraft = {};
  for (const [property, field] of OPTION_PROPERTIES) {
    const value: unknown = Reflect.get(element, property);
    if (value === undefined || value === null || (typeof value === 'string' && !value.trim())) continue;
    setPath(options, field, typeof value === 'string' ? parseAttribute(field, value) : value);
  }
  return options;
}
