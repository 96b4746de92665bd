import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { detectBrowser, type Browser } from '../../src/platform/browser.ts';
import type { NavigatorLike } from '../../src/platform/system.ts';

const BROWSERS: Browser[] = ['Chrome', 'Edge', 'Firefox', 'Safari', 'Opera', 'Samsung Internet', 'web view', 'other'];

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const WEB_VIEW = 'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const IPAD = 'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('the browser', () => {
  const userAgents: [what: string, browser: Browser, userAgent: string][] = [
    ['Chrome on Windows', 'Chrome', `${WINDOWS} Chrome/138.0.0.0 Safari/537.36`],
    ['Chrome on Android', 'Chrome', `${ANDROID} Chrome/138.0.0.0 Mobile Safari/537.36`],
    ['Chrome on an iPhone', 'Chrome', `${IPHONE} CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1`],
    ['Chrome on an iPad as on a Mac', 'Chrome', `${MAC} CriOS/138 Version/11.1.1 Safari/605.1.15`],
    ['headless Chrome', 'Chrome', `${LINUX} HeadlessChrome/138.0.0.0 Safari/537.36`],
    [
      'Chromium as Ubuntu built it',
      'Chrome',
      `${LINUX} Ubuntu Chromium/80.0.3987.87 Chrome/80.0.3987.87 Safari/537.36`,
    ],
    ['Edge on Windows', 'Edge', `${WINDOWS} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`],
    ['the first Edge', 'Edge', `${WINDOWS} Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763`],
    ['Edge on Android', 'Edge', `${ANDROID} Chrome/138.0.0.0 Mobile Safari/537.36 EdgA/138.0.0.0`],
    ['Edge on an iPhone', 'Edge', `${IPHONE} Version/18.0 EdgiOS/138.0.3351.65 Mobile/15E148 Safari/604.1`],
    [
      'Firefox on Windows',
      'Firefox',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ],
    ['Firefox on Linux', 'Firefox', 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['Firefox on Android', 'Firefox', 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'],
    ['Firefox on an iPhone', 'Firefox', `${IPHONE} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`],
    ['Firefox on an iPhone without Safari', 'Firefox', `${IPHONE} FxiOS/11.1 Mobile/16A366`],
    ['Safari on a Mac', 'Safari', `${MAC} Version/18.5 Safari/605.1.15`],
    ['Safari on an iPhone', 'Safari', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`],
    ['Safari on an iPad', 'Safari', `${IPAD} Version/18.5 Mobile/15E148 Safari/604.1`],
    ['Opera', 'Opera', `${WINDOWS} Chrome/137.0.0.0 Safari/537.36 OPR/120.0.0.0`],
    ['Opera on Android', 'Opera', `${ANDROID} Chrome/137.0.0.0 Mobile Safari/537.36 OPR/90.0.0.0`],
    ['Opera on an iPhone', 'Opera', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1 OPT/5.6.0`],
    ['Opera as it was', 'Opera', 'Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18'],
    ['Samsung Internet', 'Samsung Internet', `${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`],

    ['a web view of Android', 'web view', `${WEB_VIEW} Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36`],
    ['an older web view of Android', 'web view', `${ANDROID} Version/4.0 Chrome/30.0.0.0 Mobile Safari/537.36`],
    [
      'Facebook on Android',
      'web view',
      `${WEB_VIEW} Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/520.0.0.41.96;]`,
    ],
    ['Facebook on an iPhone', 'web view', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/520.0.0.38.101;FBBV/754466884]`],
    [
      'Instagram on Android',
      'web view',
      `${WEB_VIEW} Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36 Instagram 387`,
    ],
    ['Instagram on an iPhone', 'web view', `${IPHONE} Mobile/15E148 Instagram 387.1.0.34.85 (iPhone15,2; iOS 18_5)`],
    ['WeChat', 'web view', `${IPHONE} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2d) NetType/WIFI Language/en`],
    [
      'WeChat on a Mac',
      'web view',
      `${MAC} Chrome/126.0.0.0 Safari/605.1.15 MicroMessenger/6.8.0(0x16080000) MacWechat/3.8.10`,
    ],
    ['LINE on an iPhone', 'web view', `${IPHONE} Mobile/15E148 Safari Line/15.9.0`],
    [
      'LINE on Android',
      'web view',
      `${WEB_VIEW} Version/4.0 Chrome/138.0.7204.63 Mobile Safari/537.36 Line/15.9.0/IAB`,
    ],
    ['the Google app on an iPhone', 'web view', `${IPHONE} GSA/375.0.778192153 Mobile/15E148 Safari/604.1`],
    ['Snapchat', 'web view', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1 Snapchat/13.46.0.41`],
    ['TikTok', 'web view', `${IPHONE} Mobile/15E148 musical_ly_40.2.0 BytedanceWebview/d8a21c6`],
    ['LinkedIn', 'web view', `${IPHONE} Mobile/15E148 [LinkedInApp]/9.31.1668`],
    ['an app on an iPhone that does not say Safari', 'web view', `${IPHONE} Mobile/15E148`],
    ['an app on an iPad as on a Mac', 'web view', MAC],

    ['Vivaldi as it was', 'other', `${WINDOWS} Chrome/76.0.3809.110 Safari/537.36 Vivaldi/2.7.1628.30`],
    ['Yandex', 'other', `${WINDOWS} Chrome/136.0.0.0 YaBrowser/25.6.0.0 Safari/537.36`],
    ['Yandex on an iPhone', 'other', `${IPHONE} Version/18.0 YaBrowser/25.6.3.548.10 Mobile/15E148 Safari/604.1`],
    ['DuckDuckGo on an iPhone', 'other', `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1 Ddg/18.5`],
    ['DuckDuckGo on a Mac', 'other', `${MAC} Version/18.5 Safari/605.1.15 Ddg/18.5`],
    [
      'an app made with Electron',
      'other',
      `${WINDOWS} Slack/4.43.51 Chrome/134.0.6998.205 Electron/35.1.5 Safari/537.36`,
    ],
    ['SeaMonkey', 'other', 'Mozilla/5.0 (X11; Linux x86_64; rv:91.0) Gecko/20100101 Firefox/91.0 SeaMonkey/2.53.20'],
    ['Internet Explorer', 'other', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
    ['UC Browser', 'other', `${ANDROID} Version/4.0 Chrome/100.0.4896.58 UCBrowser/13.8.0.1326 Mobile Safari/537.36`],
    [
      'GNOME Web',
      'other',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15',
    ],
    [
      'a crawler',
      'other',
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/138.0.0.0 Safari/537.36',
    ],
    ['a browser that says nothing', 'other', ''],
  ];
  for (const [what, browser, userAgent] of userAgents) {
    it(`is ${browser} for ${what}`, () => {
      expect(detectBrowser({ userAgent })).to.equal(browser);
    });
  }

  const CHROME = `${WINDOWS} Chrome/138.0.0.0 Safari/537.36`;
  const hints: [brands: string[], browser: Browser, userAgent?: string][] = [
    [['Not)A;Brand', 'Chromium', 'Google Chrome'], 'Chrome'],
    [['Google Chrome', 'Not=A?Brand', 'Chromium'], 'Chrome', 'Mozilla/5.0'],
    [['HeadlessChrome', 'Chromium', 'Not_A Brand'], 'Chrome'],
    [['Chromium', 'Not/A)Brand'], 'Chrome'],
    [['Microsoft Edge', 'Chromium', ' Not A;Brand'], 'Edge'],
    [['Microsoft Edge', 'Microsoft Edge WebView2', 'Chromium', 'Not(A:Brand'], 'web view'],
    [['Opera', 'Chromium', 'Not_A Brand'], 'Opera'],
    [['Opera GX', 'Chromium', 'Not_A Brand'], 'Opera'],
    [['Samsung Internet', 'Chromium', 'Not_A Brand'], 'Samsung Internet'],
    [['Android WebView', 'Chromium', 'Not_A Brand'], 'web view'],
    [['Brave', 'Chromium', 'Not_A Brand'], 'other'],
    [['Chromium', 'YaBrowser', 'Not_A Brand', 'Yowser'], 'other'],
    [['Chromium', 'Not_A Brand'], 'Opera', `${CHROME} OPR/120.0.0.0`],
    [['Not_A Brand'], 'Chrome'],
    [[], 'Chrome'],
    [[], 'Edge', `${CHROME} Edg/138.0.0.0`],
  ];
  for (const [brands, browser, userAgent = CHROME] of hints) {
    it(`is ${browser} for brands ${JSON.stringify(brands)} and “… ${userAgent.slice(-22)}”`, () => {
      const userAgentData = { brands: brands.map((brand) => ({ brand, version: '138' })) };
      expect(detectBrowser({ userAgent, userAgentData })).to.equal(browser);
    });
  }

  it('is a known word whatever a navigator says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...BROWSERS, 'Chromium', 'Not_A Brand', CHROME, MAC),
    );
    const brands = fc.option(fc.array(fc.record({ brand: text, version: text })), { nil: undefined });
    fc.assert(
      fc.property(text, text, brands, (userAgent, platform, brands) => {
        const said: NavigatorLike[] = [{ userAgent }, { userAgent, userAgentData: { platform, brands } }];
        for (const one of said) expect(detectBrowser(one)).to.be.oneOf(BROWSERS);
      }),
    );
  });
});
