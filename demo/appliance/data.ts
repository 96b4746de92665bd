/** The addresses for tests and for the console: sessions and switches as JSON. */

import { randomUUID } from 'node:crypto';
import type { Appliance } from './appliance.ts';
import { type Ask, json, notAllowed, type Reply } from './exchange.ts';
import { isLoopbackOrigin } from './hosts.ts';
import { readSwitches } from './switches.ts';

export function sessionsReply({ sessions }: Appliance, ask: Ask): Reply {
  if (ask.method === 'GET' || ask.method === 'HEAD') return json(200, sessions.all);
  if (ask.method !== 'DELETE') return notAllowed('GET', 'HEAD', 'DELETE');
  sessions.clear();
  return { status: 204, headers: {}, body: '' };
}

export async function switchesReply(appliance: Appliance, ask: Ask): Promise<Reply> {
  if (ask.method === 'DELETE') {
    appliance.switches = { ...appliance.initialSwitches };
  } else if (ask.method === 'POST') {
    const { change, problems } = readSwitches(parse(await ask.body()));
    if (problems.length > 0) return json(400, { problems });
    appliance.switches = { ...appliance.switches, ...change };
  } else if (ask.method !== 'GET' && ask.method !== 'HEAD') {
    return notAllowed('GET', 'HEAD', 'POST', 'DELETE');
  }
  if (ask.method === 'POST' || ask.method === 'DELETE') {
    appliance.login = randomUUID();
    appliance.events.switched();
  }
  return json(200, appliance.switches);
}

/** Pages of this machine, on whichever port, may read and switch; to every other page these addresses are closed. */
export function sharingHeaders(ask: Ask): Record<string, string> {
  const { origin } = ask.headers;
  if (origin === undefined || !isLoopbackOrigin(origin)) return { Vary: 'Origin' };
  const headers: Record<string, string> = { Vary: 'Origin', 'Access-Control-Allow-Origin': origin };
  if (ask.method === 'OPTIONS') {
    headers['Access-Control-Allow-Methods'] = 'GET, HEAD, POST, DELETE';
    headers['Access-Control-Allow-Headers'] = 'Content-Type';
  }
  return headers;
}

/** A page elsewhere can send a simple request without asking first, even though it may not read the answer. */
export function isForeign(ask: Ask): boolean {
  const { origin } = ask.headers;
  return origin !== undefined && !isLoopbackOrigin(origin);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
