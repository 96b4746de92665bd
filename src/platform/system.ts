/** Which system the page is on. Pure: the navigator is an argument. Part of the page's first file, so bytes count. */

export type System = 'Windows' | 'macOS' | 'Linux' | 'ChromeOS' | 'iOS' | 'iPadOS' | 'Android' | 'other';

/** What is read of a navigator. */
export interface NavigatorLike {
  readonly userAgent: string;
  readonly maxTouchPoints?: number | undefined;
  readonly userAgentData?: UserAgentDataLike | undefined;
}

/** Client hints. Chromium alone has them, on secure pages. */
export interface UserAgentDataLike {
  readonly platform?: string | undefined;
  readonly mobile?: boolean | undefined;
  readonly brands?: readonly { readonly brand: string; readonly version: string }[] | undefined;
  getHighEntropyValues?(hints: string[]): Promise<object>;
}

/** The first that is found in a hint or a user agent string counts: many strings say several. */
const SIGNS: readonly (readonly [System, RegExp])[] = [
  ['other', /Windows Phone|Tizen|Web0S|webOS|KAIOS/],
  ['Windows', /Win/],
  ['Android', /Android/],
  ['ChromeOS', /CrOS|Chrom\w+ OS/],
  ['iOS', /iP(hone|od)/],
  ['iPadOS', /iPad/],
  ['macOS', /mac|Mac/],
  ['Linux', /Linux/],
];

const signed = (text: string | undefined) => SIGNS.find(([, sign]) => sign.test(text ?? ''))?.[0];

export function detectSystem({ userAgent, maxTouchPoints = 0, userAgentData }: NavigatorLike): System {
  const system = signed(userAgentData?.platform) ?? signed(userAgent) ?? 'other';
  // Current iPads call themselves Macintosh, and no Mac has a touch screen.
  return system === 'macOS' && maxTouchPoints > 1 ? 'iPadOS' : system;
}
