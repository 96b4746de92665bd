/** The addresses for tests and for the console: sessions, counts of command calls, and switches as JSON. */

import { randomUUID } from 'node:crypto';
import type { Appliance } from './appliance.ts';
import { type ApplianceRequest, contentType, json, notAllowed, plain, type Reply } from './http.ts';
import { isLoopbackOrigin } from './hosts.ts';
import { readSwitches } from './switches.ts';

export function sessionsReply(appliance: Appliance, request: ApplianceRequest): Reply {
  const { sessions } = appliance;
  if (request.method === 'GET' || request.method === 'HEAD') return json(200, sessions.all);
  if (request.method !== 'DELETE') return notAllowed('GET', 'HEAD', 'DELETE');
  if (!mayChange(appliance, request)) return refused;
  sessions.clear();
  return { status: 204, headers: {}, body: '' };
}

export function commandsReply(appliance: Appliance, request: ApplianceRequest): Reply {
  const { commandCalls } = appliance;
  if (request.method === 'GET' || request.method === 'HEAD') return json(200, commandCalls.counts);
  if (request.method !== 'DELETE') return notAllowed('GET', 'HEAD', 'DELETE');
  if (!mayChange(appliance, request)) return refused;
  commandCalls.clear();
  return { status: 204, headers: {}, body: '' };
}

export async function switchesReply(appliance: Appliance, request: ApplianceRequest): Promise<Reply> {
  const isChange = request.method === 'POST' || request.method === 'DELETE';
  if (isChange && !mayChange(appliance, request)) return refused;
  if (request.method === 'DELETE') {
    appliance.switches = { ...appliance.initialSwitches };
  } else if (request.method === 'POST') {
    // No form can send it.
    if (contentType(request) !== 'application/json') return plain(415, 'Switches come as application/json.');
    const { change, problems } = readSwitches(parse(await request.body()));
    if (problems.length > 0) return json(400, { problems });
    appliance.switches = { ...appliance.switches, ...change };
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    return notAllowed('GET', 'HEAD', 'POST', 'DELETE');
  }
  if (isChange) {
    appliance.login = randomUUID();
    appliance.events.switched();
  }
  return json(200, appliance.switches);
}

const TOKEN_HEADER = 'X-Practice-Token';

const refused = plain(403, `A page needs the ${TOKEN_HEADER} of the console for that.`);

/**
 * Other pages on this machine may read, and may be anybody's: only a page with the token of this start, which the console has, may change
 * anything. Programs other than browsers, such as curl or a test, do not send these headers, and need no token.
 */
function mayChange({ changeToken }: Appliance, { headers }: ApplianceRequest): boolean {
  const isBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
  return !isBrowser || headers[TOKEN_HEADER.toLowerCase()] === changeToken;
}

/** Pages of this machine, on whichever port, may read; to every other page these addresses are closed. */
export function sharingHeaders(request: ApplianceRequest): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined || !isLoopbackOrigin(origin)) return { Vary: 'Origin' };
  const headers: Record<string, string> = { Vary: 'Origin', 'Access-Control-Allow-Origin': origin };
  if (request.method === 'OPTIONS') {
    headers['Access-Control-Allow-Methods'] = 'GET, HEAD, POST, DELETE';
    headers['Access-Control-Allow-Headers'] = `Content-Type, ${TOKEN_HEADER}`;
  }
  return headers;
}

/** A page of another origin can send a simple request without a preflight, though it cannot read the answer. */
export function isForeign(request: ApplianceRequest): boolean {
  const { origin } = request.headers;
  return origin !== undefined && !isLoopbackOrigin(origin);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
