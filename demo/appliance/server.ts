/** The practice appliance as a server. */

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Appliance } from './appliance.ts';
import { SITES } from './directory.ts';
import { EventStreams } from './events.ts';
import { plain, type Reply, toAsk, TooLarge } from './exchange.ts';
import { isLoopback } from './hosts.ts';
import { Tokens } from './oauth.ts';
import { commonHeaders, route } from './router.ts';
import { SessionStore } from './sessions.ts';
import { readSwitches, SWITCHED_OFF, type Switches } from './switches.ts';

export interface ApplianceOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** A loopback address; 127.0.0.1 unless given. */
  host?: string;
  switches?: Partial<Switches>;
  /** Further host names that reach public sites; loopback names always do. */
  sites?: readonly string[];
  /** What /api/start_session.js serves: the built launcher unless given. */
  bgScript?: string | URL;
  /** The clock, in milliseconds. */
  now?: () => number;
}

export interface RunningAppliance {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Custom fields alone may take 10 KB, and three times that when escaped. */
const LONGEST_HEADER = 256 * 1024;

const BUILT_SCRIPT = new URL('../../dist/bg.js', import.meta.url);

/** Resolves once it listens. */
export async function startAppliance({
  port = 0,
  host = '127.0.0.1',
  switches = {},
  sites = [],
  bgScript = BUILT_SCRIPT,
  now = Date.now,
}: ApplianceOptions = {}): Promise<RunningAppliance> {
  if (!isLoopback(host === '::1' ? '[::1]' : host))
    throw new RangeError(`${host} is not an address of this machine alone`);
  const { change, problems } = readSwitches(switches);
  if (problems.length > 0) {
    throw new RangeError(problems.map(({ parameter, message }) => `${parameter} ${message}`).join(' '));
  }

  const initialSwitches = { ...SWITCHED_OFF, ...change };
  const sessions = new SessionStore();
  const appliance: Omit<Appliance, 'nodePort'> & { nodePort: number } = {
    switches: { ...initialSwitches },
    initialSwitches,
    login: randomUUID(),
    sessions,
    events: new EventStreams(sessions, () => appliance.switches),
    tokens: new Tokens(now),
    sites: new Map([...SITES, ...sites.map((name): [string, string] => [name.toLowerCase(), name])]),
    bgScript,
    nodePort: 0,
    now,
  };
  const primary = serve(appliance, false);
  const node = serve(appliance, true);
  const shutBoth = () => Promise.all([primary, node].map(shut));
  let listening: number;
  try {
    appliance.nodePort = await listen(node, 0, host);
    listening = await listen(primary, port, host);
  } catch (error) {
    await shutBoth();
    throw error;
  }

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    port: listening,
    close: async () => {
      appliance.events.close();
      await shutBoth();
    },
  };
}

function serve(appliance: Appliance, atNode: boolean): Server {
  return createServer({ maxHeaderSize: LONGEST_HEADER }, (request, response) => {
    handle(appliance, request, response, atNode).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
}

async function handle(
  appliance: Appliance,
  request: IncomingMessage,
  response: ServerResponse,
  atNode: boolean,
): Promise<void> {
  const ask = toAsk(request, atNode);
  const headers = commonHeaders(ask);
  const outcome = await route(appliance, ask).catch((error: unknown): Reply => {
    if (!(error instanceof TooLarge)) throw error;
    return { ...plain(413, `This is too much: ${error.message}.`), headers: { Connection: 'close' } };
  });
  if (outcome === 'drop') {
    request.socket.destroy();
  } else if (outcome === 'listen') {
    appliance.events.open(response, headers);
  } else {
    const length = String(Buffer.byteLength(outcome.body));
    const lengthHeader = outcome.status === 204 ? {} : { 'Content-Length': length };
    response.writeHead(outcome.status, { ...headers, ...outcome.headers, ...lengthHeader });
    response.end(request.method === 'HEAD' ? undefined : outcome.body);
  }
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? `port ${port} is in use already` : cause.message;
      const error = new Error(`The practice appliance cannot listen: ${reason}.`, { cause });
      reject(Object.assign(error, { code: cause.code }));
    });
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
