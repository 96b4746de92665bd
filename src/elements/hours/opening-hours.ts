import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type DeskState, HoursChangeEvent } from './hours-change-event.ts';
import { type HoursAttributes, HoursSource } from './hours-source.ts';
import { describeHours, HoursView } from './hours-view.ts';
import { eachMinute } from './minutes.ts';

/** How long before its end an opening counts as closing soon, in milliseconds. */
const CLOSING_SOON_MS = 30 * 60_000;

const STATES: readonly DeskState[] = ['open', 'closing-soon', 'closed'];

/** States with a slot of that name. */
const SLOTS: readonly string[] = ['closing-soon', 'closed'];

/** Events by which a customer has begun to use an element. */
const TOUCHES = ['focusin', 'input'];

/** An element with opening hours. */
export interface HoursHost extends ReactiveControllerHost, HoursAttributes, HTMLElement {}

/** What the element does for its hours. */
export interface HoursParts {
  /** Sets a custom state. */
  readonly setState: (name: string, isOn: boolean) => void;
  /** Events neither bubble nor leave the shadow root. */
  readonly isQuiet: () => boolean;
}

/**
 * The opening hours of an element: its custom states, its event, and the message in place of its controls while the help desk is closed.
 * Everything that is wrong or unknown counts as open, since a desk that is closed by mistake helps nobody.
 */
export class OpeningHours implements ReactiveController {
  readonly #host: HoursHost;
  readonly #parts: HoursParts;
  readonly #source = new HoursSource(() => this.#evaluate());
  readonly #view = new HoursView();
  #state: DeskState | null = null;
  #isTouched = false;
  #stop: (() => void) | null = null;

  constructor(host: HoursHost, parts: HoursParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** The message. */
  get view(): Element {
    return this.#view.element;
  }

  /** True if the message takes the place of the controls. They stay where a customer has begun to use them. */
  get hidesControls(): boolean {
    return this.#state === 'closed' && !this.#isTouched;
  }

  /** True if the page's author has made a mistake. */
  get isWrong(): boolean {
    return this.#source.isWrong;
  }

  hostConnected(): void {
    this.#isTouched = this.#host.matches(':focus-within');
    for (const type of TOUCHES) this.#host.addEventListener(type, this.#onTouch);
    this.#stop = eachMinute(() => this.#evaluate());
    this.#source.watch(this.#host.baseURI);
  }

  hostDisconnected(): void {
    for (const type of TOUCHES) this.#host.removeEventListener(type, this.#onTouch);
    this.#stop?.();
    this.#source.stop();
  }

  hostUpdate(): void {
    const { hours, timeZone, availability, directory, issueCodeName } = this.#host;
    this.#source.setAttributes({ hours, timeZone, availability, directory, issueCodeName });
    if (this.#host.isConnected) this.#source.watch(this.#host.baseURI);
    this.#evaluate();
  }

  /** Shows the content of the slot of the state. It is hidden otherwise, also from browsers that assign slots by name. */
  hostUpdated(): void {
    for (const child of this.#host.children) {
      if (!SLOTS.includes(child.slot) || !(child instanceof HTMLElement)) continue;
      const isHidden = child.slot !== this.#state;
      if (child.hidden !== isHidden) child.hidden = isHidden;
    }
  }

  /** Looks at the clock again. Returns true, and announces the message, if the help desk is closed. */
  refuses(): boolean {
    this.#evaluate();
    if (this.#state !== 'closed') return false;
    this.#view.alert();
    return true;
  }

  readonly #onTouch = (): void => {
    this.#isTouched = true;
  };

  #evaluate(): void {
    const now = Date.now();
    const state = this.#source.stateAt(now);
    const { isOpen, until, opens } = state;
    const isSoon = until !== null && until - now <= CLOSING_SOON_MS;
    const name = !isOpen ? 'closed' : isSoon ? 'closing-soon' : 'open';
    // The customer's time zone costs time to find out, and nothing is shown while the desk is open.
    const lines = name === 'open' ? [] : describeHours(name, state, now, this.#source.timeZone, this.#host);
    const hasChanged = name !== this.#state;
    this.#state = name;
    // Slots are assigned after an update.
    if (this.#view.show(name, lines) || hasChanged) this.#host.requestUpdate();
    if (!hasChanged) return;
    for (const other of STATES) this.#parts.setState(other, other === name);
    this.#host.dispatchEvent(new HoursChangeEvent({ state: name, until, opens }, this.#parts.isQuiet()));
  }
}
