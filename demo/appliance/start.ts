/** Answers a request to start a session. */

import type { Appliance } from './appliance.ts';
import { readSource } from './clickonce-source.ts';
import { checkDirectory, DEFAULT_SITE } from './directory.ts';
import { downloadReply } from './downloads.ts';
import { type ApplianceRequest, contentType, notAllowed, plain, redirect, type Reply } from './http.ts';
import { hostName, isLoopback } from './hosts.ts';
import { manifestReply } from './manifest.ts';
import { chatPage } from './pages/chat.ts';
import { handOffPage } from './pages/hand-off.ts';
import { html } from './pages/html.ts';
import { messagePage, problemsPage } from './pages/message.ts';
import { promptPage } from './pages/prompt.ts';
import { isLoggedIn, toLogin } from './saml.ts';
import type { Asked, Session } from './sessions.ts';
import { readStartSession } from './start-session.ts';
import { systemOf } from './user-agent.ts';

export async function startReply(appliance: Appliance, request: ApplianceRequest): Promise<Reply> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return notAllowed('GET', 'HEAD', 'POST');
  if (isPrefetch(request)) return lookedAhead();
  if (request.method === 'POST' && contentType(request) !== 'application/x-www-form-urlencoded') {
    return plain(415, 'A form that starts a session is sent as application/x-www-form-urlencoded.');
  }
  const body = request.method === 'POST' ? await request.body() : '';
  const query = [request.query, body].filter((part) => part !== '').join('&');
  return answer(appliance, request, query, readStartSession(query, { prompting: appliance.switches.prompting }));
}

/** The same session, for Windows to run: its address is the source of this one. */
export function clickOnceReply(appliance: Appliance, request: ApplianceRequest): Reply {
  const { prompting } = appliance.switches;
  if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed('GET', 'HEAD');
  if (isPrefetch(request)) return lookedAhead();
  return answer(appliance, request, request.query, { ...readSource(request, { prompting }), by: 'clickonce' });
}

function answer(appliance: Appliance, request: ApplianceRequest, query: string, reading: Asked): Reply {
  const { switches } = appliance;
  const record = (status: number): Session => {
    const userAgent = request.headers['user-agent'] ?? '';
    const { referer } = request.headers;
    const session = { ...reading, site: request.host, userAgent, ...(referer && { referrer: referer }), status };
    const received = new Date(appliance.now());
    return request.method === 'HEAD'
      ? { id: '', receivedAt: '', ...session }
      : appliance.sessions.add(session, received);
  };

  const siteTitle = titleOf(appliance, request.host);
  if (siteTitle === undefined) {
    reading.problems.push({
      parameter: 'Host',
      message: `${hostName(request.host)} is no public site of this appliance.`,
    });
    record(404);
    return problemsPage(404, reading.problems, reading.parameters);
  }
  if (switches.error) {
    record(500);
    return messagePage(
      500,
      'Something went wrong',
      html`<p>The appliance is switched to answer every start like this.</p>`,
    );
  }
  if (switches.redirect && !request.atNode && isInteger(reading.parameters.timezone_offset)) {
    const location = `http://${hostName(request.host)}:${appliance.nodePort}${request.path}${request.query === '' ? '' : `?${request.query}`}`;
    return redirect(request.method === 'POST' ? 307 : 302, location);
  }
  if (switches.saml && !isLoggedIn(appliance, request)) return toLogin(request, query);

  if (!switches.lenient) reading.problems.push(...checkDirectory(reading, switches));
  if (reading.problems.length > 0) {
    record(400);
    return problemsPage(400, reading.problems, reading.parameters);
  }
  const session = record(200);
  const asks = switches.prompting && reading.parameters.skipconfirm !== '1';
  return asks ? promptPage(session, siteTitle) : deliver(session, siteTitle);
}

/** The customer said yes to a prompt: the session it was about goes on. */
export async function confirmReply(appliance: Appliance, request: ApplianceRequest): Promise<Reply> {
  if (request.method !== 'POST') return notAllowed('POST');
  const id = new URLSearchParams(await request.body()).get('session') ?? '';
  const session = appliance.sessions.find(id);
  if (session?.status !== 200) {
    return messagePage(404, 'This request is gone', html`<p>Please go back and ask for help once more.</p>`);
  }
  return deliver(session, titleOf(appliance, request.host) ?? DEFAULT_SITE);
}

/** Returns the answer for a valid session: the manifest, the chat, the page for the app, or the file. */
function deliver(session: Session, siteTitle: string): Reply {
  if (session.by === 'clickonce') return manifestReply(session.site, siteTitle);
  if (session.startType === 'chat') return chatPage(session, siteTitle);
  const system = systemOf(session.userAgent);
  if (system === 'ios' || system === 'android') return handOffPage(system, session.site, siteTitle, session);
  const { platform } = session.parameters;
  return downloadReply(platform === 'winNT-32' ? 'windows-32' : platform === 'winNT-64' ? 'windows-64' : system);
}

/** The name of the public site the request was made to; none where no site has that host name. */
export function titleOf({ sites }: Appliance, host: string): string | undefined {
  const name = hostName(host);
  return sites.get(name) ?? (isLoopback(name) ? DEFAULT_SITE : undefined);
}

/** A prefetch has to be repeated by the real navigation; a failure makes the browser discard this answer. */
function lookedAhead(): Reply {
  return plain(503, 'A session starts only when somebody asks for it.');
}

function isPrefetch({ headers }: ApplianceRequest): boolean {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|preview/i.test(String(headers[name] ?? '')),
  );
}

function isInteger(value: string | string[] | undefined): boolean {
  return typeof value === 'string' && /^-?\d+$/.test(value);
}
