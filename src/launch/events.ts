import type { OptionsDraft, StartType } from '../session/options.ts';
import type { Problem } from '../session/problem.ts';
import type { Display } from './plan.ts';

/** What every session event tells. */
export interface SessionDetail {
  readonly startType: StartType;
  /** The appliance's host, as it was given. */
  readonly site: string;
  readonly options: OptionsDraft;
  /** The session's address; empty where there is none because of a problem. */
  readonly url: string;
}

/** An event of a session. It bubbles and crosses shadow roots. */
export abstract class SessionEvent extends Event implements SessionDetail {
  readonly startType: StartType;
  readonly site: string;
  readonly options: OptionsDraft;
  readonly url: string;

  constructor(type: `bt-session-${string}`, detail: SessionDetail, init: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...init });
    this.startType = detail.startType;
    this.site = detail.site;
    this.options = detail.options;
    this.url = detail.url;
  }
}

/**
 * The customer asked for a session, and nothing has happened yet. Cancel it to stop the launch; change `options` to
 * change what is sent. Nothing waits for a listener: to go on later, call `start()` from a new click.
 */
export class SessionRequestEvent extends SessionEvent {
  constructor(detail: SessionDetail) {
    super('bt-session-request', detail, { cancelable: true });
  }
}

/** The session is on its way, on the display that it names. */
export class SessionLaunchEvent extends SessionEvent {
  readonly display: Display;

  constructor(detail: SessionDetail, display: Display) {
    super('bt-session-launch', detail);
    this.display = display;
  }
}

/** Why a chat has no window of its own. */
export type BlockedReason =
  /** `window.open` gave none. */
  | 'popup-blocked'
  /** The window could not be followed: the chat should be open, but nothing can tell. */
  | 'state-unknown';

/** The browser did not let the chat window open, or does not let the page see it. */
export class SessionBlockedEvent extends SessionEvent {
  readonly reason: BlockedReason;

  constructor(detail: SessionDetail, reason: BlockedReason) {
    super('bt-session-blocked', detail);
    this.reason = reason;
  }
}

/** The session could not be started as it was asked for. */
export class SessionInvalidEvent extends SessionEvent {
  readonly problems: readonly Problem[];

  constructor(detail: SessionDetail, problems: readonly Problem[]) {
    super('bt-session-invalid', detail);
    this.problems = problems;
  }
}

/** The chat window was closed. */
export class SessionCloseEvent extends SessionEvent {
  constructor(detail: SessionDetail) {
    super('bt-session-close', detail);
  }
}

/** The browser refused to go to the session's address; a dialog shows the address as a link. */
export class SessionErrorEvent extends SessionEvent {
  /** The browser's own words. */
  readonly reason: string;

  constructor(detail: SessionDetail, reason: string) {
    super('bt-session-error', detail);
    this.reason = reason;
  }
}

/** Session events by name. */
export interface SessionEventMap {
  'bt-session-request': SessionRequestEvent;
  'bt-session-launch': SessionLaunchEvent;
  'bt-session-blocked': SessionBlockedEvent;
  'bt-session-invalid': SessionInvalidEvent;
  'bt-session-close': SessionCloseEvent;
  'bt-session-error': SessionErrorEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augments the platform's own map
  interface GlobalEventHandlersEventMap extends SessionEventMap {}
}
