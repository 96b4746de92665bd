import { expect } from '@open-wc/testing';
import { setUpLaunches } from './launcher-fixture.ts';

const test = setUpLaunches();

/** Waits until all callbacks were called. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the callback for failures', () => {
  let reasons: string[];
  const onFailure = (reason: string): unknown => reasons.push(reason);
  beforeEach(() => {
    reasons = [];
  });

  it('is called once, after the call, when the browser refuses', async () => {
    test.view.refusal = new DOMException('not now', 'SecurityError');
    test.launch(test.request({ onFailure }));
    expect(reasons).to.deep.equal([]);
    await told();
    expect(reasons).to.have.length(1);
    expect(reasons[0]).to.include('not now');
  });

  it('is called with the messages of problems', async () => {
    test.launch(test.request({ options: { sessionKey: '12' }, onFailure }));
    await told();
    expect(reasons).to.have.length(1);
    expect(reasons[0]).to.match(/Session key .*7.*\.$/);
  });

  it('is called when the window is blocked without a fallback', async () => {
    test.view.next = null;
    test.launch(
      test.request({
        startType: 'chat',
        options: { sessionKey: '1234567', uiOptions: { fallbackToFullWindow: false } },
        onFailure,
      }),
    );
    await told();
    expect(reasons).to.deep.equal(['popup-blocked']);
  });

  it('is not called for a session that starts', async () => {
    test.launch(test.request({ onFailure }));
    test.launch(test.request({ startType: 'chat', onFailure }));
    await told();
    expect(reasons).to.deep.equal([]);
  });

  for (const nothing of [undefined, null, 'text', {}, 1]) {
    it(`may be ${JSON.stringify(nothing)}`, async () => {
      expect(test.launch(test.request({ options: {}, onFailure: nothing as never }))).to.equal(false);
      await told();
    });
  }
});
