/** Which machine the page is on. Pure: the navigator is an argument. */

/** The systems whose sessions run in an app or a tab, and all others. */
export type System = 'Android' | 'iOS' | 'iPadOS' | 'other';

/** What is read of a navigator. */
export interface NavigatorLike {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
}

export function detectSystem({ userAgent, maxTouchPoints = 0 }: NavigatorLike): System {
  if (/Android/.test(userAgent)) return 'Android';
  if (/iPhone|iPod/.test(userAgent)) return 'iOS';
  // Current iPads call themselves Macintosh, and no Mac has a touch screen.
  return /iPad/.test(userAgent) || (/Mac/.test(userAgent) && maxTouchPoints > 1) ? 'iPadOS' : 'other';
}
