import { expect } from '@open-wc/testing';
import { type ChatRequest, type ChatWindows, createChatWindows } from '../../src/launch/chat-window.ts';
import { Decoy, type FakeView, fakeView, fakeWindow, restoreClock } from './fake-view.ts';

const URL = 'https://support.example.com/api/start_session?short_key=1234567&c2cjs=1';

let view: FakeView;
let openChat: ChatWindows['open'];
let heard: string[];

const request = (changes: Partial<ChatRequest> = {}): ChatRequest => ({
  site: 'support.example.com',
  url: URL,
  popup: true,
  onClosed: () => heard.push('closed'),
  onUnreachable: () => void heard.push('lost'),
  ...changes,
});

beforeEach(() => {
  view = fakeView();
  openChat = createChatWindows(view.window).open;
  heard = [];
});
afterEach(restoreClock);

describe('a chat window', () => {
  it('is opened empty, and then navigated to the chat', () => {
    expect(openChat(request())).to.equal('opened');
    expect(view.opens).to.have.length(1);
    expect(view.opens[0]?.url).to.equal('');
    expect(view.windows[0]?.address).to.equal(URL);
  });

  it('has a random name without data of the session', () => {
    openChat(request());
    const { name } = view.opens[0]!;
    expect(name).to.match(/^bt-chat-\d+-\d+-\d+-\d+$/);
    view = fakeView();
    createChatWindows(view.window).open(request());
    expect(view.opens[0]?.name).not.to.equal(name);
  });

  it('keeps its opener, so that it can be raised', () => {
    openChat(request());
    expect(view.windows[0]?.opener).not.to.equal(null);
  });

  it('has no opener and no name with cut-opener', () => {
    expect(openChat(request({ cutOpener: true }))).to.equal('opened');
    expect(view.windows[0]).to.include({ opener: null, address: URL });
    expect(view.opens[0]?.name).to.equal('_blank');
  });

  for (const next of [null, new DOMException('sandboxed', 'InvalidAccessError')]) {
    it(`is blocked where the browser ${next ? 'throws' : 'gives none'}`, () => {
      view.next = next;
      expect(openChat(request())).to.equal('blocked');
      expect(view.timers()).to.equal(0);
      view.next = fakeWindow();
      expect(openChat(request())).to.equal('opened');
    });
  }

  it('that already exists is raised, but not mistaken for a chat of this page load', () => {
    view.next = fakeWindow(null);
    expect(openChat(request())).to.equal('elsewhere');
    expect(openChat(request())).to.equal('elsewhere');
    expect(view.windows[0]).to.include({ focused: 2, address: null });
  });
});

describe('a second chat', () => {
  for (const [what, changes, outcome] of [
    ['the same request', {}, 'raised'],
    ['another one', { url: `${URL}&session.skills=Mac` }, 'another'],
  ] as const) {
    it(`with ${what} raises the one that runs, and leaves it alone`, () => {
      openChat(request());
      expect(openChat(request(changes))).to.equal(outcome);
      expect(view.opens).to.have.length(1);
      expect(view.windows[0]).to.include({ focused: 1, address: URL });
    });
  }

  it('with the same site is a new one after the first was closed', () => {
    openChat(request());
    view.windows[0]!.closed = true;
    view.next = fakeWindow();
    expect(openChat(request())).to.equal('opened');
    expect(view.windows).to.have.length(2);
  });

  it('with another site has a window of another name', () => {
    openChat(request());
    view.next = fakeWindow();
    expect(openChat(request({ site: 'other.example.com' }))).to.equal('opened');
    expect(view.opens[0]?.name).not.to.equal(view.opens[1]?.name);
  });

  it('is elsewhere if the first is cut off: it can be neither raised nor found', () => {
    openChat(request({ cutOpener: true }));
    expect(openChat(request({ cutOpener: true }))).to.equal('elsewhere');
    expect(openChat(request())).to.equal('elsewhere');
    expect(view.opens).to.have.length(1);
  });

  it('is a new window where the customer wants one, and the first keeps running', () => {
    openChat(request());
    view.next = fakeWindow();
    expect(openChat(request(), 'again')).to.equal('opened');
    expect(view.opens[1]?.name).not.to.equal(view.opens[0]?.name);
    expect(view.windows[0]?.address).to.equal(URL);
    expect(view.windows[1]?.address).to.equal(URL);
  });
});

describe('a chat that is watched', () => {
  it('reports once that it was closed', () => {
    openChat(request());
    view.pass(2_500);
    expect(heard).to.deep.equal([]);
    view.windows[0]!.closed = true;
    view.pass(1_000);
    expect(heard).to.deep.equal(['closed']);
    view.pass(60_000);
    expect(heard).to.deep.equal(['closed']);
    expect(view.timers()).to.equal(0);
  });

  it('is noticed closed within half a second', () => {
    openChat(request());
    view.pass(10_000);
    view.windows[0]!.closed = true;
    view.pass(500);
    expect(heard).to.deep.equal(['closed']);
  });

  for (const after of [0, 500, 1_500]) {
    it(`is lost, not closed, where it reads as closed after ${after} milliseconds`, () => {
      openChat(request());
      view.pass(after);
      view.windows[0]!.closed = true;
      view.pass(5_000);
      expect(heard).to.deep.equal(['lost']);
      expect(view.timers()).to.equal(0);
    });
  }

  it('is elsewhere once it is out of reach, until the customer opens a new one', () => {
    openChat(request());
    view.windows[0]!.closed = true;
    view.pass(1_000);
    expect(openChat(request())).to.equal('elsewhere');
    expect(view.opens).to.have.length(1);
    view.next = fakeWindow();
    expect(openChat(request(), 'again')).to.equal('opened');
    expect(openChat(request())).to.equal('raised');
  });

  it('reports nothing about a replaced chat', () => {
    openChat(request());
    view.next = fakeWindow();
    openChat(request({ onClosed: () => heard.push('second closed') }), 'again');
    view.pass(3_000);
    view.windows[0]!.closed = true;
    view.pass(1_000);
    expect(heard).to.deep.equal([]);
    view.windows[1]!.closed = true;
    view.pass(1_000);
    expect(heard).to.deep.equal(['second closed']);
    expect(view.timers()).to.equal(0);
  });
});

