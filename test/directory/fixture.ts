/** A directory over a practice appliance, with a clock that tests move. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { CLIENT_ID, CLIENT_SECRET } from '../../demo/appliance/oauth.ts';
import {
  createDirectory,
  type Directory,
  type DirectoryOptions,
  type DirectoryService,
} from '../../src/directory/index.ts';
import { type Practice, practice } from '../appliance/practice.ts';

export const CREDENTIALS = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
export const NOW = Date.UTC(2026, 10, 26, 12);
export const MINUTE = 60_000;

/** Only `pass` lets time go by. */
export class FakeClock {
  #elapsed = 0;
  now = (): number => NOW + this.#elapsed;
  uptime = (): number => this.#elapsed;
  random = (): number => 0;
  pass(milliseconds: number): void {
    this.#elapsed += milliseconds;
  }
}

export interface Counts {
  lists: number;
  tokens: number;
  atOnce: number;
  keptOpen: number;
}

export interface Stage {
  appliance: Practice;
  site: string;
  clock: FakeClock;
  directory: DirectoryService;
  /** What was logged. */
  lines: string[];
  counts(): Promise<Counts>;
}

/** A folder that is removed after the test. */
export async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bt-directory-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The path of a new file. */
export async function temporaryFile(context: TestContext, name: string, text: string): Promise<string> {
  const path = join(await temporaryFolder(context), name);
  await writeFile(path, text);
  return path;
}

export async function stage(
  context: TestContext,
  switches: Parameters<Practice['switchTo']>[0] = {},
  options: Partial<DirectoryOptions> = {},
): Promise<Stage> {
  const clock = new FakeClock();
  const appliance = await practice(context, { now: clock.now });
  await appliance.switchTo(switches);
  const site = `127.0.0.1:${appliance.port}`;
  const lines: string[] = [];
  const log = (line: string): void => void lines.push(line);
  const directory = createDirectory({ site, credentials: CREDENTIALS, clock, log, timeout: 2000, ...options });
  const counts = async (): Promise<Counts> => JSON.parse((await appliance.send('/commands.json')).text) as Counts;
  return { appliance, site, clock, directory, lines, counts };
}

/** What the practice help desk looks like. */
export const PRACTICE: Pick<Directory, 'issues' | 'representatives'> = {
  issues: [
    [1, 'issue_code_name', 'My computer does not do what it should', 'Service Desk', 'service_desk'],
    [2, 'password', 'I cannot log in', 'Service Desk', 'service_desk'],
    [12, 'Other', 'Something else', 'Service Desk', 'service_desk'],
    [3, 'network', 'No network', 'Field Team', 'field_team'],
    [4, 'printing', 'Printing & scanning', 'Field Team', 'field_team'],
  ].map(([id, codeName, title, team, teamCodeName]) => ({
    id: Number(id),
    codeName: String(codeName),
    title: String(title),
    team: String(team),
    teamCodeName: String(teamCodeName),
  })),
  representatives: [
    { id: 1, name: 'Admin' },
    { id: 12, name: 'John' },
    { id: 41, name: 'Zoë Ångström' },
    { id: 52, name: '佐藤 花子' },
  ],
};
