/** Finds the start method of a request. Pure: runs in browsers and in Node. */

import type { Problem } from './query.ts';
import { listOf } from './rules.ts';

export type StartMethod = 'sessionKey' | 'rep' | 'issue';

export interface MethodReading {
  method: StartMethod | null;
  problems: Problem[];
}

/**
 * `given` holds the parameters that are there and not empty. A method counts as named when a parameter that only
 * it uses is there, or when `id` and `name` stand together; two named methods are one too many. `issue_menu=1` without
 * an issue is a session for the default queue, which the API's text does not rule out and pages ask for.
 */
export function readStartMethod(given: ReadonlyMap<string, string>): MethodReading {
  const problems: Problem[] = [];
  const report = (parameter: string, message: string) => problems.push({ parameter, message });

  const byKey = given.has('short_key');
  const byIssue = given.has('issue_menu') || given.has('codeName');
  const byRep = given.has('id') && given.has('name');
  const named = [byKey && 'short_key', byRep && 'id and name', byIssue && 'issue_menu'].filter(
    (name) => name !== false,
  );

  if (named.length > 1) {
    const extra = byKey ? 'short_key' : 'issue_menu';
    report(extra, `is one start method too many: only one of ${listOf(named)} may be given.`);
  } else if (byKey && given.has('id')) {
    report('id', 'belongs to a representative or an issue and may not stand beside short_key.');
  } else if (named.length === 0 && given.has('id')) {
    report('name', 'is missing: beside id it takes the name of the representative, or issue_menu=1.');
  } else if (named.length === 0 && given.has('name')) {
    report('id', 'is missing: a representative is named by id and name together.');
  } else if (named.length === 0) {
    report('short_key', 'is missing: a start takes short_key, or id and name, or issue_menu=1.');
  }

  if (byIssue && !given.has('issue_menu')) {
    report('issue_menu', 'must be 1 when an issue is chosen by codeName.');
  }
  if (byIssue && given.has('codeName') && given.has('id')) {
    report('codeName', 'and id may not be given together; use one of them.');
  }

  const single = named.length === 1;
  if (single && byKey) return { method: 'sessionKey', problems };
  if (single && byRep) return { method: 'rep', problems };
  if (single && given.get('issue_menu') === '1') return { method: 'issue', problems };
  return { method: null, problems };
}
