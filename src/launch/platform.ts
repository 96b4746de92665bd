/** Which machine the page is on. Pure: the navigator is an argument. */

export type System = 'Windows' | 'macOS' | 'Linux' | 'ChromeOS' | 'iOS' | 'iPadOS' | 'Android' | 'other';

export interface Platform {
  readonly system: System;
  /** Phones and tablets, where a session opens in an app or a tab. */
  readonly mobile: boolean;
}

/** What is read of a navigator: client hints first, where there are any. */
export interface NavigatorLike {
  readonly userAgent: string;
  readonly maxTouchPoints?: number;
  readonly userAgentData?: { readonly platform: string } | undefined;
}

const HINTED: Readonly<Record<string, System>> = {
  Windows: 'Windows',
  macOS: 'macOS',
  Linux: 'Linux',
  'Chrome OS': 'ChromeOS',
  'Chromium OS': 'ChromeOS',
  Android: 'Android',
  iOS: 'iOS',
};

// In this order: phones name the desktop systems that they descend from.
const USER_AGENTS: readonly (readonly [RegExp, System])[] = [
  [/Windows Phone/, 'other'],
  [/iPad/, 'iPadOS'],
  [/iPhone|iPod/, 'iOS'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

export function detectPlatform(navigator: NavigatorLike): Platform {
  const system = detectSystem(navigator);
  return { system, mobile: system === 'iOS' || system === 'iPadOS' || system === 'Android' };
}

function detectSystem({ userAgent, userAgentData, maxTouchPoints = 0 }: NavigatorLike): System {
  const hinted = HINTED[userAgentData?.platform ?? ''];
  if (hinted) return hinted;
  const system = USER_AGENTS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';
  // Current iPads call themselves Macintosh, and no Mac has a touch screen.
  return system === 'macOS' && maxTouchPoints > 1 ? 'iPadOS' : system;
}
