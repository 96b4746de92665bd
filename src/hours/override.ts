import { parseInstant } from './instant.ts';
import type { HoursState } from './state.ts';

/** What takes the place of the hours for a while: a desk that is open, or closed, whatever they say. */
export interface Override {
  readonly state: 'open' | 'closed';
  /** When the hours are in force again, in milliseconds since 1970; null: not before the override is taken back. */
  readonly until: number | null;
}

export interface OverrideProblem {
  readonly code: 'override-state' | 'override-until';
  readonly field: 'state' | 'until';
}

export type OverrideResult = { readonly override: Override | null } | { readonly problems: readonly OverrideProblem[] };

/**
 * Checks an override, which may come from a page or a server.
 *
 * @param value `null` or `undefined` for none; `'open'`; `'closed'`; or an object with one of these as `state`, and optionally `until`,
 * such as `2026-12-24T12:00:00-05:00`. Other fields are ignored. Anything else is a problem that names the field.
 */
export function readOverride(value: unknown): OverrideResult {
  if (value === null || value === undefined) return { override: null };
  const { state, until = null } = (typeof value === 'object' ? value : { state: value }) as Record<string, unknown>;
  if (state !== 'open' && state !== 'closed') return { problems: [{ code: 'override-state', field: 'state' }] };
  if (until === null) return { override: { state, until } };
  const instant = parseInstant(until);
  return Number.isNaN(instant)
    ? { problems: [{ code: 'override-until', field: 'until' }] }
    : { override: { state, until: instant } };
}

/**
 * The state at an instant with an override in force: its own until it ends, and that of the hours from there.
 *
 * @param stateOfHours the state by the hours alone, such as `(instant) => stateAt(schedule, instant, timeZone)`
 */
export function overriddenState(
  override: Override | null,
  instant: number,
  stateOfHours: (instant: number) => HoursState,
): HoursState {
  if (!override || (override.until !== null && override.until <= instant)) return stateOfHours(instant);
  const isOpen = override.state === 'open';
  if (override.until === null) return { isOpen, until: null, opens: null, comment: null };
  const later = stateOfHours(override.until);
  const until = later.isOpen === isOpen ? later.until : override.until;
  return { isOpen, until, opens: isOpen ? later.opens : until, comment: null };
}
