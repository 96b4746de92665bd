import { OPTION_GROUPS } from './paths.ts';
import { OPTION_PATHS } from './schema.ts';
import { type UnknownRecord, isRecord } from './values.ts';

/** Paths of the documented options and of the objects that contain them. */
export const OPTION_NAMES: readonly string[] = ['issue', 'rep', ...OPTION_GROUPS, ...OPTION_PATHS];

/** Known names: of options, and of properties of those that only have documented ones. */
const namesOf = (options: UnknownRecord): string[] => [
  ...Object.keys(options),
  ...['rep', 'issue', 'customer', 'uiOptions'].flatMap((part) =>
    isRecord(options[part]) ? Object.keys(options[part]).map((name) => `${part}.${name}`) : [],
  ),
];

/** Finds unknown names among the options. A path is not a name: `{ 'customer.name': … }` has no effect. */
export const unknownOptions = (options: UnknownRecord): string[] =>
  namesOf(options).filter(
    (name) => !OPTION_NAMES.includes(name) || (name.includes('.') && Object.keys(options).includes(name)),
  );
