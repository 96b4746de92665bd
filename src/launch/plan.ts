import type { OptionsDraft, StartType } from '../session/options.ts';
import type { System } from './platform.ts';

/** How a session is shown. The API document's displays, and what becomes of a chat. */
export type Display =
  /** A sized window of its own. */
  | 'chat-window'
  /** A tab: phones and tablets have no windows. */
  | 'chat-tab'
  /** The page's own window, where the chat window is blocked. */
  | 'chat-full-window'
  /** The download starts at once, and a dialog says what to do next. */
  | 'javascript'
  /** A dialog that leads to the app. */
  | 'mobile';

/** Which display shows when: the first that is tried, by what is started and on what. */
const DISPLAYS = {
  'chat on desktop': 'chat-window',
  'chat on mobile': 'chat-tab',
  'full on desktop': 'javascript',
  'full on mobile': 'mobile',
} as const;

/** What to do: the display to try first, and the start type that it is for. */
export interface Plan {
  readonly display: Display;
  readonly startType: StartType;
}

/** Whether a chat without a window of its own gives way to the whole window. Source: JavaScript API, *uiOptions*. */
export const goesToFullWindow = ({ uiOptions }: OptionsDraft): boolean => uiOptions?.fallbackToFullWindow !== false;

/** The display for a session on a system. */
export function planLaunch(asked: StartType, system: System, options: OptionsDraft): Plan {
  const device = system === 'other' ? 'desktop' : 'mobile';
  // A tab is a full window; where the page wants none, the vendor's script starts the full client, and so do we.
  const startType = device === 'mobile' && !goesToFullWindow(options) ? 'full' : asked;
  return { startType, display: DISPLAYS[`${startType} on ${device}`] };
}
