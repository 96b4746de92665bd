/** Routes of the appliance, and headers of every answer. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Appliance } from './appliance.ts';
import { assetReply, launcherScriptReply } from './assets.ts';
import { commandReply } from './command-api.ts';
import { COMMAND_V2, commandV2Reply } from './command-api-v2.ts';
import { commandsReply, isForeign, sessionsReply, sharingHeaders, switchesReply } from './test-api.ts';
import { type ApplianceRequest, notAllowed, plain, type Reply } from './http.ts';
import { tokenReply } from './oauth.ts';
import { consolePage } from './pages/console.ts';
import { html } from './pages/html.ts';
import { messagePage } from './pages/message.ts';
import { portalPage } from './pages/portal.ts';
import { CLICKONCE_PATH, START_PATHS } from './paths.ts';
import { CONSUMER_PATH, consumeReply, LOGIN_PATH, loginReply } from './saml.ts';
import { clickOnceReply, confirmReply, startReply, titleOf } from './start.ts';
import type { Switches } from './switches.ts';

type Route = (appliance: Appliance, request: ApplianceRequest) => Reply | Promise<Reply>;

const CONSOLE_PATH = '/console';
const EVENTS_PATH = '/events';
const TOKEN_PATH = '/oauth2/token';
const COMMAND_PATHS = ['/api/command', '/api/command.ns'];
const ASSETS = '/assets/';
const NO_FRAMES = "frame-ancestors 'none'";

/** For tests and the console: no switch ever touches these. */
const TOOLS = new Map<string, Route>([
  ['/sessions.json', sessionsReply],
  ['/switches.json', switchesReply],
  ['/commands.json', commandsReply],
  [CONSOLE_PATH, readOnly(({ switches, changeToken }) => consolePage(switches, changeToken))],
]);

const ROUTES = new Map<string, Route>([
  ...START_PATHS.map((path): [string, Route] => [path, startReply]),
  [CLICKONCE_PATH, clickOnceReply],
  ['/confirm', confirmReply],
  ['/declined', readOnly(() => messagePage(200, 'Nothing was started', html`<p>You can close this window.</p>`))],
  ['/api/start_session.js', readOnly(({ bgScript }) => launcherScriptReply(bgScript))],
  [LOGIN_PATH, loginReply],
  [CONSUMER_PATH, consumeReply],
  [TOKEN_PATH, tokenReply],
  ...COMMAND_PATHS.map((path): [string, Route] => [path, commandReply]),
  ['/', readOnly((appliance, request) => portalPage(titleOf(appliance, request.host) ?? ''))],
]);

/** What arrives here is recorded, even for a site that the appliance does not have. */
const RECORDED_PATHS = [...START_PATHS, CLICKONCE_PATH];
const ANSWERS_A_START = new Set([...RECORDED_PATHS, '/confirm', '/declined']);

/** The answer; or the connection is dropped, or stays open for server-sent events. */
export type Outcome = Reply | 'drop' | 'listen';

export async function route(appliance: Appliance, request: ApplianceRequest): Promise<Outcome> {
  const tool = TOOLS.get(request.path);
  if (tool || request.path === EVENTS_PATH) return useTool(appliance, request, tool);

  const asset = request.path.startsWith(ASSETS) ? await assetReply(request.path.slice(ASSETS.length)) : undefined;
  if (asset) return asset;

  const { down, slow } = appliance.switches;
  if (down) return 'drop';
  const whenReady = async (): Promise<Outcome> => {
    const reply = await answer(appliance, request);
    if (slow > 0) await sleep(slow, undefined, { ref: false });
    return appliance.switches.down ? 'drop' : reply;
  };
  const kind = commandCallKind(request.path);
  return kind ? appliance.commandCalls.track(kind, request, whenReady) : whenReady();
}

function commandCallKind(path: string): 'lists' | 'tokens' | undefined {
  if (path === TOKEN_PATH) return 'tokens';
  return COMMAND_PATHS.includes(path) || path.startsWith(COMMAND_V2) ? 'lists' : undefined;
}

function useTool(appliance: Appliance, request: ApplianceRequest, tool: Route | undefined): Outcome | Promise<Outcome> {
  // A name that an attacker's page has pointed at this machine would make that page same-origin.
  if (titleOf(appliance, request.host) === undefined)
    return plain(421, 'This address answers to the names of this machine.');
  if (isForeign(request)) return plain(403, 'This address answers to pages of this machine.');
  if (request.method === 'OPTIONS') return { status: 204, headers: {}, body: '' };
  if (tool) return tool(appliance, request);
  return request.method === 'GET' ? 'listen' : notAllowed('GET');
}

async function answer(appliance: Appliance, request: ApplianceRequest): Promise<Reply> {
  const found = ROUTES.get(request.path) ?? (request.path.startsWith(COMMAND_V2) ? commandV2Reply : undefined);
  const isRecorded = RECORDED_PATHS.includes(request.path);
  if (!isRecorded && titleOf(appliance, request.host) === undefined) {
    return messagePage(404, 'No such site', html`<p>This appliance has no public site of that name.</p>`);
  }
  if (!found) return messagePage(404, 'Not found', html`<p>There is nothing here. <a href="/">The public site</a></p>`);

  const reply = await found(appliance, request);
  return ANSWERS_A_START.has(request.path) ? isolate(appliance.switches, reply) : reply;
}

function isolate({ coop, unframeable }: Switches, reply: Reply): Reply {
  const headers = { ...reply.headers };
  if (coop !== 'unsafe-none') headers['Cross-Origin-Opener-Policy'] = coop;
  if (unframeable) {
    headers['X-Frame-Options'] = 'DENY';
    const policy = headers['Content-Security-Policy'];
    headers['Content-Security-Policy'] = policy === undefined ? NO_FRAMES : `${policy}; ${NO_FRAMES}`;
  }
  return { ...reply, headers };
}

/** Headers of every answer. */
export function commonHeaders(request: ApplianceRequest): Record<string, string> {
  const shared = TOOLS.has(request.path) || request.path === EVENTS_PATH;
  return {
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(shared && request.path !== CONSOLE_PATH ? sharingHeaders(request) : {}),
  };
}

function readOnly(reply: Route): Route {
  return (appliance, request) =>
    request.method === 'GET' || request.method === 'HEAD' ? reply(appliance, request) : notAllowed('GET', 'HEAD');
}
