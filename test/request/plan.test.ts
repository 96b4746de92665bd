import { expect } from '@open-wc/testing';
import {
  type Device,
  deviceOf,
  type Display,
  goesToFullWindow,
  planLaunch,
  startTypeOn,
} from '../../src/request/plan.ts';
import type { MobileDisplay } from '../../src/request/mobile-display.ts';
import type { StartType } from '../../src/session/options.ts';

const FALLBACKS = [undefined, true, false];

describe('the plan of a launch', () => {
  type Row = [asked: StartType, device: Device, fallback: boolean | undefined, display: Display, startType: StartType];
  const rows: Row[] = [
    ...FALLBACKS.flatMap((fallback): Row[] => [
      ['chat', 'desktop', fallback, 'chat-window', 'chat'],
      ['chat', 'clickonce', fallback, 'chat-window', 'chat'],
      ['full', 'desktop', fallback, 'javascript', 'full'],
      ['full', 'clickonce', fallback, 'clickonce', 'full'],
      ['full', 'mobile', fallback, 'mobile', 'full'],
    ]),
    ['chat', 'mobile', undefined, 'chat-tab', 'chat'],
    ['chat', 'mobile', true, 'chat-tab', 'chat'],
    // A tab is a full window: where the page wants none, it is the full client.
    ['chat', 'mobile', false, 'mobile', 'full'],
  ];
  for (const [asked, device, fallbackToFullWindow, display, startType] of rows) {
    it(`is ${display} for ${asked} on ${device} with a fallback of ${fallbackToFullWindow}`, () => {
      expect(planLaunch(asked, device, { uiOptions: { fallbackToFullWindow } })).to.deep.equal({ display, startType });
    });
  }

  const switched: [mobile: MobileDisplay, asked: StartType, device: Device, fallback: boolean, plan: string][] = [
    ['chat', 'full', 'mobile', true, 'chat-tab chat'],
    ['chat', 'full', 'mobile', false, 'mobile full'],
    ['chat', 'full', 'desktop', true, 'javascript full'],
    ['chat', 'full', 'clickonce', true, 'clickonce full'],
    ['app', 'full', 'mobile', true, 'mobile full'],
    ['dialog', 'full', 'mobile', true, 'mobile full'],
    ['app', 'chat', 'mobile', true, 'chat-tab chat'],
  ];
  for (const [mobile, asked, device, fallbackToFullWindow, plan] of switched) {
    it(`is ${plan} for ${asked} on ${device} with mobile="${mobile}" and a fallback of ${fallbackToFullWindow}`, () => {
      const wanted = startTypeOn(device, asked, { mobile });
      const { display, startType } = planLaunch(wanted, device, { uiOptions: { fallbackToFullWindow } });
      expect(`${display} ${startType}`).to.equal(plan);
    });
  }

  it('needs no options of the window', () => {
    expect(planLaunch('chat', 'mobile', {})).to.deep.equal({ display: 'chat-tab', startType: 'chat' });
  });
});

describe('the device of a launch', () => {
  const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0';
  const rows: [what: string, userAgent: string, clickonce: boolean | undefined, device: Device][] = [
    ['Edge on Windows, switched on', `${WINDOWS} Safari/537.36 Edg/156.0.0.0`, true, 'clickonce'],
    ['Edge on Windows, by itself', `${WINDOWS} Safari/537.36 Edg/156.0.0.0`, undefined, 'desktop'],
    ['Edge on Windows, switched off', `${WINDOWS} Safari/537.36 Edg/156.0.0.0`, false, 'desktop'],
    ['Chrome on Windows', `${WINDOWS} Safari/537.36`, true, 'desktop'],
    [
      'Edge on a Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
      true,
      'desktop',
    ],
    [
      'Edge on Android',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36 EdgA/156.0.0.0',
      true,
      'mobile',
    ],
  ];
  for (const [what, userAgent, clickonce, device] of rows) {
    it(`is ${device} for ${what}`, () => expect(deviceOf({ userAgent }, { clickonce })).to.equal(device));
  }
});

describe('a blocked chat window gives way to the whole window', () => {
  for (const fallbackToFullWindow of [true, undefined, null, 'false', 0]) {
    it(`with ${String(fallbackToFullWindow)}`, () => {
      expect(goesToFullWindow({ uiOptions: { fallbackToFullWindow: fallbackToFullWindow as never } })).to.equal(true);
    });
  }

  it('where nothing is said', () => {
    expect(goesToFullWindow({})).to.equal(true);
    expect(goesToFullWindow({ uiOptions: {} })).to.equal(true);
  });

  it('except with false', () => {
    expect(goesToFullWindow({ uiOptions: { fallbackToFullWindow: false } })).to.equal(false);
  });
});
