import { expect } from '@open-wc/testing';
import { KEY, SITE } from '../session/samples.ts';
import { openDialog, setUpLaunches } from './launcher-fixture.ts';

const test = setUpLaunches();

const START = `https://${SITE}/api/start_session`;
const address = `${START}?short_key=12345678&c2cjs=1`;

/** A link with a key of eight. */
const wrong = (changes = {}) =>
  test.request({ startType: 'chat', options: { sessionKey: '12345678' }, address, ...changes });

/** Console messages during an action, and until the guide has written them. */
async function warned(act: () => unknown): Promise<unknown[][]> {
  const { warn } = console;
  const calls: unknown[][] = [];
  console.warn = (...args: unknown[]) => calls.push(args);
  try {
    act();
    for (let tries = 0; !calls.length && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    console.warn = warn;
  }
  return calls;
}

describe('a launch of an author’s own address', () => {
  it('uses it unchanged if rules are broken, and warns the author alone', async () => {
    const calls = await warned(() => expect(test.launch(wrong())).to.equal(true));
    expect(test.view.windows.map((window) => window.address)).to.deep.equal([address]);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-launch']);
    expect(test.heard.events.map(({ url }) => url)).to.deep.equal([address, address]);
    expect(openDialog()).to.equal(null);
    expect(String(calls[0]?.[0])).to.include('7 characters, not 8').and.not.include('12345678');
  });

  it('has the site and start type of the address', () => {
    const full = `${START}?short_key=12345678`;
    test.launch(wrong({ site: 'https://nonsense/', startType: 'video', address: full }));
    expect(test.view.visits).to.deep.equal([full]);
    expect(test.heard.last()).to.include({ site: SITE, startType: 'full', display: 'javascript' });
  });

  it('is a tab on a phone, also without a fallback', () => {
    test.on('iPhone');
    test.launch(wrong({ options: { sessionKey: '12345678', uiOptions: { fallbackToFullWindow: false } } }));
    expect(test.view.windows.map((window) => window.address)).to.deep.equal([address]);
    expect(test.heard.last()).to.include({ startType: 'chat', display: 'chat-tab' });
  });

  it('builds the address if there are no problems', () => {
    test.launch(wrong({ options: { ...KEY, timezoneOffset: false } }));
    expect(test.view.windows.map((window) => window.address)).to.deep.equal([`${START}?c2cjs=1&short_key=1234567`]);
  });

  it('builds the address if a listener has corrected the problems', () => {
    test.target.addEventListener('bt-session-request', ({ options }) => {
      Object.assign(options, { sessionKey: '1234567', timezoneOffset: false, attributes: { external_key: 'T-1' } });
    });
    test.launch(wrong());
    expect(test.view.windows.map((window) => window.address)).to.deep.equal([
      `${START}?c2cjs=1&short_key=1234567&session.custom.external_key=T-1`,
    ]);
  });

  it('uses the author’s address if a listener breaks a rule', () => {
    test.target.addEventListener('bt-session-request', ({ options }) => {
      options.customer = { name: 'x'.repeat(101) };
    });
    const right = `${START}?short_key=1234567&c2cjs=1`;
    test.launch(wrong({ options: KEY, address: right }));
    expect(test.view.windows.map((window) => window.address)).to.deep.equal([right]);
  });

  it('does not start if a listener cancels it', () => {
    test.target.addEventListener('bt-session-request', (event) => event.preventDefault());
    expect(test.launch(wrong())).to.equal(false);
    expect(test.view.windows).to.deep.equal([]);
  });

  it('is stopped by errors that the customer can correct, and shows only those', () => {
    const request = wrong({
      options: { sessionKey: '12345678', platform: 'ios' },
      canMend: ({ field }: { field: string }) => field === 'sessionKey',
    });
    expect(test.launch(request)).to.equal(false);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-invalid']);
    expect(test.heard.last()).to.have.property('problems').that.has.length(1);
    expect(test.view.windows).to.deep.equal([]);
  });

  it('falls back to the page’s own window if the chat window is blocked', () => {
    test.view.next = null;
    test.launch(wrong());
    expect(test.view.visits).to.deep.equal([address]);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-blocked', 'bt-session-launch']);
  });
});
