import { printable } from '../check/fields.ts';
import type { Directory, DirectoryAvailability } from '../types.ts';

/**
 * The code names in the help desk's overrides that no issue or team has: they may be misspelt, or of an issue that is gone.
 *
 * @param availability as it is in the notices file, with overrides that have ended
 */
export function unknownNames({ issues, teams }: DirectoryAvailability, directory: Directory): string[] {
  const known = {
    issues: new Set(directory.issues.map(({ codeName }) => codeName)),
    teams: new Set(directory.issues.map(({ teamCodeName }) => teamCodeName)),
  };
  const find = (kind: 'issues' | 'teams', names: object): string[] =>
    Object.keys(names)
      .filter((name) => !known[kind].has(name))
      .map((name) => `availability.${kind}.${printable(name)}`);
  return [...find('issues', issues ?? {}), ...find('teams', teams ?? {})];
}
