/**
 * The lists of the command API in JSON: `/user`, `/team` and `/team/ID/issue` below `/api/command/v2`.
 *
 * The vendor's reference shows these paths and the type of ids. The names of fields could not be seen: here they are those of the XML
 * flavour, with numbers and true or false for values, and each list is an array.
 */

import type { Appliance } from './appliance.ts';
import { cut, idOf, loggedInRepresentatives } from './command-api-lists.ts';
import { TEAMS } from './directory.ts';
import { type ApplianceRequest, json, notAllowed, type Reply } from './http.ts';
import { challenge, hasToken } from './oauth.ts';

export const COMMAND_V2 = '/api/command/v2/';

export function commandV2Reply(appliance: Appliance, request: ApplianceRequest): Reply {
  const { noCommandV2, commandFault } = appliance.switches;
  if (noCommandV2) return json(404, { message: 'There is nothing here.' });
  if (request.method !== 'GET') return notAllowed('GET');
  if (commandFault === 'unauthorized' || !hasToken(appliance, request))
    return challenge(json(401, { message: 'A valid access token is needed.' }), 'Bearer realm="practice"');
  if (commandFault === 'error') return json(500, { message: 'The appliance is switched to answer like this.' });
  const list = listAt(appliance, request.path.slice(COMMAND_V2.length));
  return cut(appliance, list ? json(200, list) : json(404, { message: 'There is nothing here.' }));
}

function listAt(appliance: Appliance, path: string): object[] | undefined {
  if (path === 'user') return users(appliance);
  if (path === 'team')
    return TEAMS.map(({ id, name, codeName }) => ({ id: idOf(appliance, id), name, code_name: codeName }));
  const wanted = /^team\/(\w+)\/issue$/.exec(path)?.[1];
  const team = TEAMS.find(({ id, codeName }) => String(id) === wanted || codeName === wanted);
  return team?.issues.map(({ id, codeName, title }) => ({ id: idOf(appliance, id), code_name: codeName, title }));
}

function users(appliance: Appliance): object[] {
  return loggedInRepresentatives(appliance).map((rep) => ({
    id: idOf(appliance, rep.id),
    public_display_name: rep.publicName,
    private_display_name: rep.privateName,
    type: 'normal',
    direct_link: `/api/start_session?id=${rep.id}&name=${encodeURIComponent(rep.publicName)}`,
    logged_in_since: rep.loggedInSince.toISOString(),
    support_session_count: rep.sessions,
    showing_on_rep_list: rep.listed,
  }));
}
