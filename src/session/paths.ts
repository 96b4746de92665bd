import { isCustomField, OPTION_PATHS, OPTIONS, type OptionPath } from './schema.ts';
import { isRecord, ownFields, type UnknownRecord } from './values.ts';

/** Whether an optional value is there. */
export const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

/** The start methods that are given, in the documents' order. */
export const startMethodsOf = (options: UnknownRecord): string[] =>
  ['sessionKey', 'rep', 'issue'].filter((name) => isPresent(options[name]));

/** The objects among the options that go with any start method. */
export const OPTION_GROUPS = ['customer', 'attributes', 'uiOptions', 'parameters'];

/** Options with a parameter that are no custom field. */
export const PARAMETER_PATHS: readonly OptionPath[] = OPTION_PATHS.filter(
  (path) => 'parameter' in OPTIONS[path] && !isCustomField(path),
);

/** Every value that is sent, by its path: documented ones first, then custom fields, then the author's parameters. */
export function entriesOf(options: UnknownRecord): [path: string, value: unknown][] {
  const nested = (group: string): [string, unknown][] =>
    Object.entries(isRecord(options[group]) ? options[group] : {}).map(([name, value]) => [`${group}.${name}`, value]);
  return [
    ...PARAMETER_PATHS.map((path): [string, unknown] => [path, getPath(options, path)]),
    ...nested('attributes'),
    ...nested('parameters'),
  ].filter(([, value]) => isPresent(value));
}

const splitPath = (path: string): [string, string?] => path.split('.') as [string, string?];

/** The value at a path of at most two steps; undefined where the way there is not an object. */
export function getPath(options: UnknownRecord, path: string): unknown {
  const [first, second] = splitPath(path);
  const value = options[first];
  if (second === undefined) return value;
  // What all objects inherit is nobody's word; what a class gives its objects is.
  const isInherited = isRecord(value) && second in Object.prototype && !Object.keys(value).includes(second);
  return isRecord(value) && !isInherited ? value[second] : undefined;
}

/** Sets the value at a path of at most two steps. */
export function setPath(options: object, path: string, value: unknown): void {
  const [first, second] = splitPath(path);
  const target = options as Record<string, unknown>;
  target[first] =
    second === undefined ? value : ownFields({ ...(target[first] as object | undefined), [second]: value });
}
