import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { detectSystem, type NavigatorLike, type System } from '../../src/platform/system.ts';

const SYSTEMS: System[] = ['Windows', 'macOS', 'Linux', 'ChromeOS', 'iOS', 'iPadOS', 'Android', 'other'];

describe('the system of a device', () => {
  const rows: [what: string, system: System, userAgent: string, maxTouchPoints?: number][] = [
    [
      'Chrome on Windows',
      'Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    ],
    [
      'Chrome on Windows with a touch screen',
      'Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      10,
    ],
    [
      'Edge',
      'Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    ],
    ['Firefox on Linux', 'Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'],
    [
      'Firefox on Linux with a touch screen',
      'Linux',
      'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
      5,
    ],
    [
      'Safari on a Mac',
      'macOS',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      0,
    ],
    [
      'Safari on a Mac that counts no touch points',
      'macOS',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    ],
    [
      'Chrome on a Mac with one touch point',
      'macOS',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      1,
    ],
    [
      'Safari on an iPad that calls itself Macintosh',
      'iPadOS',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      5,
    ],
    [
      'Safari on an iPad that calls itself iPad',
      'iPadOS',
      'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      5,
    ],
    [
      'Safari on an iPhone',
      'iOS',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      5,
    ],
    [
      'Chrome on an iPhone',
      'iOS',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.0.0 Mobile/15E148 Safari/604.1',
      5,
    ],
    [
      'Firefox on an iPod',
      'iOS',
      'Mozilla/5.0 (iPod touch; CPU iPhone OS 12_0 like Mac OS X) AppleWebKit/604.5.6 FxiOS/11.1 Mobile/16A366',
      5,
    ],
    [
      'Chrome on an Android phone',
      'Android',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
      5,
    ],
    [
      'Chrome on an Android tablet',
      'Android',
      'Mozilla/5.0 (Linux; Android 14; SM-X700) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      5,
    ],
    ['Firefox on Android', 'Android', 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0', 5],
    [
      'Chrome OS',
      'ChromeOS',
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      10,
    ],
    [
      'a Windows Phone, which also says Android',
      'other',
      'Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1; Microsoft; Lumia 950) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/52.0.2743.116 Mobile Safari/537.36 Edge/15.15063',
    ],
    [
      'a Tizen television, which also says Linux',
      'other',
      'Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) AppleWebKit/537.36 (KHTML, like Gecko) 76.0.3809.146/6.0 TV Safari/537.36',
    ],
    [
      'a webOS television, which also says Linux',
      'other',
      'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.5359.211 Safari/537.36 WebAppManager',
    ],
    ['a KaiOS phone', 'other', 'Mozilla/5.0 (Mobile; Nokia_2720_Flip; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5.2'],
    ['Firefox on FreeBSD', 'other', 'Mozilla/5.0 (X11; FreeBSD amd64; rv:133.0) Gecko/20100101 Firefox/133.0'],
    ['a browser that says nothing', 'other', ''],
  ];
  for (const [what, system, userAgent, maxTouchPoints] of rows) {
    it(`is ${system} for ${what}`, () => {
      expect(detectSystem({ userAgent, ...(maxTouchPoints !== undefined && { maxTouchPoints }) })).to.equal(system);
    });
  }

  const WINDOWS =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
  const MAC =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
  const IPAD =
    'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.0.0 Mobile/15E148 Safari/604.1';
  const hints: [platform: string, system: System, userAgent: string, maxTouchPoints?: number][] = [
    ['Windows', 'Windows', 'Mozilla/5.0'],
    ['Windows', 'Windows', MAC],
    ['Windows', 'Windows', WINDOWS, 10],
    ['macOS', 'macOS', 'Mozilla/5.0'],
    ['macOS', 'macOS', WINDOWS],
    ['Linux', 'Linux', WINDOWS],
    ['Linux', 'Linux', 'Mozilla/5.0', 10],
    ['Chrome OS', 'ChromeOS', 'Mozilla/5.0'],
    ['Chromium OS', 'ChromeOS', 'Mozilla/5.0'],
    ['Android', 'Android', 'Mozilla/5.0'],
    ['iOS', 'iPadOS', IPAD, 5],
    ['', 'Windows', WINDOWS],
    ['', 'macOS', MAC],
    ['Unknown', 'Windows', WINDOWS],
    ['Fuchsia', 'other', 'Mozilla/5.0 (Fuchsia) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'],
    ['', 'other', ''],
  ];
  for (const [platform, system, userAgent, maxTouchPoints] of hints) {
    it(`is ${system} where client hints say “${platform}” and the user agent “${userAgent.slice(0, 30)}”`, () => {
      expect(detectSystem({ userAgent, maxTouchPoints, userAgentData: { platform } })).to.equal(system);
    });
  }

  it('is a known word whatever a navigator says', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Windows', 'iPad', 'Mac', undefined, null, 0, 5, NaN, true),
    );
    fc.assert(
      fc.property(anything, anything, anything, (userAgent, maxTouchPoints, userAgentData) => {
        for (const hints of [userAgentData, { platform: userAgentData }]) {
          const odd = { userAgent, maxTouchPoints, userAgentData: hints } as NavigatorLike;
          expect(detectSystem(odd)).to.be.oneOf(SYSTEMS);
        }
      }),
    );
  });
});
