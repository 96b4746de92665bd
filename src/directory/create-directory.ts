import { createCall } from './appliance/call.ts';
import { CommandClient, type Flavour } from './appliance/client.ts';
import { type Credentials, readCredentials } from './appliance/credentials.ts';
import type { Lists } from './appliance/lists.ts';
import { baseAddress } from './appliance/site.ts';
import { Tokens } from './appliance/tokens.ts';
import { send, type Transport } from './appliance/transport.ts';
import { readInteger } from './check/fields.ts';
import { about, DirectoryError } from './error.ts';
import { readHolidayCalendar } from './files/holidays.ts';
import { readNoticesFile } from './files/notices.ts';
import { Source } from './files/source.ts';
import { readWhole } from './files/whole-file.ts';
import { compose } from './publish/compose.ts';
import { createHandler, type Handler } from './publish/handler.ts';
import { type Clock, Refresher, systemClock } from './publish/refresher.ts';
import { unknownNames } from './publish/unknown-names.ts';
import type { Directory } from './types.ts';

export interface DirectoryOptions {
  /** The host name of the appliance, such as `support.example.com`. It is called by `https`; by `http` only if it is a loopback host. */
  site: string;
  /** The OAuth client, or the path of a JSON file with `client_id` and `client_secret`. Default: `BT_CLIENT_ID` and `BT_CLIENT_SECRET`. */
  credentials?: Credentials | string;
  /** Where the token is kept from one run to the next. Default: in memory only. */
  tokenFile?: string;
  /** The path of the help desk's file with notices, overrides of opening hours, and holidays. */
  notices?: string;
  /** The path of a calendar (`.ics`), whose all-day events are public holidays. */
  holidays?: string;
  /** The desk is closed while no representative is logged in, unless the notices file has an override for it. Default: false. */
  closedWithoutRepresentatives?: boolean;
  /** Which command API is read. Default: `auto`, version 2 in JSON, or XML where version 2 is not there. */
  api?: Flavour;
  /** Milliseconds until a whole answer has to be there, 100 to 120,000. Default: 10,000. */
  timeout?: number;
  /** Most bytes of an answer, 1,024 to 67,108,864. Default: 8 MiB, for 10,000 representatives in XML. */
  maxBytes?: number;
  /** Receives one line for each problem, without secrets. Default: standard error. */
  log?: (line: string) => void;
  /** For tests. */
  clock?: Clock;
  /** For tests. */
  transport?: Transport;
}

export interface DirectoryService {
  /**
   * Reads everything again, unless that happened within the last minute, or failed not long ago. Resolves to the newest directory, which may be
   * the one from before. Rejects with a `DirectoryError` if there is none at all.
   */
  refresh(): Promise<Directory>;
  /** The newest directory; undefined before the first one. */
  current(): Directory | undefined;
  /** Milliseconds until `refresh` reads again, rather than returning what is there. */
  wait(): number;
  /**
   * Answers GET and HEAD from memory, and refreshes in the background at most once a minute. The first request waits for the first refresh. For
   * `http.createServer`, and for what has its request and response.
   */
  handler: Handler;
}

const logToStandardError = (line: string): void => void process.stderr.write(`${line}\n`);

const FLAVOURS: readonly string[] = ['auto', 'json', 'xml'];

/** Throws a `DirectoryError` for an option that is wrong. Credentials and files are read by the first refresh. */
export function createDirectory(options: DirectoryOptions): DirectoryService {
  const { clock = systemClock, log = logToStandardError, transport = send, api = 'auto' } = options;
  const base = baseAddress(options.site);
  if (!FLAVOURS.includes(api)) throw new DirectoryError('options', 'api must be auto, json or xml', 'api');
  const timeout = readInteger(options.timeout ?? 10_000, 'timeout', 100, 120_000);
  const maxBytes = readInteger(options.maxBytes ?? 8 * 1024 * 1024, 'maxBytes', 1024, 64 * 1024 * 1024);
  const call = createCall({ base, transport, timeout, maxBytes });

  let client: CommandClient | undefined;
  async function readLists(): Promise<{ lists: Lists; readAt: number }> {
    if (!client) {
      const credentials = await readCredentials(options.credentials, process.env);
      const tokens = new Tokens({ site: base.host, credentials, file: options.tokenFile, call, now: clock.now, log });
      client = new CommandClient(call, tokens, api);
    }
    return { lists: await client.lists(), readAt: clock.now() };
  }
  async function readFileAs<T>(path: string, read: (text: string) => T): Promise<T> {
    const { text } = await readWhole(path);
    return about(path, () => read(text));
  }

  const { notices: noticesPath, holidays: calendarPath } = options;
  const lists = new Source(`Appliance ${base.host}`, readLists, log);
  const notices = noticesPath === undefined ? undefined : sourceOf('Notices', noticesPath, readNoticesFile);
  const calendar =
    calendarPath === undefined
      ? undefined
      : sourceOf('Holidays', calendarPath, (text) => readHolidayCalendar(text, clock.now()));
  function sourceOf<T>(name: string, path: string, read: (text: string) => T): Source<T> {
    return new Source(name, () => readFileAs(path, read), log);
  }
  const sources = [lists, notices, calendar].filter((source) => source !== undefined);

  let unknown = '';
  /** Once, and again if they change. */
  function logUnknownNames(next: Directory): void {
    const before = unknown;
    unknown = unknownNames(notices?.value?.availability ?? {}, next).join(', ');
    if (unknown !== '' && unknown !== before) log(`Notices name what the appliance does not list: ${unknown}`);
  }

  let current: Directory | undefined;
  async function refreshAll(): Promise<boolean> {
    for (const source of sources) await source.refresh();
    const read = lists.value;
    // With a part that was never read, there is nothing whole to publish.
    if (!read || sources.some(({ value }) => value === undefined)) return false;
    const closedWithoutRepresentatives = options.closedWithoutRepresentatives ?? false;
    const parts = { ...read, notices: notices?.value, calendar: calendar?.value ?? [], closedWithoutRepresentatives };
    const next = compose(parts, clock.now());
    if (JSON.stringify(next) !== JSON.stringify(current)) current = next;
    logUnknownNames(next);
    return lists.problem === undefined;
  }
  const refresher = new Refresher(refreshAll, clock);

  return {
    current: () => current,
    wait: () => refresher.wait,
    async refresh() {
      await refresher.run();
      if (current) return current;
      throw sources.find(({ problem }) => problem)?.problem ?? new DirectoryError('network', 'there is no list yet');
    },
    handler: createHandler({
      current: () => current,
      refreshIfDue: () => refresher.run(),
      wait: () => refresher.wait,
    }),
  };
}
