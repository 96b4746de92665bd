import { isCustomField, OPTION_PATHS, OPTIONS, type OptionPath } from './schema.ts';
import { isRecord, ownFields, type UnknownRecord } from './values.ts';

/** Tests if an optional value is present. */
export const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

/** Returns the start methods of the options, in the documents' order. */
export const startMethodsOf = (options: UnknownRecord): string[] =>
  ['sessionKey', 'rep', 'issue'].filter((name) => isPresent(options[name]));

/** Options that are objects, and allowed with any start method. */
export const OPTION_GROUPS = ['customer', 'attributes', 'uiOptions', 'parameters'];

/** Options that have a parameter and are not custom fields. */
export const PARAMETER_PATHS: readonly OptionPath[] = OPTION_PATHS.filter(
  (path) => 'parameter' in OPTIONS[path] && !isCustomField(path),
);

/** Returns the values that are sent, by path: documented options first, then custom fields, then extra parameters. */
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

/** Returns the value at a path of at most two steps; undefined if a step is not an object. */
export function getPath(options: UnknownRecord, path: string): unknown {
  const [first, second] = splitPath(path);
  const value = options[first];
  if (second === undefined) return value;
  // Properties inherited from `Object.prototype` do not count; those of a class do.
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
