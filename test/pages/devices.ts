// What people's devices say of themselves, for a Chromium that passes for them.
import type { BrowserOptions } from '../driver/page.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0';
const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5';

const hints = (brand: string, platform: string, more = {}) => {
  const brands = [
    { brand: 'Not)A;Brand', version: '8' },
    { brand: 'Chromium', version: '138' },
    { brand, version: '138' },
  ];
  const machine = { platformVersion: '15.0.0', architecture: 'x86', bitness: '64', wow64: false };
  return { brands, fullVersionList: brands, platform, model: '', mobile: false, ...machine, ...more };
};

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const android = 'Mozilla/5.0 (Linux; Android 10; K)';

export const devices = {
  'Chrome on Windows': {
    userAgent: `${windows} ${chrome} Safari/537.36`,
    platform: 'Win32',
    userAgentData: hints('Google Chrome', 'Windows'),
  },
  'Edge on Windows': {
    userAgent: `${windows} ${chrome} Safari/537.36 Edg/138.0.0.0`,
    platform: 'Win32',
    userAgentData: hints('Microsoft Edge', 'Windows'),
  },
  'Safari on a Mac': {
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1.15`,
    platform: 'MacIntel',
  },
  'Firefox on Linux': {
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    platform: 'Linux x86_64',
  },
  'an iPhone': {
    userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${safari} Mobile/15E148 Safari/604.1`,
    platform: 'iPhone',
    mobile: true,
  },
  /** It calls itself a Mac; what gives it away is `touchPoints`. */
  'an iPad': {
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Safari/605.1.15`,
    platform: 'MacIntel',
    mobile: true,
    viewport: { width: 820, height: 1180 },
  },
  'an Android phone': {
    userAgent: `${android} ${chrome} Mobile Safari/537.36`,
    platform: 'Linux armv81',
    mobile: true,
    userAgentData: hints('Google Chrome', 'Android', { mobile: true, architecture: '', bitness: '', model: 'Pixel 9' }),
  },
  'an Android tablet': {
    userAgent: `${android} ${chrome} Safari/537.36`,
    platform: 'Linux armv81',
    mobile: true,
    viewport: { width: 800, height: 1280 },
    userAgentData: hints('Google Chrome', 'Android', { architecture: '', bitness: '', model: 'Pixel Tablet' }),
  },
} satisfies Record<string, BrowserOptions>;

export type DeviceName = keyof typeof devices;
