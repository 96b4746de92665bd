import { overriddenState, readOverride } from '../../hours/override.ts';
import { parseHours } from '../../hours/parse.ts';
import type { Schedule } from '../../hours/schedule.ts';
import { type HoursState, stateAt } from '../../hours/state.ts';
import { checkTimeZone } from '../../hours/zone.ts';
import { type Answer, availabilityOf, DirectoryWatcher } from '../directory/directory.ts';

/** The attributes of an element that decide whether the help desk is open. */
export interface HoursAttributes {
  readonly hours?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly availability?: string | null | undefined;
  readonly directory?: string | null | undefined;
  readonly issueCodeName?: string | null | undefined;
}

const MINUTE_MS = 60_000;

/** Without hours a desk is open. */
const ALWAYS: HoursState = { isOpen: true, until: null, opens: null, comment: null };

/** `open` and `closed` are overrides themselves; anything else is an address. */
const isState = (availability: unknown): boolean => availability === 'open' || availability === 'closed';

/** What is known about the hours of a help desk: its schedule, and overrides and holidays from servers. */
export class HoursSource {
  /** The address of `availability` may be that of a directory. */
  readonly #availability: DirectoryWatcher;
  readonly #directory: DirectoryWatcher;
  #attributes: HoursAttributes = {};
  #schedule: Schedule | null = null;
  /** The last known state, which holds until the minute is over: hours, days and changes of clocks begin with a minute. */
  #known: { readonly state: HoursState; readonly minute: number } | null = null;

  /** @param onChange - Called after an answer. */
  constructor(onChange: () => void) {
    const onAnswer = (): void => {
      this.#known = null;
      onChange();
    };
    this.#availability = new DirectoryWatcher(onAnswer);
    this.#directory = new DirectoryWatcher(onAnswer);
  }

  /** The zone of the desk; that of the customer while there is no schedule. */
  get timeZone(): string {
    return (this.#schedule && this.#attributes.timeZone) || Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** True if the hours have a mistake or no time zone, or if the time zone is unknown. */
  get isWrong(): boolean {
    const { hours, timeZone } = this.#attributes;
    return (typeof hours === 'string' && !this.#schedule) || (Boolean(timeZone) && checkTimeZone(timeZone) !== null);
  }

  /** Takes over attributes. A wrong schedule or time zone counts as none: the desk is open. */
  setAttributes(attributes: HoursAttributes): void {
    const before = this.#attributes;
    const names = Object.keys(attributes) as (keyof HoursAttributes)[];
    if (names.every((name) => attributes[name] === before[name])) return;
    this.#attributes = attributes;
    this.#known = null;
    const { hours, timeZone } = attributes;
    if (hours === before.hours && timeZone === before.timeZone) return;
    const result = parseHours(hours);
    this.#schedule = 'schedule' in result && !checkTimeZone(timeZone) ? result.schedule : null;
  }

  /** Watches the addresses of the attributes. */
  watch(base: string): void {
    const { availability, directory } = this.#attributes;
    this.#availability.watch(isState(availability) ? '' : availability, base);
    this.#directory.watch(directory, base);
  }

  /** Stops watching, and forgets the answers. */
  stop(): void {
    this.#availability.stop();
    this.#directory.stop();
    this.#known = null;
  }

  /** @param instant - Milliseconds since 1970. */
  stateAt(instant: number): HoursState {
    const minute = Math.floor(instant / MINUTE_MS);
    const { state, minute: known } = this.#known ?? {};
    // An override can end within a minute.
    if (state && known === minute && (state.until === null || instant < state.until)) return state;
    const current = this.#judge(instant);
    this.#known = { state: current, minute };
    return current;
  }

  #judge(instant: number): HoursState {
    const result = readOverride(this.#override());
    const schedule = this.#schedule;
    const holidays = this.#directory.answer?.directory?.holidays;
    return overriddenState('override' in result ? result.override : null, instant, (when) =>
      schedule ? stateAt(schedule, when, this.timeZone, holidays) : ALWAYS,
    );
  }

  /** Returns what overrides the hours, unchecked: first the element's own, then that of the directory. */
  #override(): unknown {
    const { availability, issueCodeName } = this.#attributes;
    if (isState(availability)) return availability;
    const overrideOf = (answer: Answer | null): unknown =>
      answer?.directory ? availabilityOf(answer.directory, issueCodeName ?? '') : null;
    const own = overrideOf(this.#availability.answer) ?? this.#availability.answer?.value ?? null;
    return own !== null && 'override' in readOverride(own) ? own : overrideOf(this.#directory.answer);
  }
}
