import type { Launch, LaunchRequest } from './launch-request.ts';

/** How another chat joins those of its site that run already. */
export type Joining =
  /** In the place of one that most likely did not start, or cannot be raised. Its window is left alone. */
  | 'again'
  /** Beside the others. */
  | 'as-well'
  /** The one that was raised is closed. */
  | 'instead';

/** What became of the request; but for `opened` and `blocked`, the view of the dialog that says so. */
export type ChatOutcome =
  | 'opened'
  /** The same chat is open, and was brought to the front. */
  | 'raised'
  /** Another chat with the same site is open, and was brought to the front. */
  | 'another'
  /** A chat is running, or may be, that this page cannot raise or has not opened itself. */
  | 'elsewhere'
  | 'blocked';

/** What the launcher lets the guide do. */
export interface LauncherActions {
  readonly view: Window;
  readonly openChat: (launch: Launch, joining?: Joining) => ChatOutcome;
  readonly start: (request: LaunchRequest) => boolean;
}
