import { expect } from '@open-wc/testing';
import { type Display, goesToFullWindow, planLaunch } from '../../src/launch/plan.ts';
import type { System } from '../../src/launch/platform.ts';
import type { StartType } from '../../src/session/options.ts';

const MOBILE: readonly System[] = ['Android', 'iOS', 'iPadOS'];

describe('the plan of a launch', () => {
  type Row = [asked: StartType, system: System, fallback: boolean | undefined, display: Display, startType: StartType];
  const rows: Row[] = [
    ['chat', 'other', undefined, 'chat-window', 'chat'],
    ['chat', 'other', true, 'chat-window', 'chat'],
    ['chat', 'other', false, 'chat-window', 'chat'],
    ['full', 'other', undefined, 'javascript', 'full'],
    ['full', 'other', true, 'javascript', 'full'],
    ['full', 'other', false, 'javascript', 'full'],
    ...MOBILE.flatMap((system): Row[] => [
      ['chat', system, undefined, 'chat-tab', 'chat'],
      ['chat', system, true, 'chat-tab', 'chat'],
      // A tab is a full window: where the page wants none, it is the full client.
      ['chat', system, false, 'mobile', 'full'],
      ['full', system, undefined, 'mobile', 'full'],
      ['full', system, true, 'mobile', 'full'],
      ['full', system, false, 'mobile', 'full'],
    ]),
  ];
  for (const [asked, system, fallbackToFullWindow, display, startType] of rows) {
    it(`is ${display} for ${asked} on ${system} with a fallback of ${fallbackToFullWindow}`, () => {
      expect(planLaunch(asked, system, { uiOptions: { fallbackToFullWindow } })).to.deep.equal({ display, startType });
    });
  }

  it('needs no options of the window', () => {
    expect(planLaunch('chat', 'iOS', {})).to.deep.equal({ display: 'chat-tab', startType: 'chat' });
  });
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
