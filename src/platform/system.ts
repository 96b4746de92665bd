/** Which system the page is on. Pure: the navigator is an argument. */

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

/** Patterns for hints and user agent strings. The first match is used: most strings name several systems. */
const SIGNS: Record<System, RegExp> = {
  // Windows CE, IoT, Mobile and Phone. They, and televisions, also say Android, Linux or iPhone.
  other: /Windows [CIMP]|Tizen|eb[0O]S|KAIOS/,
  Android: /Android|Adr /,
  Windows: /Win[dN9]/,
  ChromeOS: /CrOS|Chrom\w+ OS/,
  iPadOS: /iPad/,
  iOS: /iP[ho]/,
  Linux: /Linux/,
  macOS: /mac/i,
};

export function detectSystem({ userAgent, maxTouchPoints = 0, userAgentData }: NavigatorLike): System {
  for (const text of [userAgentData?.platform ?? '', userAgent]) {
    const [system] = (Object.entries(SIGNS) as [System, RegExp][]).find(([, sign]) => sign.test(text)) ?? [];
    // Current iPads say Macintosh, and no Mac has a touch screen.
    if (system) return system === 'macOS' && maxTouchPoints > 1 ? 'iPadOS' : system;
  }
  return 'other';
}
