/** Which browser shows the page. Pure: the navigator is an argument. */
import type { NavigatorLike } from './system.ts';

/** A web view is an app's own browser: downloads and windows are the app's, and many apps have none. */
export type Browser = 'Chrome' | 'Edge' | 'Firefox' | 'Safari' | 'Opera' | 'Samsung Internet' | 'web view' | 'other';

type Signs = Partial<Record<Browser, RegExp>>;

/** The brands of client hints. Most Chromium browsers name themselves, and nothing else. */
const BRANDS: Signs = {
  'web view': /WebView/,
  Edge: /Edge/,
  Opera: /Opera/,
  'Samsung Internet': /Samsung/,
  Chrome: /Google Chrome|HeadlessChrome/,
};

/**
 * User agent strings. The first that fits counts. Derived browsers add a token to the string:
 * so Chrome, Firefox and Safari are those without one, and all others are `other`.
 */
const USER_AGENTS: Signs = {
  Edge: /Edg(e|A|iOS)?\//,
  Opera: /OPR\/|OPT\/|OPiOS|Opera/,
  'Samsung Internet': /Gecko\) SamsungBrowser/,
  Firefox: /Gecko\/\S+ Firefox\/[\d.]+$|FxiOS/,
  // An app's name, Android's mark, its older form, and Apple's engine without the word Safari.
  'web view':
    /FBA[NV]|FB_IAB|Instagram|MicroMessenger|\bLine\/|GSA\/|Snapchat|TikTok|musical_ly|Bytedance|Twitter for|\[Pinterest|LinkedInApp|Weibo|baidubox|YJApp|; wv\b|Version\/\S+ Chrome\/[\d.]+( Mobile)? Safari\/[\d.]+;?$|\b(Mac|iP).*WebKit(?!.*Safari)/,
  Chrome: /Gecko\)? (\w+ Chromium\/\S+ )?(Headless)?Chrome\/[\d.]+( Mobile)? +Safari\/[\d.]+ *$|CriOS/,
  Safari: /\b(Mac|iP).*Gecko\) Version\/\S+( Mobile\/\w+)? Safari\/[\d.]+$/,
};

function known(signs: Signs, text: string): Browser {
  const found = Object.entries(signs).find(([, sign]) => sign.test(text));
  return (found?.[0] as Browser | undefined) ?? 'other';
}

export function detectBrowser({ userAgent, userAgentData }: NavigatorLike): Browser {
  // All have Chromium, and an invented one such as “Not)A;Brand”, which keeps parsers from relying on the list.
  const brands = userAgentData?.brands?.map(({ brand }) => brand).filter((name) => !/Chromium|Not.*Brand/.test(name));
  return brands?.length ? known(BRANDS, brands.join()) : known(USER_AGENTS, userAgent);
}
