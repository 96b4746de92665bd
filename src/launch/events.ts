import type { OptionsDraft, StartType } from '../session/options.ts';
import type { Problem } from '../session/problems.ts';
import { platformProperty } from '../dom/platform-property.ts';
import type { Display } from '../request/plan.ts';

/** What every session event tells. */
export interface SessionDetail {
  readonly startType: StartType;
  /** The appliance's host, as it was given. */
  readonly site: string;
  readonly options: OptionsDraft;
  /** The session's address; empty where there is none because of a problem. */
  readonly url: string;
}

/** What an event is made of. */
export interface EventDetail extends Omit<SessionDetail, 'url'> {
  /** The address, or what works it out for a listener that reads it. */
  readonly url: string | (() => string);
  /** It stays with its target: it neither bubbles nor leaves the shadow root that its target is in. Default: false. */
  readonly isQuiet?: boolean | undefined;
}

/** Why a chat has no window of its own. */
export type BlockedReason =
  /** `window.open` gave none. */
  | 'popup-blocked'
  /** The window could not be followed: the chat should be open, but nothing can tell. */
  | 'state-unknown';

/** Session events, and what each tells beside the session. */
interface SessionEventFields {
  /**
   * The customer asked for a session, and nothing has happened yet. Cancel it to stop the launch; change `options` to
   * change what is sent. Nothing waits for a listener: to go on later, call `start()` from a new click.
   */
  'bt-session-request': undefined;
  /** The session is on its way, on the display that it names. */
  'bt-session-launch': { readonly display: Display };
  /** The browser did not let the chat window open, or does not let the page see it. */
  'bt-session-blocked': { readonly reason: BlockedReason };
  /** Problems stop the session. */
  'bt-session-invalid': { readonly problems: readonly Problem[] };
  /** The chat window was closed. */
  'bt-session-close': undefined;
  /** The browser refused to go to the session's address, in its own words; a dialog shows the address as a link. */
  'bt-session-error': { readonly reason: string };
}

/** The last argument of an event's constructor, where it tells more than the session. */
export type FieldsOf<Type extends SessionEventType> = SessionEventFields[Type] extends undefined
  ? []
  : [SessionEventFields[Type]];

export type SessionEventType = keyof SessionEventFields;

/** Session events by name. */
export type SessionEventMap = {
  readonly [Type in SessionEventType]: SessionEvent<Type> &
    (SessionEventFields[Type] extends undefined ? unknown : SessionEventFields[Type]);
};

/** The platform's own class, whatever an old library has put in its place. There is no document on a server. */
const PlatformEvent = (
  globalThis.document ? platformProperty(document, 'createEvent')?.call(document, 'Event').constructor : Event
) as typeof Event;

/** An event of a session. It bubbles and crosses shadow roots, also closed ones, unless it is a quiet one. */
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
