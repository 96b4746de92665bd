import { expect } from '@open-wc/testing';
import {
  detectedWindowsBuild,
  preloadGuide,
  restoreAfterBack,
  whenGuideReady,
} from '../../src/dialog/when-guide-ready.ts';
import { withDefaults } from '../../src/request/with-defaults.ts';
import type { UserAgentDataLike } from '../../src/platform/system.ts';
import { openDialog, settle } from '../launch/launcher-fixture.ts';

const guided = (): Promise<Parameters<Parameters<typeof whenGuideReady>[0]>[0]> => new Promise(whenGuideReady);

/** Has the browser say that it runs on another machine. */
function runOn(userAgentData: UserAgentDataLike | undefined, userAgent = 'Desktop'): void {
  Object.defineProperties(navigator, {
    userAgentData: { configurable: true, value: userAgentData },
    userAgent: { configurable: true, value: userAgent },
  });
}

const windows = (architecture: string, bitness: string): UserAgentDataLike => ({
  platform: 'Windows',
  getHighEntropyValues: () => Promise.resolve({ architecture, bitness, wow64: false }),
});

describe('the guide', () => {
  it('completes the dialog, shows the return view and finds obstacles', async () => {
    expect(await guided()).to.include.keys('renderView', 'showReturnView', 'authorPart', 'windowsBuild');
  });

  it('is loaded once', async () => {
    expect((await guided()) === (await guided())).to.equal(true);
  });

  it('calls back in the order of the calls', async () => {
    const order: number[] = [];
    for (const number of [1, 2, 3]) whenGuideReady(() => order.push(number));
    await guided();
    expect(order).to.deep.equal([1, 2, 3]);
  });

  it('calls back asynchronously, even if it is already loaded', async () => {
    await guided();
    let isThere = false;
    whenGuideReady(() => (isThere = true));
    expect(isThere).to.equal(false);
    await guided();
    expect(isThere).to.equal(true);
  });
});

describe('preloading the guide', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'userAgentData');
    Reflect.deleteProperty(navigator, 'userAgent');
  });

  // The page knows no build before the first of them.
  const machines: [what: string, data: UserAgentDataLike | undefined, build: string | undefined][] = [
    ['one that does not tell', undefined, undefined],
    ['a Mac', { platform: 'macOS' }, undefined],
    ['a Windows of 64 bits', windows('x86', '64'), 'winNT-64'],
    ['a Windows of 32 bits', windows('x86', '32'), 'winNT-32'],
    ['a Windows on arm', windows('arm', '64'), undefined],
  ];
  for (const [what, data, build] of machines) {
    it(`finds out which build of the client this machine runs: ${what}`, async () => {
      runOn(data);
      preloadGuide();
      await guided();
      // The hints come by themselves.
      await new Promise((resolve) => setTimeout(resolve));
      expect(detectedWindowsBuild()).to.equal(build);
      const { platform } = withDefaults({ platform: 'auto' }, detectedWindowsBuild());
      expect(platform).to.equal(build);
    });
  }
});

describe('a page that is loaded', () => {
  const { getEntriesByType } = performance;
  const { state: original } = history;

  beforeEach(() => {
    performance.getEntriesByType = () => [{ type: 'back_forward' } as unknown as PerformanceEntry];
  });
  afterEach(async () => {
    performance.getEntriesByType = getEntriesByType;
    history.replaceState(original, '');
    await settle();
  });

  it('shows the return view if a customer comes back after a launch', async () => {
    history.replaceState({ btSupport: 1, page: 3 }, '');
    restoreAfterBack(window);
    await guided();
    expect(openDialog()?.dataset.view).to.equal('manual');
    expect(history.state).to.deep.equal({ page: 3 });
  });

  it('shows it once, for any number of elements', async () => {
    history.replaceState({ btSupport: 1 }, '');
    for (let count = 0; count < 3; count++) restoreAfterBack(window);
    await guided();
    expect(document.querySelectorAll('[data-bt-support-dialog]')).to.have.length(1);
    expect(openDialog()!.querySelectorAll('h2')).to.have.length(1);
  });

  for (const [what, state] of [
    ['none', null],
    ['one of the page’s own', { page: 3 }],
    ['one that is over', { btSupport: undefined }],
    ['a text', 'btSupport'],
    ['a number', 7],
  ] as const) {
    it(`shows nothing where there is no note: its state is ${what}`, async () => {
      history.replaceState(state, '');
      restoreAfterBack(window);
      await guided();
      expect(openDialog()).to.equal(null);
      expect(history.state).to.deep.equal(state);
    });
  }
});
