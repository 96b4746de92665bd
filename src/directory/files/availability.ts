/** Reads overrides of opening hours. */

import { fieldError, inside, readFields, readMap } from '../check/fields.ts';
import { readInstant } from '../check/instants.ts';
import type { Availability, DirectoryAvailability } from '../types.ts';

const MOST_NAMES = 2_000;

function readOne(value: unknown, field: string): Availability {
  const { state, until } = readFields(value, field, ['state', 'until']);
  if (state !== 'open' && state !== 'closed') throw fieldError(inside(field, 'state'), 'must be open or closed');
  return until === undefined ? { state } : { state, until: readInstant(until, inside(field, 'until')) };
}

export function readAvailability(value: unknown, field: string): DirectoryAvailability {
  const { desk, issues, teams } = readFields(value, field, ['desk', 'issues', 'teams']);
  return {
    ...(desk !== undefined && { desk: readOne(desk, inside(field, 'desk')) }),
    ...(issues !== undefined && { issues: readMap(issues, inside(field, 'issues'), MOST_NAMES, readOne) }),
    ...(teams !== undefined && { teams: readMap(teams, inside(field, 'teams'), MOST_NAMES, readOne) }),
  };
}

/** Those that have not ended. A name without an override is left out. */
export function inForce({ desk, issues, teams }: DirectoryAvailability, now: number): DirectoryAvailability {
  const isInForce = ({ until }: Availability): boolean => until === undefined || Date.parse(until) > now;
  const filter = (map: Record<string, Availability>): Record<string, Availability> =>
    Object.fromEntries(Object.entries(map).filter(([, one]) => isInForce(one)));
  return {
    ...(desk && isInForce(desk) && { desk }),
    ...(issues && { issues: filter(issues) }),
    ...(teams && { teams: filter(teams) }),
  };
}
