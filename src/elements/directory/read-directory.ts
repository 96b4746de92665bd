import { isRecord } from '../../session/values.ts';

/** An issue that customers can choose. */
export interface DirectoryIssue {
  readonly id: number;
  /** Empty without one. */
  readonly codeName: string;
  readonly title: string;
  /** Display name of its team; empty without one. */
  readonly team: string;
  readonly teamCodeName: string;
}

/** A representative who is logged in and shows on the list. */
export interface DirectoryRepresentative {
  readonly id: number;
  /** The public display name. */
  readonly name: string;
}

/** A message of the help desk to all customers. */
export interface DirectoryNotice {
  /** Stays the same while the text does. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** An `http(s)` address with more; empty without one. */
  readonly url: string;
}

/** What `bt-support-directory` writes, as far as elements use it. */
export interface Directory {
  readonly issues: readonly DirectoryIssue[];
  readonly representatives: readonly DirectoryRepresentative[];
  readonly notices: readonly DirectoryNotice[];
  /** Overrides of opening hours, unchecked: for the whole desk, and by code name. */
  readonly availability: { readonly desk: unknown; readonly issues: Overrides; readonly teams: Overrides };
  /** Dates such as `2026-12-25`: public holidays and school holidays. */
  readonly holidays: { readonly PH: readonly string[]; readonly SH: readonly string[] };
}

type Overrides = ReadonlyMap<string, unknown>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

const overridesOf = (value: unknown): Overrides => new Map(Object.entries(recordOf(value)));

function listOf<Item>(value: unknown, read: (item: Readonly<Record<string, unknown>>) => Item | null): Item[] {
  if (!Array.isArray(value)) return [];
  return value.map((item) => read(recordOf(item))).filter((item) => item !== null);
}

const datesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((date): date is string => /^\d{4}-\d\d-\d\d$/.test(String(date))) : [];

function readIssue({
  id,
  codeName,
  title,
  team,
  teamCodeName,
}: Readonly<Record<string, unknown>>): DirectoryIssue | null {
  if (!isNumber(id) || !textOf(title)) return null;
  return {
    id,
    codeName: textOf(codeName),
    title: textOf(title),
    team: textOf(team),
    teamCodeName: textOf(teamCodeName),
  };
}

function readRepresentative({ id, name }: Readonly<Record<string, unknown>>): DirectoryRepresentative | null {
  if (!isNumber(id) || !textOf(name)) return null;
  // Unchanged: the appliance compares it.
  return { id, name: name as string };
}

function readNotice({ id, title, text, url }: Readonly<Record<string, unknown>>): DirectoryNotice | null {
  const content = textOf(text);
  if (!content && !textOf(title)) return null;
  const address = textOf(url);
  return {
    id: textOf(id) || content,
    title: textOf(title),
    text: content,
    url: /^https?:\/\//i.test(address) ? address : '',
  };
}

/**
 * Reads a directory, which comes from a server. Entries that are not as documented are left out, so that one mistake of the help desk does
 * not hide the others. Null for anything but an object.
 */
export function readDirectory(value: unknown): Directory | null {
  if (!isRecord(value)) return null;
  const { desk, issues, teams } = recordOf(value['availability']);
  const holidays = recordOf(value['holidays']);
  return {
    issues: listOf(value['issues'], readIssue),
    representatives: listOf(value['representatives'], readRepresentative),
    notices: listOf(value['notices'], readNotice),
    availability: { desk, issues: overridesOf(issues), teams: overridesOf(teams) },
    holidays: { PH: datesOf(holidays['PH']), SH: datesOf(holidays['SH']) },
  };
}

/**
 * Returns what overrides the hours of an issue, unchecked: the issue's own override, else its team's, else that of the desk.
 *
 * @param codeName - Empty for no issue.
 */
export function availabilityOf({ availability, issues }: Directory, codeName: string): unknown {
  const issue = codeName ? issues.find((one) => one.codeName === codeName) : undefined;
  return (
    availability.issues.get(codeName) ?? availability.teams.get(issue?.teamCodeName ?? '') ?? availability.desk ?? null
  );
}
