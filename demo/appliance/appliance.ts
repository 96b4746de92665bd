/** What the parts of one running appliance share. */

import type { EventStreams } from './events.ts';
import type { Tokens } from './oauth.ts';
import type { SessionStore } from './sessions.ts';
import type { Switches } from './switches.ts';

export interface Appliance {
  switches: Switches;
  /** The switches it was started with, to which a reset goes back. */
  readonly initialSwitches: Readonly<Switches>;
  /** What the login cookie must hold. A change of the switches makes a new one, and so logs everybody out. */
  login: string;
  /** What a page must send along to change anything. The console's page alone has it. */
  readonly changeToken: string;
  readonly sessions: SessionStore;
  readonly events: EventStreams;
  readonly tokens: Tokens;
  /** Titles of the public sites, by host name. */
  readonly sites: ReadonlyMap<string, string>;
  /** The file that /api/start_session.js serves. */
  readonly bgScript: string | URL;
  /** Where the traffic node listens. */
  readonly nodePort: number;
  /** How many connections it has dropped. */
  dropped: number;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}
