import { type DeviceLike, isMobile } from '../platform/mobile.ts';
import type { LaunchSettings } from './page-settings.ts';
import type { OptionsDraft, StartType } from '../session/options.ts';

/** How a session is shown: the API document's displays, and those of a chat. */
export type Display =
  /** A sized window of its own. */
  | 'chat-window'
  /** A tab: phones and tablets have no windows. */
  | 'chat-tab'
  /** The page's own window, if the chat window is blocked. */
  | 'chat-full-window'
  /** A dialog with a ClickOnce link, by which Windows runs the client. */
  | 'clickonce'
  /** The download starts at once, and a dialog shows the next steps. */
  | 'javascript'
  /** A dialog that leads to the app. */
  | 'mobile';

/** A display that can be planned: not `chat-full-window`, which is the fallback of a blocked window. */
export type PlannedDisplay = Exclude<Display, 'chat-full-window'>;

/** The kind of device, as far as the display depends on it. */
export type Device = 'desktop' | 'clickonce' | 'mobile';

/** The first display that is tried, by start type and device. */
const DISPLAYS = {
  chat: { desktop: 'chat-window', clickonce: 'chat-window', mobile: 'chat-tab' },
  full: { desktop: 'javascript', clickonce: 'clickonce', mobile: 'mobile' },
} as const;

/** The display to try first, and the start type that it is for. */
export interface Plan {
  readonly display: PlannedDisplay;
  readonly startType: StartType;
}

/**
 * Returns the kind of device. ClickOnce needs Edge on Windows, and a page that turns it on: other browsers only download its file.
 */
export const deviceOf = (navigator: DeviceLike, { clickonce }: LaunchSettings): Device =>
  isMobile(navigator) ? 'mobile' : clickonce && /Win.*Edg\//.test(navigator.userAgent) ? 'clickonce' : 'desktop';

/** Tests if a blocked chat may use the page's own window. Source: JavaScript API, *uiOptions*. */
export const goesToFullWindow = ({ uiOptions }: OptionsDraft): boolean => uiOptions?.fallbackToFullWindow !== false;

/** Returns the start type by the settings of the page: on phones and tablets, it may want chats only. */
export const startTypeOn = (device: Device, requested: StartType, { mobile }: LaunchSettings): StartType =>
  device === 'mobile' && mobile === 'chat' ? 'chat' : requested;

/** Returns the display for a session on a device. */
export function planLaunch(requested: StartType, device: Device, options: OptionsDraft): Plan {
  // A tab is a full window; if the page does not allow one, the vendor's script starts the full client, and so do we.
  const startType = requested === 'chat' && device === 'mobile' && !goesToFullWindow(options) ? 'full' : requested;
  // The check that follows reports any other start type.
  return { startType, display: DISPLAYS[startType === 'chat' ? 'chat' : 'full'][device] };
}
