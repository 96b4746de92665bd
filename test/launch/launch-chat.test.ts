import { expect } from '@open-wc/testing';
import type { LaunchRequest } from '../../src/request/launch-request.ts';
import { KEY, SITE } from '../session/samples.ts';
import { openDialog, setUpLaunches } from './launcher-fixture.ts';

const URL = `https://${SITE}/api/start_session?c2cjs=1&short_key=1234567`;
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Mobile)';

const test = setUpLaunches();

const chat = (changes: Partial<LaunchRequest> = {}): boolean =>
  test.launch(test.request({ startType: 'chat', ...changes }));

const noFallback = { options: { ...KEY, timezoneOffset: false, uiOptions: { fallbackToFullWindow: false } } } as const;

describe('a launch of a chat', () => {
  it('opens a window of its own, in the task of the click', () => {
    expect(chat()).to.equal(true);
    expect(test.view.windows[0]?.address).to.equal(URL);
    expect(test.view.opens[0]?.features).to.include('width=640,height=480');
    expect(test.view.visits).to.deep.equal([]);
    expect(openDialog()).to.equal(null);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-launch']);
    expect(test.heard.last()).to.include({ display: 'chat-window', startType: 'chat', url: URL });
  });

  it('raises a running chat, which is not a launch', () => {
    chat();
    expect(chat()).to.equal(true);
    expect(test.view.windows).to.have.length(1);
    expect(test.view.windows[0]?.focused).to.equal(1);
    expect(test.heard.types().filter((type) => type === 'bt-session-launch')).to.have.length(1);
  });

  it('knows a site by its name in any spelling', () => {
    chat();
    chat({ site: ` ${SITE.toUpperCase()}` });
    expect(test.view.windows).to.have.length(1);
  });

  it('fires an event when the chat is closed', () => {
    chat();
    test.view.pass(5_000);
    test.view.windows[0]!.closed = true;
    test.view.pass(1_000);
    expect(test.heard.last()).to.include({ type: 'bt-session-close', startType: 'chat', url: URL });
  });

  it('on a phone opens a tab', () => {
    test.on(ANDROID);
    expect(chat()).to.equal(true);
    expect(test.view.opens[0]?.features).to.equal('');
    expect(test.view.windows[0]?.address).to.equal(URL);
    expect(test.heard.last()).to.include({ display: 'chat-tab', startType: 'chat' });
  });

  it('on a phone without a fallback is the full client', () => {
    test.on(ANDROID);
    expect(chat(noFallback)).to.equal(true);
    expect(test.view.opens).to.deep.equal([]);
    expect(openDialog()?.dataset.view).to.equal('mobile');
    const url = `https://${SITE}/api/start_session?short_key=1234567`;
    expect(test.heard.last()).to.include({ display: 'mobile', startType: 'full', url });
  });
});

describe('a chat window that is blocked', () => {
  beforeEach(() => {
    test.view.next = null;
  });

  it('falls back to the page’s own window', () => {
    expect(chat()).to.equal(true);
    expect(test.view.visits).to.deep.equal([URL]);
    expect(openDialog()).to.equal(null);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-blocked', 'bt-session-launch']);
    expect(test.heard.events[1]).to.include({ reason: 'popup-blocked' });
    expect(test.heard.last()).to.include({ display: 'chat-full-window', url: URL });
  });

  it('falls back to a link, if the page has to stay', () => {
    expect(chat(noFallback)).to.equal(true);
    expect(test.view.visits).to.deep.equal([]);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-blocked']);
    expect(openDialog()?.dataset.view).to.equal('manual');
    expect(openDialog()?.querySelector('a')?.href).to.equal(URL);
  });

  it('falls back to a link, if the navigation is refused, too', () => {
    test.view.refusal = new Error('refused');
    expect(chat()).to.equal(true);
    expect(test.heard.types()).to.deep.equal(['bt-session-request', 'bt-session-blocked', 'bt-session-error']);
    expect(openDialog()?.querySelector('a')?.href).to.equal(URL);
  });
});

describe('the link to a chat in the dialog', () => {
  const link = (): HTMLAnchorElement => openDialog()!.querySelector('a')!;

  it('opens in the window that a later click looks up', () => {
    test.view.next = null;
    chat(noFallback);
    expect(link().target).to.equal(test.view.opens.at(-1)?.name);
    expect(link().href).to.equal(URL);
  });

  it('opens in a window without a name if the chat is cut off', () => {
    test.view.next = null;
    chat({ ...noFallback, cutOpener: true });
    expect(link().target).to.equal('_blank');
  });

  it('opens a new chat if a running one cannot be raised', () => {
    chat({ cutOpener: true });
    expect(chat({ cutOpener: true })).to.equal(true);
    expect(openDialog()?.dataset.view).to.equal('elsewhere');
    expect(link().target).to.equal('_blank');
    expect(test.view.windows).to.have.length(1);
  });

  it('opens a new chat if a running one is out of reach, and does not navigate by itself', () => {
    chat();
    test.view.windows[0]!.closed = true;
    test.view.pass(1_000);
    expect(test.heard.last()).to.include({ type: 'bt-session-blocked', reason: 'state-unknown' });
    expect(openDialog()?.dataset.view).to.equal('elsewhere');
    expect(test.view.visits).to.deep.equal([]);
    expect(link().target).to.equal('_blank');
  });
});
