import { OPTION_GROUPS } from './paths.ts';
import { OPTION_PATHS } from './schema.ts';
import { type UnknownRecord, isRecord } from './values.ts';

/** The documented options by their paths, with the objects that group them. */
export const OPTION_NAMES: readonly string[] = ['issue', 'rep', ...OPTION_GROUPS, ...OPTION_PATHS];

/** Names of options, and of what is in those that have documented fields alone. */
const namesOf = (options: UnknownRecord): string[] => [
  ...Object.keys(options),
  ...['rep', 'issue', 'customer', 'uiOptions'].flatMap((part) =>
    isRecord(options[part]) ? Object.keys(options[part]).map((name) => `${part}.${name}`) : [],
  ),
];

/** Names among the options that are none. The path of an option is not its name: `{ 'customer.name': … }` says nothing. */
export const unknownOptions = (options: UnknownRecord): string[] =>
  namesOf(options).filter(
    (name) => !OPTION_NAMES.includes(name) || (name.includes('.') && Object.keys(options).includes(name)),
  );
