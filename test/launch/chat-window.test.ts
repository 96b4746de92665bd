import { expect } from '@open-wc/testing';
import { type ChatOutcome, type ChatRequest, chatWindows } from '../../src/launch/chat-window.ts';
import { type FakeView, fakeView, fakeWindow, restoreClock } from './fake-view.ts';

const URL = 'https://support.example.com/api/start_session?short_key=1234567&c2cjs=1';

let view: FakeView;
let openChat: (request: ChatRequest) => ChatOutcome;
let heard: string[];

const request = (changes: Partial<ChatRequest> = {}): ChatRequest => ({
  site: 'support.example.com',
  url: URL,
  isSized: true,
  isAnew: false,
  onClosed: () => heard.push('closed'),
  onLost: () => void heard.push('lost'),
  ...changes,
});

beforeEach(() => {
  view = fakeView();
  openChat = chatWindows(view.window);
  heard = [];
});
afterEach(restoreClock);

describe('a chat window', () => {
  it('is opened empty, and then goes to the chat', () => {
    expect(openChat(request())).to.equal('opened');
    expect(view.opens).to.have.length(1);
    expect(view.opens[0]?.url).to.equal('');
    expect(view.windows[0]?.address).to.equal(URL);
  });

  it('has a name of its site, so that it is found again', () => {
    openChat(request());
    expect(view.opens[0]?.name).to.include('support.example.com').and.not.match(/^_/);
  });

  it('keeps its opener, so that it can be raised', () => {
    openChat(request());
    expect(view.windows[0]?.opener).not.to.equal(null);
  });

  it('is cut off where the page says so, and then has no name to look it up by', () => {
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

  it('of a page that was reloaded is raised, and its chat goes on', () => {
    view.next = fakeWindow(null);
    expect(openChat(request())).to.equal('raised');
    expect(view.windows[0]).to.include({ focused: 1, address: null });
  });
});

describe('a second chat', () => {
  it('with the same site raises the one that runs, and leaves it alone', () => {
    openChat(request());
    expect(openChat(request({ url: 'https://support.example.com/other' }))).to.equal('raised');
    expect(view.opens).to.have.length(1);
    expect(view.windows[0]).to.include({ focused: 1, address: URL });
  });

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

  it('is elsewhere where the first is cut off: it can be neither raised nor found', () => {
    openChat(request({ cutOpener: true }));
    expect(openChat(request({ cutOpener: true }))).to.equal('elsewhere');
    expect(openChat(request())).to.equal('elsewhere');
    expect(view.opens).to.have.length(1);
  });

  it('is a new window where the customer wants one, and the first keeps running', () => {
    openChat(request());
    view.next = fakeWindow();
    expect(openChat(request({ isAnew: true }))).to.equal('opened');
    expect(view.opens[1]?.name).to.equal('_blank');
    expect(view.windows[0]?.address).to.equal(URL);
    expect(view.windows[1]?.address).to.equal(URL);
  });
});

describe('a chat that is watched', () => {
  it('says once that it was closed, and then not again', () => {
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

  it('is elsewhere once it is lost, until the customer wants a new one', () => {
    openChat(request());
    view.windows[0]!.closed = true;
    view.pass(1_000);
    expect(openChat(request())).to.equal('elsewhere');
    expect(view.opens).to.have.length(1);
    view.next = fakeWindow();
    expect(openChat(request({ isAnew: true }))).to.equal('opened');
    expect(openChat(request())).to.equal('raised');
  });

  it('says nothing of a chat that a new one replaced', () => {
    openChat(request());
    view.next = fakeWindow();
    openChat(request({ isAnew: true, onClosed: () => heard.push('second closed') }));
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
