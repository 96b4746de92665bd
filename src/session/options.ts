/**
 * What a session is asked for, in the words of the two API documents. Types only.
 *
 * Where a comment says *JavaScript API* it means the vendor's `BG.start(startType, options)`; *session generation API*
 * means `https://SITE/api/start_session`.
 */

/** How a session starts: a click-to-chat window, or the full customer client. */
export type StartType = 'chat' | 'full';

/** A whole number, as a number or as its digits: attributes and form controls only have text. */
export type Integer = number | `${number}`;

/** How urgent a session is: 1 is high, 2 medium, 3 low. */
export type Priority = 1 | 2 | 3 | '1' | '2' | '3';

/** The Windows build to download. `auto`: the one for this machine where it is certain. */
export type WindowsPlatform = 'winNT-32' | 'winNT-64' | 'auto';

/** The representative to start the session with. Both are required. Source: JavaScript API, *rep properties*. */
export interface Representative {
  /** The representative's unique number. */
  id: Integer;
  /** The representative's public display name. */
  name: string;
}

/**
 * The support issue, by one of its two names. An issue with neither is a warning: such sessions reach the appliance's default
 * queue. Source: JavaScript API, *issue properties*, which says only that both do not go together.
 */
export type Issue =
  | { /** The issue's unique number. */ id: Integer; codeName?: never }
  | { /** The issue's unique code name. */ codeName: string; id?: never }
  | { id?: never; codeName?: never };

/** Who asks for help, and why. Source: both documents. */
export interface Customer {
  /** At most 100 characters. */
  name?: string | undefined;
  /** At most 100 characters. */
  company?: string | undefined;
  /** At most 100 characters. */
  company_code?: string | undefined;
  /** The problem, in at most 1024 bytes of UTF-8. */
  details?: string | undefined;
}

/**
 * The external key and any custom fields, by code name: at most 1024 characters each, and 10,240 bytes of UTF-8 in all
 * values together. Numbers are sent as their digits. Source: both documents.
 */
export interface SessionAttributes {
  /** The key of a ticket in another system. */
  external_key?: string | number | undefined;
  [customField: string]: string | number | undefined;
}

/** How the click-to-chat window behaves. Only for chats. Source: JavaScript API, *uiOptions properties*. */
export interface UiOptions {
  /** Whether the whole window goes to the chat when a pop-up window is blocked. Default: true. */
  fallbackToFullWindow?: boolean | undefined;
}

/** Everything that goes with any start method. */
export interface CommonOptions {
  /** Code names of the skills to route by. Source: both documents. */
  skills?: readonly string[] | undefined;
  customer?: Customer | undefined;
  /** Code of the customer client's language, as installed on the appliance. Source: both documents. */
  locale?: string | undefined;
  /** Code of a chat language that only machine translation has. Source: session generation API. */
  chatLocale?: string | undefined;
  attributes?: SessionAttributes | undefined;
  uiOptions?: UiOptions | undefined;
  /** 1 is high, 2 medium, 3 low. Default: the issue's own. Source: session generation API. */
  priority?: Priority | undefined;
  /** The Windows build to download. `auto`: the one for this machine where it is certain. Source: session generation API. */
  platform?: WindowsPlatform | undefined;
  /** Minutes east of UTC; `false` sends none. Default: this machine's clock. Source: session generation API. */
  timezoneOffset?: Integer | false | undefined;
  /** Parameters that no option names, added by the page's author, as they are: `{ name: value }` or `{ name: [values] }`. */
  parameters?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** Exactly one of the three ways to say who answers. Source: both documents. */
export type StartMethod =
  | { /** Seven characters. */ sessionKey: string; rep?: never; issue?: never }
  | { rep: Representative; sessionKey?: never; issue?: never }
  | { issue: Issue; sessionKey?: never; rep?: never };

/** A complete request for a session: one start method, and whatever goes with it. */
export type SessionOptions = CommonOptions & StartMethod;

/** The same while it is being put together from several places, with anything still missing or doubled. */
export interface OptionsDraft extends CommonOptions {
  sessionKey?: string | undefined;
  rep?: { id?: Integer | undefined; name?: string | undefined } | undefined;
  issue?: { id?: Integer | undefined; codeName?: string | undefined } | undefined;
}

/** What the page knows of its appliance beside the host name. */
export interface SiteSettings {
  /**
   * The public site asks the customer before it downloads: with a session key it then takes nothing but the external
   * key. Default: false. Source: session generation API, the note on prompting.
   */
  promptsBeforeDownload?: boolean | undefined;
  /** Default: `https`, but for a loopback host the page's own protocol. */
  protocol?: 'http' | 'https' | undefined;
}
