/**
 * What is requested of a session, in the terms of the two API documents. Types only.
 *
 * Where a comment says *JavaScript API* it means the vendor's `BG.start(startType, options)`; *session generation API*
 * means `https://SITE/api/start_session`.
 */

/** How a session starts: a click-to-chat window, or the full customer client. */
export type StartType = 'chat' | 'full';

/** A whole number, as a number or a string of digits: attributes and form controls only have strings. */
export type Integer = number | `${number}`;

/** How urgent a session is: 1 is high, 2 medium, 3 low. */
export type Priority = 1 | 2 | 3 | '1' | '2' | '3';

/** The Windows build to download. `auto`: the one for this machine, if it is certain. */
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
 * queue. Source: JavaScript API, *issue properties*, which only excludes both together.
 */
export type Issue =
  | { /** The issue's unique number. */ id: Integer; codeName?: never }
  | { /** The issue's unique code name. */ codeName: string; id?: never }
  | { id?: never; codeName?: never };

/** The customer and their problem. Source: both documents. */
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
  /** If the pop-up is blocked, the page's own window goes to the chat. Default: true. */
  fallbackToFullWindow?: boolean | undefined;
}

/** Options for any start method. */
export interface CommonOptions {
  /** Code names of the skills to route by. Source: both documents. */
  skills?: readonly string[] | undefined;
  customer?: Customer | undefined;
  /** Code of the customer client's language, as installed on the appliance. Source: both documents. */
  locale?: string | undefined;
  /** Code of a chat language that is only available by machine translation. Source: session generation API. */
  chatLocale?: string | undefined;
  attributes?: SessionAttributes | undefined;
  uiOptions?: UiOptions | undefined;
  /** 1 is high, 2 medium, 3 low. Default: the issue's own. Source: session generation API. */
  priority?: Priority | undefined;
  /** The Windows build to download. `auto`: the one for this machine, if it is certain. Source: session generation API. */
  platform?: WindowsPlatform | undefined;
  /** Minutes east of UTC; `false` sends none. Default: this machine's clock. Source: session generation API. */
  timezoneOffset?: Integer | false | undefined;
  /** Parameters without an option, added by the page's author and sent unchanged: `{ name: value }` or `{ name: [values] }`. */
  parameters?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** Exactly one of the three start methods. Source: both documents. */
export type StartMethod =
  | { /** Seven characters. */ sessionKey: string; rep?: never; issue?: never }
  | { rep: Representative; sessionKey?: never; issue?: never }
  | { issue: Issue; sessionKey?: never; rep?: never };

/** The complete options of a session: one start method, and anything else. */
export type SessionOptions = CommonOptions & StartMethod;

/** Options that are being merged from several sources: anything may still be missing or given twice. */
export interface OptionsDraft extends CommonOptions {
  sessionKey?: string | undefined;
  rep?: { id?: Integer | undefined; name?: string | undefined } | undefined;
  issue?: { id?: Integer | undefined; codeName?: string | undefined } | undefined;
}

/** Settings of the appliance besides its host name. */
export interface SiteSettings {
  /**
   * The public site prompts the customer before the download: it then accepts only the external key beside a session
   * key. Default: false. Source: session generation API, the note on prompting.
   */
  promptsBeforeDownload?: boolean | undefined;
  /** Default: `https`; for a loopback host, the page's own protocol. */
  protocol?: 'http' | 'https' | undefined;
}
