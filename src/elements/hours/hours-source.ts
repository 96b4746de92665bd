import { overriddenState, readOverride } from '../../hours/override.ts';
import { parseHours } from '../../hours/parse.ts';
import type { Schedule } from '../../hours/schedule.ts';
import { type HoursState, stateAt } from '../../hours/state.ts';
import { checkTimeZone } from '../../hours/zone.ts';
import {
  availabilityOf,
  type Directory,
  readDirectory,
  resolveAddress,
  watchDirectory,
} from '../directory/directory.ts';

/** The attributes of an element that decide whether the help desk is open. */
export interface HoursAttributes {
  readonly hours?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly availability?: string | null | undefined;
  readonly directory?: string | null | undefined;
  readonly issueCodeName?: string | null | undefined;
}

/** Without hours a desk is open. */
const ALWAYS: HoursState = { isOpen: true, until: null, opens: null, comment: null };

/** `open` and `closed` are overrides themselves; anything else is an address. */
const isState = (availability: unknown): boolean => availability === 'open' || availability === 'closed';

/** What is known about the hours of a help desk: its schedule, and overrides and holidays from servers. */
export class HoursSource {
  readonly #onChange: () => void;
  #attributes: HoursAttributes = {};
  #schedule: Schedule | null = null;
  #answer: unknown;
  #directory: Directory | null = null;
  #watched = '';
  #stops: (() => void)[] = [];

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The zone of the desk; that of the customer while there is no schedule. */
  get timeZone(): string {
    return (this.#schedule && this.#attributes.timeZone) || Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** True if the hours have a mistake, or no time zone. */
  get isWrong(): boolean {
    const { hours, timeZone } = this.#attributes;
    return (typeof hours === 'string' || Boolean(timeZone)) && !this.#schedule;
  }

  /** Takes over attributes. A wrong schedule or time zone counts as none: the desk is open. */
  setAttributes(attributes: HoursAttributes): void {
    const { hours, timeZone } = attributes;
    if (hours !== this.#attributes.hours || timeZone !== this.#attributes.timeZone) {
      const result = parseHours(hours);
      this.#schedule = 'schedule' in result && !checkTimeZone(timeZone) ? result.schedule : null;
    }
    this.#attributes = attributes;
  }

  /** Watches the addresses of the attributes. Watching the same ones again changes nothing. */
  watch(base: string): void {
    const { availability, directory } = this.#attributes;
    const ofAvailability = isState(availability) ? '' : resolveAddress(availability, base);
    const ofDirectory = resolveAddress(directory, base);
    const watched = `${ofAvailability} ${ofDirectory}`;
    if (watched === this.#watched) return;
    this.stop();
    this.#watched = watched;
    this.#stops = [
      watchDirectory(ofAvailability, (value) => {
        this.#answer = value;
        this.#onChange();
      }),
      watchDirectory(ofDirectory, (value) => {
        this.#directory = readDirectory(value);
        this.#onChange();
      }),
    ];
  }

  /** Stops watching. What is known stays only as long. */
  stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#watched = '';
    this.#answer = undefined;
    this.#directory = null;
  }

  /** @param instant - Milliseconds since 1970. */
  stateAt(instant: number): HoursState {
    const result = readOverride(this.#override());
    const schedule = this.#schedule;
    return overriddenState('override' in result ? result.override : null, instant, (when) =>
      schedule ? stateAt(schedule, when, this.timeZone, this.#directory?.holidays) : ALWAYS,
    );
  }

  /** Returns what overrides the hours, unchecked: first the element's own, then that of the directory. */
  #override(): unknown {
    const { availability, issueCodeName } = this.#attributes;
    if (isState(availability)) return availability;
    const codeName = issueCodeName ?? '';
    const answered = readDirectory(this.#answer);
    // The address of `availability` may be that of a directory.
    const own = (answered && availabilityOf(answered, codeName)) ?? this.#answer ?? null;
    if (own !== null && 'override' in readOverride(own)) return own;
    return this.#directory && availabilityOf(this.#directory, codeName);
  }
}
