/** The representatives of the practice help desk, and the appliance's configuration. */

import type { Problem } from './query.ts';
import { quote } from './rules.ts';
import type { StartSessionReading } from './start-session.ts';

export interface Representative {
  id: number;
  publicName: string;
  privateName: string;
  loggedInSince: Date;
  sessions: number;
  listed: boolean;
}

export interface Issue {
  id: number;
  codeName: string;
  title: string;
}

export interface Team {
  id: number;
  codeName: string;
  name: string;
  issues: Issue[];
}

const shift = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour));

export const REPRESENTATIVES: readonly Representative[] = [
  { id: 1, publicName: 'Admin', privateName: 'Ada Admin', loggedInSince: shift(7), sessions: 0, listed: true },
  { id: 12, publicName: 'John', privateName: 'John Tanaka', loggedInSince: shift(8), sessions: 1, listed: true },
  { id: 30, publicName: 'Admin', privateName: 'Bea Admin', loggedInSince: shift(8), sessions: 0, listed: false },
  {
    id: 41,
    publicName: 'Zoë Ångström',
    privateName: 'Zoë Ångström',
    loggedInSince: shift(9),
    sessions: 2,
    listed: true,
  },
  { id: 52, publicName: '佐藤 花子', privateName: 'Hanako Satō', loggedInSince: shift(9), sessions: 0, listed: true },
];

export const TEAMS: readonly Team[] = [
  {
    id: 1,
    codeName: 'service_desk',
    name: 'Service Desk',
    issues: [
      { id: 1, codeName: 'issue_code_name', title: 'My computer does not do what it should' },
      { id: 2, codeName: 'password', title: 'I cannot log in' },
      { id: 12, codeName: 'Other', title: 'Something else' },
    ],
  },
  {
    id: 2,
    codeName: 'field_team',
    name: 'Field Team',
    issues: [
      { id: 3, codeName: 'network', title: 'No network' },
      { id: 4, codeName: 'printing', title: 'Printing & scanning' },
    ],
  },
];

const ISSUES = TEAMS.flatMap((team) => team.issues);

/** The language packages that are installed here. */
export const LANGUAGES: readonly string[] = 'en-us de es es-sp fi fr it nl pt-br pt-pt sv-se tr ja zh-hans zh ru'.split(
  ' ',
);

/** Public sites with names of their own; every other loopback name reaches the default site. */
export const SITES: ReadonlyMap<string, string> = new Map([
  ['site-a.localhost', 'Practice Site A'],
  ['site-b.localhost', 'Practice Site B'],
]);

export const DEFAULT_SITE = 'Practice Help Desk';

/** Finds requested things that this appliance does not have. All skills and custom fields are configured. */
export function checkDirectory(
  { startMethod, parameters }: StartSessionReading,
  { repsInIssuesMenu = false }: { repsInIssuesMenu?: boolean } = {},
): Problem[] {
  const problems: Problem[] = [];
  const { id, name, codeName, locale } = parameters;
  const number = typeof id === 'string' && /^-?\d+$/.test(id) ? Number(id) : undefined;

  if (startMethod === 'rep' && number !== undefined) {
    const rep = REPRESENTATIVES.find((candidate) => candidate.id === number);
    if (!rep) problems.push({ parameter: 'id', message: `names no representative who is logged in (${number}).` });
    else if (rep.publicName !== name) {
      problems.push({ parameter: 'name', message: `is not the public display name of representative ${rep.id}.` });
    }
  }
  if (startMethod === 'issue' && number !== undefined && repsInIssuesMenu) {
    const isListed = REPRESENTATIVES.some(({ id: known, listed }) => known === number && listed);
    if (!isListed)
      problems.push({ parameter: 'id', message: `names no representative of the issue menu (${number}).` });
  } else if (startMethod === 'issue' && number !== undefined && !ISSUES.some((issue) => issue.id === number)) {
    problems.push({ parameter: 'id', message: `names no issue of this public site (${number}).` });
  }
  if (startMethod === 'issue' && typeof codeName === 'string' && codeName !== '') {
    const known = ISSUES.some((issue) => issue.codeName === codeName);
    if (!known)
      problems.push({ parameter: 'codeName', message: `names no issue of this public site: ${quote(codeName)}.` });
  }
  if (typeof locale === 'string' && locale !== '' && !LANGUAGES.includes(locale.toLowerCase())) {
    const message = `must be a language that is installed here (${LANGUAGES.join(', ')}), not ${quote(locale)}.`;
    problems.push({ parameter: 'locale', message });
  }
  return problems;
}

export function issueTitle(parameters: StartSessionReading['parameters']): string | undefined {
  const { id, codeName } = parameters;
  return ISSUES.find((issue) => issue.codeName === codeName || String(issue.id) === id)?.title;
}
