import type { Launch, LaunchRequest } from './launch-request.ts';

/** What happens to running chats of the same site when another one opens. */
export type Joining =
  /** It replaces one that most likely did not start, or cannot be raised. That window is left alone. */
  | 'again'
  /** The others stay open. */
  | 'as-well'
  /** The one that was raised is closed. */
  | 'instead';

/** The outcome of opening a chat. Except for `opened` and `blocked`, it is the name of the view that explains it. */
export type ChatOutcome =
  | 'opened'
  /** The same chat is open, and was brought to the front. */
  | 'raised'
  /** Another chat with the same site is open, and was brought to the front. */
  | 'another'
  /** A chat is, or may be, running that this page cannot raise or did not open. */
  | 'elsewhere'
  | 'blocked';

/** What the guide can have the launcher do. */
export interface LauncherActions {
  readonly view: Window;
  readonly openChat: (launch: Launch, joining?: Joining) => ChatOutcome;
  readonly start: (request: LaunchRequest) => boolean;
}
