import { expect, waitUntil } from '@open-wc/testing';
import { watchLateChanges } from '../../../src/dialog/guide/late-changes.ts';
import { SessionEvent } from '../../../src/launch/events.ts';
import type { OptionsDraft } from '../../../src/session/options.ts';

const { warn } = console;

describe('a listener that changes the options of a request', () => {
  let written: string[];
  let view: EventTarget;
  let options: OptionsDraft;

  beforeEach(() => {
    written = [];
    console.warn = (message: string) => written.push(message);
    view = new EventTarget();
    options = { sessionKey: '1234567', customer: { name: 'secret' } };
    watchLateChanges(view, 50);
  });
  afterEach(() => {
    console.warn = warn;
  });

  /** In one task, as the launcher does it. */
  function launch(): void {
    const detail = { startType: 'chat', site: 'support.example.com', options, url: '' } as const;
    view.dispatchEvent(new SessionEvent('bt-session-request', detail));
    view.dispatchEvent(new SessionEvent('bt-session-launch', detail, { display: 'chat-window' }));
  }
  const later = () => new Promise((resolve) => setTimeout(resolve, 200));

  for (const [how, wait] of [
    ['a settled promise', () => Promise.resolve()],
    ['an answer', () => new Promise((resolve) => setTimeout(resolve, 5))],
  ] as const) {
    it(`gets a warning that it is too late after ${how}, without a value`, async () => {
      view.addEventListener('bt-session-request', (event) => {
        void wait().then(() => Object.assign((event as SessionEvent).options, { attributes: { external_key: 'T-1' } }));
      });
      launch();
      await waitUntil(() => written.length > 0, 'a warning', { timeout: 20_000 });
      expect(written.join()).to.match(/changed the options after the session had started/);
      expect(written.join()).not.to.match(/secret|T-1/);
    });
  }

  it('gets no warning if it is in time, also after another listener', async () => {
    view.addEventListener('bt-session-request', (event) => {
      (event as SessionEvent).options.locale = 'de';
    });
    launch();
    await later();
    expect(written).to.deep.equal([]);
  });

  it('gets no warning if options cannot be compared', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    options = circle as OptionsDraft;
    view.addEventListener('bt-session-request', () => void Promise.resolve().then(() => (circle['more'] = 1)));
    launch();
    await later();
    expect(written).to.deep.equal([]);
  });
});
