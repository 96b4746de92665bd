/** The login of a public site: an identity provider on another origin, and a cookie. */

import type { Appliance } from './appliance.ts';
import { type ApplianceRequest, notAllowed, plain, redirect, type Reply } from './http.ts';
import { hostName, isLoopback, otherLoopback } from './hosts.ts';
import { samlLoginPage } from './pages/saml-login.ts';
import { CLICKONCE_PATH, START_PATHS } from './paths.ts';

export const LOGIN_PATH = '/saml/login';
export const CONSUMER_PATH = '/saml/consume';

const COOKIE = 'practice_login';

/** A way back leads to the start of a session on the same host and nowhere else. */
const WAYS_BACK = [...START_PATHS, CLICKONCE_PATH];

export function isLoggedIn({ login }: Appliance, request: ApplianceRequest): boolean {
  return (request.headers.cookie ?? '').split(/;\s*/).includes(`${COOKIE}=${login}`);
}

export function toLogin(request: ApplianceRequest, parameters: string): Reply {
  const relayState = `${request.path}${parameters === '' ? '' : `?${parameters}`}`;
  const query = new URLSearchParams({ site: request.host, RelayState: relayState });
  return redirect(request.method === 'POST' ? 303 : 302, `http://${otherLoopback(request.host)}${LOGIN_PATH}?${query}`);
}

export function loginReply({ sites, nodePort }: Appliance, request: ApplianceRequest): Reply {
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed('GET', 'HEAD');
  const query = new URLSearchParams(request.query);
  const site = query.get('site') ?? '';
  const name = hostName(site);
  const relayState = query.get('RelayState') ?? '';
  if (!/^[\w.:[\]-]+$/.test(site) || (!isLoopback(name) && !sites.has(name)) || !leadsBack(relayState)) {
    return plain(400, 'A login needs the site and the RelayState it goes back to.');
  }
  const origins = [`http://${site}`, `http://${name}:${nodePort}`];
  return samlLoginPage({ consumer: `http://${site}${CONSUMER_PATH}`, relayState, origins });
}

export async function consumeReply({ login }: Appliance, request: ApplianceRequest): Promise<Reply> {
  if (request.method !== 'POST') return notAllowed('POST');
  const relayState = new URLSearchParams(await request.body()).get('RelayState') ?? '';
  if (!leadsBack(relayState)) return plain(400, 'The RelayState leads nowhere.');
  const back = redirect(303, relayState);
  return { ...back, headers: { ...back.headers, 'Set-Cookie': `${COOKIE}=${login}; Path=/; HttpOnly; SameSite=Lax` } };
}

function leadsBack(relayState: string): boolean {
  return WAYS_BACK.includes(relayState.split('?', 1)[0] ?? '');
}
