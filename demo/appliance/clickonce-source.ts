/** The request of a ClickOnce address: its `source` is the complete address of a start_session. */

import type { ApplianceRequest } from './http.ts';
import { hostName, portOf } from './hosts.ts';
import { START_PATHS } from './paths.ts';
import { type Problem, readQuery } from './query.ts';
import { listOf, quote } from './rules.ts';
import { readStartSession, type ReadingOptions, type StartSessionReading } from './start-session.ts';

/** Without its fragment, and as it is sent: whatever is not ASCII, and every space, is escaped. */
const ADDRESS = /^([a-z][a-z\d+.-]*:)\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i;
const SENT = /^[\x21-\x7e]+$/;

export function readSource(request: ApplianceRequest, options: ReadingOptions): StartSessionReading {
  const { pairs, problems } = readQuery(request.query);
  const sources = pairs.filter(([name]) => name === 'source').map(([, value]) => value);
  const [source = ''] = sources;
  const wrong = (message: string, parameter = 'source') => problems.push({ parameter, message });

  if (sources.length > 1) wrong(`may be given only once, not ${sources.length} times.`);
  for (const name of new Set(pairs.map(([name]) => name))) {
    if (name !== 'source') wrong('may not stand beside source: escape the whole address, with every & in it.', name);
  }
  const address = SENT.test(source) ? ADDRESS.exec(source) : null;
  if (source === '') wrong('must be given: the address of a start_session, escaped as one value.');
  else if (address === null) wrong(`must be a whole address, escaped as one value, not ${quote(source)}.`);
  else problems.push(...checkPlace(request, address));
  if (problems.length > 0) return unread(request.query, problems);

  const reading = readStartSession(address?.[4] ?? '', options);
  if (reading.startType === 'chat') {
    reading.problems.push({
      parameter: 'c2cjs',
      message: 'may not be 1 here: Windows runs the full client, not a chat.',
    });
  }
  return reading;
}

function checkPlace(request: ApplianceRequest, [, scheme = '', host = '', path = '']: readonly string[]): Problem[] {
  const messages: string[] = [];
  // Another node has a port of its own; the source still has that of the primary one.
  const isHere = hostName(host) === hostName(request.host) && (request.atNode || portOf(host) === portOf(request.host));
  if (scheme.toLowerCase() !== 'http:' || !isHere) {
    messages.push(
      `must lead to the appliance that is asked, http://${request.host}, not to ${quote(`${scheme}//${host}`)}.`,
    );
  }
  if (!START_PATHS.includes(path)) messages.push(`must have the path ${listOf(START_PATHS)}, not ${quote(path)}.`);
  return messages.map((message) => ({ parameter: 'source', message }));
}

/** It has no session: only what was received can be shown. */
function unread(query: string, problems: Problem[]): StartSessionReading {
  const { parameters } = readStartSession(query);
  return { startMethod: null, startType: 'full', parameters, custom: {}, problems };
}
