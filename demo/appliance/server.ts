/** The practice appliance as a server. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Appliance } from './appliance.ts';
import { answer, createBoundedServer, TooLarge } from './bounds.ts';
import { CommandCalls } from './command-api-calls.ts';
import { SITES } from './directory.ts';
import { EventStreams } from './events.ts';
import { plain, type Reply, toApplianceRequest } from './http.ts';
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
  /** Milliseconds for the headers of a request, 10,000 unless given; twice that for all of it. */
  patience?: number;
}

export interface RunningAppliance {
  url: string;
  port: number;
  /** What browsers must send as `X-Practice-Token` to change anything. New at each start. */
  token: string;
  /** How many requests it has answered by dropping the connection. */
  dropped(): number;
  close(): Promise<void>;
}

const BUILT_SCRIPT = new URL('../../dist/bg.js', import.meta.url);

/** Resolves once it listens. */
export async function startAppliance({
  port = 0,
  host = '127.0.0.1',
  switches = {},
  sites = [],
  bgScript = BUILT_SCRIPT,
  now = Date.now,
  patience,
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
    changeToken: randomUUID(),
    sessions,
    events: new EventStreams(sessions, () => appliance.switches),
    tokens: new Tokens(now),
    commandCalls: new CommandCalls(),
    sites: new Map([...SITES, ...sites.map((name): [string, string] => [name.toLowerCase(), name])]),
    bgScript,
    nodePort: 0,
    dropped: 0,
    now,
  };
  const primary = serve(appliance, false, patience);
  const node = serve(appliance, true, patience);
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
    token: appliance.changeToken,
    dropped: () => appliance.dropped,
    close: async () => {
      appliance.events.close();
      await shutBoth();
    },
  };
}

function serve(appliance: Appliance, atNode: boolean, patience: number | undefined): Server {
  return createBoundedServer((request, response) => {
    handle(appliance, request, response, atNode).catch((error: unknown) => {
      // A client that went away in the middle of its request is no fault of ours.
      if (!request.destroyed) console.error(error);
      response.destroy();
    });
  }, patience);
}

async function handle(
  appliance: Appliance,
  incoming: IncomingMessage,
  response: ServerResponse,
  atNode: boolean,
): Promise<void> {
  const request = toApplianceRequest(incoming, atNode);
  const headers = commonHeaders(request);
  const outcome = await route(appliance, request).catch((error: unknown): Reply => {
    if (!(error instanceof TooLarge)) throw error;
    return plain(413, `This is too much: ${error.message}.`);
  });
  if (outcome === 'drop') {
    appliance.dropped++;
    incoming.socket.destroy();
  } else if (outcome === 'listen') {
    appliance.events.open(response, headers);
  } else {
    const length = String(Buffer.byteLength(outcome.body));
    const lengthHeader = outcome.status === 204 ? {} : { 'Content-Length': length };
    const { status, body } = outcome;
    const allHeaders = { ...headers, ...outcome.headers, ...lengthHeader };
    if (outcome.isCut) sendHalf(response, status, allHeaders, body);
    else answer(incoming, response, { status, body, headers: allHeaders });
  }
}

/** The length in the headers is that of the whole body. */
function sendHalf(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Uint8Array,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, headers);
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
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
