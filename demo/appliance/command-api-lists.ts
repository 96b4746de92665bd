/** What both flavours of the command API list, and the faults that they can be switched to. */

import type { Appliance } from './appliance.ts';
import { REPRESENTATIVES, type Representative } from './directory.ts';
import type { Reply } from './http.ts';

const MANY = 10_000;

/** Those of the practice help desk, and with the switch `manyRepresentatives` generated ones, each shown on the list. */
export function loggedInRepresentatives({ switches }: Appliance): readonly Representative[] {
  if (switches.nobodyLoggedIn) return [];
  if (!switches.manyRepresentatives) return REPRESENTATIVES;
  const generated = Array.from({ length: MANY - REPRESENTATIVES.length }, (_, index) => ({
    id: 1000 + index,
    publicName: `Representative ${index + 1}`,
    privateName: `Generated ${index + 1}`,
    loggedInSince: new Date(Date.UTC(2026, 0, 5, 9)),
    sessions: 0,
    listed: true,
  }));
  return [...REPRESENTATIVES, ...generated];
}

/** An id, or with the fault `wrong-types` a word in its place. */
export function idOf({ switches: { commandFault } }: Appliance, id: number): number | string {
  return commandFault === 'wrong-types' ? 'twelve' : id;
}

/** The answer, or with the fault `half` one that ends in the middle. */
export function cut({ switches: { commandFault } }: Appliance, reply: Reply): Reply {
  return commandFault === 'half' ? { ...reply, isCut: true } : reply;
}
