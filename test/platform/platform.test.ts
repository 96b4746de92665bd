import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Browser } from '../../src/platform/browser.ts';
import { detectPlatform, type FormFactor } from '../../src/platform/platform.ts';
import type { System, UserAgentDataLike } from '../../src/platform/system.ts';

const KHTML = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the platform', () => {
  const rows: [
    what: string,
    platform: [System, Browser, FormFactor],
    userAgent: string,
    more?: { maxTouchPoints?: number; userAgentData?: UserAgentDataLike },
  ][] = [
    [
      'Chrome on Windows',
      ['Windows', 'Chrome', 'desktop'],
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/138.0.0.0 Safari/537.36`,
      {
        maxTouchPoints: 10,
        userAgentData: {
          platform: 'Windows',
          mobile: false,
          brands: [
            { brand: 'Not)A;Brand', version: '8' },
            { brand: 'Chromium', version: '138' },
            { brand: 'Google Chrome', version: '138' },
          ],
        },
      },
    ],
    [
      'Firefox on Linux',
      ['Linux', 'Firefox', 'desktop'],
      'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ],
    [
      'Safari on a Mac',
      ['macOS', 'Safari', 'desktop'],
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    ],
    [
      'Safari on an iPad',
      ['iPadOS', 'Safari', 'tablet'],
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
      { maxTouchPoints: 5 },
    ],
    [
      'Instagram on an iPhone',
      ['iOS', 'web view', 'phone'],
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 387.1.0.34.85',
      { maxTouchPoints: 5 },
    ],
    [
      'Samsung Internet on a phone',
      ['Android', 'Samsung Internet', 'phone'],
      `Mozilla/5.0 (Linux; Android 10; K) ${KHTML} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    ],
    [
      'Chrome on an Android tablet',
      ['Android', 'Chrome', 'tablet'],
      `Mozilla/5.0 (Linux; Android 10; K) ${KHTML} Chrome/138.0.0.0 Safari/537.36`,
    ],
    [
      'an Android tablet by its hints',
      ['Android', 'Chrome', 'tablet'],
      `Mozilla/5.0 (Linux; Android 10; K) ${KHTML} Chrome/138.0.0.0 Mobile Safari/537.36`,
      { userAgentData: { platform: 'Android', mobile: false } },
    ],
    [
      'an Android phone by its hints',
      ['Android', 'Chrome', 'phone'],
      `Mozilla/5.0 (Linux; Android 10; K) ${KHTML} Chrome/138.0.0.0 Safari/537.36`,
      { userAgentData: { platform: 'Android', mobile: true } },
    ],
    [
      'Firefox on an Android tablet',
      ['Android', 'Firefox', 'tablet'],
      'Mozilla/5.0 (Android 14; Tablet; rv:140.0) Gecko/140.0 Firefox/140.0',
    ],
    [
      'a Chromebook with a touch screen',
      ['ChromeOS', 'Chrome', 'desktop'],
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${KHTML} Chrome/138.0.0.0 Safari/537.36`,
      { maxTouchPoints: 10 },
    ],
    [
      'a KaiOS phone',
      ['other', 'other', 'phone'],
      'Mozilla/5.0 (Mobile; Nokia_2780_Flip; rv:84.0) Gecko/84.0 Firefox/84.0 KAIOS/3.1',
    ],
    [
      'a television',
      ['other', 'other', 'desktop'],
      `Mozilla/5.0 (Web0S; Linux/SmartTV) ${KHTML} Chrome/108.0.5359.211 Safari/537.36 WebAppManager`,
    ],
    ['a browser that says nothing', ['other', 'other', 'desktop'], ''],
  ];
  for (const [what, [system, browser, formFactor], userAgent, more] of rows) {
    it(`is ${system}, ${browser} and ${formFactor} for ${what}`, () => {
      expect(detectPlatform({ userAgent, ...more })).to.deep.equal({ system, browser, formFactor });
    });
  }

  it('is known words whatever a navigator says', () => {
    const text = fc.string({ unit: 'binary' });
    const said = fc.record(
      {
        userAgent: text,
        maxTouchPoints: fc.double(),
        userAgentData: fc.record(
          {
            platform: fc.oneof(text, fc.constantFrom('Android', 'iOS', 'Windows')),
            mobile: fc.boolean(),
            brands: fc.array(fc.record({ brand: text, version: text })),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['userAgent'] },
    );
    fc.assert(
      fc.property(said, (navigator) => {
        const platform = detectPlatform(navigator);
        expect(platform).to.have.all.keys('system', 'browser', 'formFactor');
        expect(platform.formFactor).to.be.oneOf(['desktop', 'phone', 'tablet']);
      }),
    );
  });
});
