import { PlatformEvent } from '../../dom/platform-event.ts';

/** Whether the help desk is open. `closing-soon` is open as well. */
export type DeskState = 'open' | 'closing-soon' | 'closed';

/** What is known about the opening hours at an instant. Instants are milliseconds since 1970. */
export interface DeskHours {
  readonly state: DeskState;
  /** When the desk closes or opens; null if that is not known. */
  readonly until: number | null;
  /** When it opens next; null if that is not known. */
  readonly opens: number | null;
}

/** Fired when the help desk opens or closes, when it closes soon, and once when the state becomes known. It cannot be cancelled. */
export class HoursChangeEvent extends PlatformEvent implements DeskHours {
  declare readonly type: 'bt-hours-change';
  declare readonly state: DeskState;
  declare readonly until: number | null;
  declare readonly opens: number | null;

  constructor(hours: DeskHours, isQuiet: boolean) {
    super('bt-hours-change', { bubbles: !isQuiet, composed: !isQuiet });
    Object.assign(this, hours);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bt-hours-change': HoursChangeEvent;
  }
}
