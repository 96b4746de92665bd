import type { OptionsDraft, StartType } from '../session/options.ts';
import type { Problem } from '../session/problems.ts';
import { PlatformEvent } from '../dom/platform-event.ts';
import type { Display } from '../request/plan.ts';

/** Properties of every session event. */
export interface SessionDetail {
  readonly startType: StartType;
  /** The appliance's host, unchanged. */
  readonly site: string;
  readonly options: OptionsDraft;
  /** The session's address; empty if a problem stops the session. */
  readonly url: string;
}

/** What an event is created with. */
export interface EventDetail extends Omit<SessionDetail, 'url'> {
  /** The address, or a function that builds it when a listener reads it. */
  readonly url: string | (() => string);
  /** The event neither bubbles nor leaves the shadow root of its target. Default: false. */
  readonly isQuiet?: boolean | undefined;
}

/** Why a chat has no window that the page can use. */
export type BlockedReason =
  /** `window.open` returned no window. */
  | 'popup-blocked'
  /** The window is out of reach: the chat should be open, but the page cannot tell. */
  | 'state-unknown';

/** Session events and their additional properties. */
interface SessionEventFields {
  /**
   * Fired before anything happens. Cancel it to stop the launch; change `options` to change what is sent. Listeners have to be synchronous:
   * to go on later, call `start()` from a new click.
   */
  'bt-session-request': undefined;
  /** The session was started, with this display. */
  'bt-session-launch': { readonly display: Display };
  /** The browser blocked the chat window, or hides it from the page. */
  'bt-session-blocked': { readonly reason: BlockedReason };
  /** Problems stop the session. */
  'bt-session-invalid': { readonly problems: readonly Problem[] };
  /** The chat window was closed. */
  'bt-session-close': undefined;
  /** There is no connection, or the browser refused the navigation: the reason is its message. A dialog shows the link. */
  'bt-session-error': { readonly reason: string };
}

/** The last argument of an event's constructor, if it has additional properties. */
export type FieldsOf<Type extends SessionEventType> = SessionEventFields[Type] extends undefined
  ? []
  : [SessionEventFields[Type]];

export type SessionEventType = keyof SessionEventFields;

/** Session events by name. */
export type SessionEventMap = {
  readonly [Type in SessionEventType]: SessionEvent<Type> &
    (SessionEventFields[Type] extends undefined ? unknown : SessionEventFields[Type]);
};

/** A session event. It bubbles and crosses shadow roots, even closed ones, unless it is quiet. */
export class SessionEvent<Type extends SessionEventType = SessionEventType>
  extends PlatformEvent
  implements SessionDetail
{
  declare readonly type: Type;
  declare readonly startType: StartType;
  declare readonly site: string;
  declare readonly options: OptionsDraft;
  readonly #url: EventDetail['url'];

  constructor(type: Type, detail: EventDetail, ...fields: FieldsOf<Type>);
  constructor(type: Type, { startType, site, options, url, isQuiet }: EventDetail, fields?: object) {
    super(type, { bubbles: !isQuiet, composed: !isQuiet, cancelable: type === 'bt-session-request' });
    Object.assign(this, { startType, site, options, ...fields });
    this.#url = url;
  }

  get url(): string {
    return typeof this.#url === 'string' ? this.#url : this.#url();
  }
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augments the platform's own map
  interface GlobalEventHandlersEventMap extends SessionEventMap {}
}
