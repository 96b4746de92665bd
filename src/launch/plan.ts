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
  /** A dialog with a plain link that starts the session. */
  | 'manual'
  /** A dialog that leads to the app. */
  | 'mobile';

/** What the decision depends on. */
export interface Circumstances {
  readonly startType: StartType;
  readonly system: System;
  readonly uiOptions?: OptionsDraft['uiOptions'];
}

/** What to do: the display to try first, and the start type that it is for. */
export interface Plan {
  readonly display: Display;
  readonly startType: StartType;
}

type Row = readonly [when: (circumstances: Circumstances) => boolean, display: Display, startType: StartType];

const isChat = ({ startType }: Circumstances): boolean => startType === 'chat';
const isMobile = ({ system }: Circumstances): boolean => system !== 'other';
const fallsBack = ({ uiOptions }: Pick<Circumstances, 'uiOptions'>): boolean =>
  uiOptions?.fallbackToFullWindow !== false;

/** Read from the top: the first row that fits is the plan. */
const ROWS: readonly Row[] = [
  // A tab is a full window; where the page wants none, the vendor's script starts the full client, and so do we.
  [(now) => isChat(now) && isMobile(now) && !fallsBack(now), 'mobile', 'full'],
  [(now) => isChat(now) && isMobile(now), 'chat-tab', 'chat'],
  [(now) => isChat(now), 'chat-window', 'chat'],
  [(now) => isMobile(now), 'mobile', 'full'],
];

/** The display for a session under these circumstances. */
export function planLaunch(circumstances: Circumstances): Plan {
  const [, display, startType] = ROWS.find(([fits]) => fits(circumstances)) ?? [null, 'javascript', 'full'];
  return { display, startType };
}

/** Whether a blocked chat window gives way to the whole window. Source: JavaScript API, *uiOptions properties*. */
export const goesToFullWindow = fallsBack;
