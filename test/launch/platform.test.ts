import { expect } from '@open-wc/testing';
import { detectSystem, type System } from '../../src/launch/platform.ts';

describe('the system of a device', () => {
  const rows: [what: string, system: System, userAgent: string, maxTouchPoints?: number][] = [
    [
      'Chrome on Windows',
      'other',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    ],
    [
      'Chrome on Windows with a touch screen',
      'other',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      10,
    ],
    [
      'Edge',
      'other',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    ],
    ['Firefox on Linux', 'other', 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'],
    [
      'Firefox on Linux with a touch screen',
      'other',
      'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
      5,
    ],
    [
      'Safari on a Mac',
      'other',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
      0,
    ],
    [
      'Safari on a Mac that counts no touch points',
      'other',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    ],
    [
      'Chrome on a Mac with one touch point',
      'other',
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
      'other',
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
      10,
    ],
    ['a browser that says nothing', 'other', ''],
  ];
  for (const [what, system, userAgent, maxTouchPoints] of rows) {
    it(`is ${system} for ${what}`, () => {
      expect(detectSystem({ userAgent, ...(maxTouchPoints !== undefined && { maxTouchPoints }) })).to.equal(system);
    });
  }

  it('is read from a navigator', () => {
    expect(detectSystem(navigator)).to.equal('other');
  });
});
