/** The two lists of the command API in XML: representatives and issues of the practice help desk. */

import type { Appliance } from './appliance.ts';
import { cut, idOf, loggedInRepresentatives } from './command-api-lists.ts';
import { TEAMS } from './directory.ts';
import { type ApplianceRequest, contentType, notAllowed, type Reply } from './http.ts';
import { challenge, hasToken } from './oauth.ts';
import { type Html, html } from './pages/html.ts';

const NAMESPACE = 'https://www.beyondtrust.com/namespaces/API/command';

export async function commandReply(appliance: Appliance, request: ApplianceRequest): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'POST') return notAllowed('GET', 'POST');
  const { commandFault } = appliance.switches;
  if (commandFault === 'unauthorized' || !hasToken(appliance, request))
    return challenge(error(401, 'A valid access token is needed.'), 'Bearer realm="practice"');

  const isForm = request.method === 'POST' && contentType(request) === 'application/x-www-form-urlencoded';
  const action = new URLSearchParams(isForm ? await request.body() : request.query).get('action');
  if (commandFault === 'error') return error(200, 'The appliance is switched to answer like this.');
  if (action === 'get_logged_in_reps') return cut(appliance, xml(200, loggedInReps(appliance)));
  if (action === 'get_support_teams') return cut(appliance, xml(200, supportTeams(appliance)));
  return error(200, action === null ? 'The action is missing.' : 'This action is not known here.');
}

function loggedInReps(appliance: Appliance): Html {
  return html`<logged_in_reps xmlns="${NAMESPACE}">
    ${loggedInRepresentatives(appliance).map(
      (rep) =>
        html`<rep id="${idOf(appliance, rep.id)}">
          <public_display_name>${rep.publicName}</public_display_name>
          <private_display_name>${rep.privateName}</private_display_name>
          <type>normal</type>
          <direct_link>/api/start_session?id=${rep.id}&amp;name=${encodeURIComponent(rep.publicName)}</direct_link>
          <logged_in_since>${rep.loggedInSince.toISOString()}</logged_in_since>
          <support_session_count>${rep.sessions}</support_session_count>
          <showing_on_rep_list>${rep.listed ? 1 : 0}</showing_on_rep_list>
        </rep> `,
    )}
  </logged_in_reps>`;
}

function supportTeams(appliance: Appliance): Html {
  return html`<support_teams xmlns="${NAMESPACE}">
    ${TEAMS.map(
      (team) =>
        html`<support_team id="${idOf(appliance, team.id)}">
          <name>${team.name}</name>
          <code_name>${team.codeName}</code_name>
          <issues>
            ${team.issues.map(
              (issue) =>
                html`<issue id="${idOf(appliance, issue.id)}">
                  <code_name>${issue.codeName}</code_name>
                  <title>${issue.title}</title>
                </issue> `,
            )}
          </issues>
        </support_team> `,
    )}
  </support_teams>`;
}

function error(status: number, message: string): Reply {
  return xml(status, html`<error xmlns="${NAMESPACE}">${message}</error>`);
}

function xml(status: number, content: Html): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${content.text}\n`;
  return { status, headers: { 'Content-Type': 'application/xml; charset=utf-8' }, body };
}
