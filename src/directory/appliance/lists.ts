import { fieldError } from '../check/fields.ts';
import type { DirectoryIssue, DirectoryRepresentative } from '../types.ts';

/** What the appliance lists. */
export interface Lists {
  issues: DirectoryIssue[];
  /** Those who are shown on the list, each once. */
  representatives: DirectoryRepresentative[];
  /** How many representatives are logged in, shown or not. */
  loggedIn: number;
}

/** A representative as the appliance has it. */
export interface ListedRepresentative extends DirectoryRepresentative {
  isShown: boolean;
}

export interface Team {
  id: number;
  name: string;
  codeName: string;
}

export interface Issue {
  id: number;
  codeName: string;
  title: string;
}

/** Limits far above those of any help desk: more is a mistake. The vendor's reference has 255 and 64 characters. */
export const MOST = { representatives: 20_000, teams: 500, issues: 2_000, id: 2_147_483_647, name: 1_000 } as const;

/** Someone can be logged in twice. */
export function shownOnce(representatives: readonly ListedRepresentative[]): DirectoryRepresentative[] {
  const shown = representatives.filter(({ isShown }) => isShown);
  return [...new Map(shown.map(({ id, name }) => [id, { id, name }])).values()];
}

export function ofTeam({ name, codeName: teamCodeName }: Team, { id, codeName, title }: Issue): DirectoryIssue {
  return { id, codeName, title, team: name, teamCodeName };
}

/** 1 and 0, or true and false: the XML has the former, JSON may have either. */
export function readFlag(value: unknown, field: string): boolean {
  if (value === true || value === 1 || value === '1') return true;
  if (value === false || value === 0 || value === '0') return false;
  throw fieldError(field, 'must be 1 or 0');
}
