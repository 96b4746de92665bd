/** Switches that make the practice appliance difficult. */

import type { Problem } from './query.ts';

export const OPENER_POLICIES = ['unsafe-none', 'same-origin', 'same-origin-allow-popups'] as const;
export type OpenerPolicy = (typeof OPENER_POLICIES)[number];

/** What is wrong with the lists of the command API. */
export const COMMAND_FAULTS = ['none', 'error', 'unauthorized', 'half', 'wrong-types'] as const;
export type CommandFault = (typeof COMMAND_FAULTS)[number];

export interface Switches {
  /** Milliseconds before each answer a customer sees. */
  slow: number;
  /** Connections are dropped without an answer. */
  down: boolean;
  /** The public site asks before it downloads. */
  prompting: boolean;
  /** The public site wants a login first. */
  saml: boolean;
  /** Starts that say their time zone go to another node. */
  redirect: boolean;
  /** The Cross-Origin-Opener-Policy of what answers a start. */
  coop: OpenerPolicy;
  /** Answers to a start refuse to be framed. */
  unframeable: boolean;
  /** Every start is answered with 500. */
  error: boolean;
  /** Representatives, issues and languages that are not in the practice directory are accepted. */
  lenient: boolean;
  /** The issue menu displays representatives, and its `id` is that of a representative. */
  repsInIssuesMenu: boolean;
  /** The command API has only its XML flavour: below v2, everything is answered with 404. */
  noCommandV2: boolean;
  commandFault: CommandFault;
  /** No representative is logged in. */
  nobodyLoggedIn: boolean;
  /** 10,000 representatives are logged in. */
  manyRepresentatives: boolean;
}

export const SWITCHED_OFF: Readonly<Switches> = {
  slow: 0,
  down: false,
  prompting: false,
  saml: false,
  redirect: false,
  coop: 'unsafe-none',
  unframeable: false,
  error: false,
  lenient: false,
  repsInIssuesMenu: false,
  noCommandV2: false,
  commandFault: 'none',
  nobodyLoggedIn: false,
  manyRepresentatives: false,
};

const LONGEST_WAIT = 60_000;

/** The switches that `input` sets, or what is wrong with it. `false` turns any of them off. */
export function readSwitches(input: unknown): { change: Partial<Switches>; problems: Problem[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { change: {}, problems: [{ parameter: '', message: 'A JSON object of switches is needed.' }] };
  }
  const change: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [parameter, value] of Object.entries(input)) {
    const message = problemWith(parameter, value);
    if (message === undefined) change[parameter] = value === false ? SWITCHED_OFF[parameter as keyof Switches] : value;
    else problems.push({ parameter, message });
  }
  return { change, problems };
}

function problemWith(name: string, value: unknown): string | undefined {
  if (!Object.hasOwn(SWITCHED_OFF, name)) {
    return `is no switch of this appliance; it has ${Object.keys(SWITCHED_OFF).join(', ')}.`;
  }
  if (value === false) return undefined;
  if (name === 'slow') {
    const right = typeof value === 'number' && value >= 0 && value <= LONGEST_WAIT;
    return right ? undefined : `must be a number of milliseconds from 0 to ${LONGEST_WAIT}.`;
  }
  if (name === 'coop') {
    const right = OPENER_POLICIES.some((policy) => policy === value);
    return right ? undefined : `must be one of ${OPENER_POLICIES.join(', ')}.`;
  }
  if (name === 'commandFault') {
    const right = COMMAND_FAULTS.some((fault) => fault === value);
    return right ? undefined : `must be one of ${COMMAND_FAULTS.join(', ')}.`;
  }
  return value === true ? undefined : 'must be true or false.';
}