const OTHER = `${URL}&session.skills=Mac`;

describe('another chat with the same site', () => {
  beforeEach(() => {
    openChat(request());
    view.next = fakeWindow();
  });

  it('opens beside the one that runs, and then each is raised by its own request', () => {
    expect(openChat(request({ url: OTHER }), 'as-well')).to.equal('opened');
    expect(view.windows.map(({ address, closed }) => [address, closed])).to.deep.equal([
      [URL, false],
      [OTHER, false],
    ]);
    expect(openChat(request())).to.equal('raised');
    expect(openChat(request({ url: OTHER }))).to.equal('raised');
    expect(view.windows.map(({ focused }) => focused)).to.deep.equal([1, 1]);
  });

  it('replaces the running one, which is closed and reported', () => {
    view.pass(3_000);
    expect(openChat(request({ url: OTHER }), 'instead')).to.equal('opened');
    expect(view.windows.map(({ address, closed }) => [address, closed])).to.deep.equal([
      [URL, true],
      [OTHER, false],
    ]);
    view.pass(1_000);
    expect(heard).to.deep.equal(['closed']);
  });

  it('in the place of the one that was raised leaves all others open', () => {
    openChat(request({ url: OTHER }), 'as-well');
    view.next = fakeWindow();
    openChat(request({ url: `${URL}&session.skills=Windows` }), 'instead');
    expect(view.windows.map(({ closed }) => closed)).to.deep.equal([false, true, false]);
  });

  it('that replaces one out of reach leaves running ones alone', () => {
    openChat(request({ url: OTHER }), 'as-well');
    view.windows[1]!.closed = true;
    view.pass(1_000);
    view.next = fakeWindow();
    expect(openChat(request({ url: OTHER }), 'again')).to.equal('opened');
    expect(openChat(request())).to.equal('raised');
    expect(openChat(request({ url: OTHER }))).to.equal('raised');
    expect(view.windows.map(({ focused }) => focused)).to.deep.equal([1, 0, 1]);
  });

  it('that is blocked closes nothing', () => {
    view.next = null;
    expect(openChat(request({ url: OTHER }), 'instead')).to.equal('blocked');
    expect(view.windows[0]?.closed).to.equal(false);
    expect(openChat(request())).to.equal('raised');
  });

  it('reports the end of each', () => {
    openChat(request({ url: OTHER, onClosed: () => heard.push('second closed') }), 'as-well');
    view.pass(3_000);
    view.windows[0]!.closed = true;
    view.pass(1_000);
    view.windows[1]!.closed = true;
    view.pass(1_000);
    expect(heard).to.deep.equal(['closed', 'second closed']);
    expect(view.timers()).to.equal(0);
  });
});

describe('a blocker’s substitute for a window', () => {
  const frame = document.createElement('iframe');
  before(() => document.body.append(frame));
  after(() => frame.remove());

  const decoys: [what: string, given: () => unknown][] = [
    ['an object', () => ({ closed: false, focus: () => undefined, location: { href: 'about:blank' } })],
    ['a function', () => () => undefined],
    ['a text', () => 'window'],
    ['a proxy of the page', () => new Proxy(window, {})],
    ['a proxy that refuses', () => new Proxy({}, { get: () => void expect.fail('asked') })],
    ['the window of a hidden frame', () => frame.contentWindow],
    ['a proxy of that', () => new Proxy(frame.contentWindow!, {})],
  ];
  for (const [what, given] of decoys) {
    it(`is not a window: ${what}`, () => {
      view.next = new Decoy(given());
      expect(openChat(request())).to.equal('blocked');
      expect(view.timers()).to.equal(0);
      expect(frame.contentWindow?.location.href).to.equal('about:blank');
    });
  }
});

describe('the referrer policy of a chat', () => {
  it('is that of the page if the request has none', () => {
    openChat(request());
    expect(view.windows[0]?.policy).to.equal(undefined);
  });

  for (const cutOpener of [false, true]) {
    it(`is that of the request, ${cutOpener ? 'cut off' : 'with its opener'}`, () => {
      openChat(request({ referrerPolicy: 'no-referrer', cutOpener }));
      expect(view.windows[0]).to.include({ address: URL, policy: 'no-referrer' });
      expect(view.windows[0]?.opener === null).to.equal(cutOpener);
      expect(view.opens[0]?.name).to.match(/^bt-chat-/);
    });
  }
});
