/** Shared state of a running appliance. */

import type { CommandCalls } from './command-api-calls.ts';
import type { EventStreams } from './events.ts';
import type { Tokens } from './oauth.ts';
import type { SessionStore } from './sessions.ts';
import type { Switches } from './switches.ts';

export interface Appliance {
  switches: Switches;
  /** The switches that it was started with. A reset restores them. */
  readonly initialSwitches: Readonly<Switches>;
  /** The required value of the login cookie. A change of the switches creates a new one, which logs everybody out. */
  login: string;
  /** The token that a page has to send to change anything. Only the console has it. */
  readonly changeToken: string;
  readonly sessions: SessionStore;
  readonly events: EventStreams;
  readonly tokens: Tokens;
  readonly commandCalls: CommandCalls;
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
