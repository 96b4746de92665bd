import { type DeviceLike, isMobile } from '../platform/mobile.ts';
import type { LaunchSettings } from './page-settings.ts';
import type { OptionsDraft, StartType } from '../session/options.ts';

/** How a session is shown. The API document's displays, and what becomes of a chat. */
export type Display =
  /** A sized window of its own. */
  | 'chat-window'
  /** A tab: phones and tablets have no windows. */
  | 'chat-tab'
  /** The page's own window, where the chat window is blocked. */
  | 'chat-full-window'
  /** A dialog whose link has Windows run the client, without a file to look for. */
  | 'clickonce'
  /** The download starts at once, and a dialog says what to do next. */
  | 'javascript'
  /** A dialog that leads to the app. */
  | 'mobile';

/** A display that a launch can be planned with. A chat in the page's own window is only what becomes of a blocked one. */
export type PlannedDisplay = Exclude<Display, 'chat-full-window'>;

/** What a session is started on, as far as the display depends on it. */
export type Device = 'desktop' | 'clickonce' | 'mobile';

/** Which display shows when: the first that is tried, by what is started and on what. */
const DISPLAYS = {
  chat: { desktop: 'chat-window', clickonce: 'chat-window', mobile: 'chat-tab' },
  full: { desktop: 'javascript', clickonce: 'clickonce', mobile: 'mobile' },
} as const;

/** What to do: the display to try first, and the start type that it is for. */
export interface Plan {
  readonly display: PlannedDisplay;
  readonly startType: StartType;
}

/**
 * The device that a navigator tells of. ClickOnce needs Edge on Windows, and a page that switches it on: other browsers
 * download its file and stop there.
 */
export const deviceOf = (navigator: DeviceLike, { clickonce }: LaunchSettings): Device =>
  isMobile(navigator) ? 'mobile' : clickonce && /Win.*Edg\//.test(navigator.userAgent) ? 'clickonce' : 'desktop';

/** Whether a chat without a window of its own gives way to the whole window. Source: JavaScript API, *uiOptions*. */
export const goesToFullWindow = ({ uiOptions }: OptionsDraft): boolean => uiOptions?.fallbackToFullWindow !== false;

/** The display for a session on a device. */
export function planLaunch(requested: StartType, device: Device, options: OptionsDraft): Plan {
  // A tab is a full window; where the page wants none, the vendor's script starts the full client, and so do we.
  const startType = requested === 'chat' && device === 'mobile' && !goesToFullWindow(options) ? 'full' : requested;
  // Another start type is for the check that comes next to find.
  return { startType, display: DISPLAYS[startType === 'chat' ? 'chat' : 'full'][device] };
}
