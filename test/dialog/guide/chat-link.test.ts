import { expect } from '@open-wc/testing';
import { whenGuideReady } from '../../../src/dialog/when-guide-ready.ts';
import type { LaunchRequest } from '../../../src/request/launch-request.ts';
import { fakeWindow } from '../../launch/fake-view.ts';
import { openDialog, setUpLaunches } from '../../launch/launcher-fixture.ts';
import { KEY, SITE } from '../../session/samples.ts';
import { isOpen, setUpGuide, URL as FULL } from './guide-fixture.ts';

const URL = `https://${SITE}/api/start_session?c2cjs=1&short_key=1234567`;

const uiOptions = { fallbackToFullWindow: false };

/** A click on the first link that goes nowhere by itself; whether the link's own way was left to the browser. */
function click(init: MouseEventInit = {}): boolean {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init });
  let isLeft = false;
  const stop = (last: Event): void => {
    isLeft = !last.defaultPrevented;
    last.preventDefault();
  };
  window.addEventListener('click', stop, { once: true });
  openDialog()!.querySelector('a')!.dispatchEvent(event);
  window.removeEventListener('click', stop);
  return isLeft;
}

const MODIFIED = [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }];

describe('the link to a chat in the dialog', () => {
  const test = setUpLaunches();

  const chat = (changes: Partial<LaunchRequest> = {}): boolean =>
    test.launch(test.request({ startType: 'chat', options: { ...KEY, timezoneOffset: false, uiOptions }, ...changes }));

  /** The guide completes the view as soon as it is there. */
  const guided = (): Promise<unknown> => new Promise(whenGuideReady);

  async function block(changes: Partial<LaunchRequest> = {}): Promise<void> {
    test.view.next = null;
    chat(changes);
    await guided();
    test.view.next = fakeWindow();
  }

  it('opens the chat in a window of its size, and closes the dialog', async () => {
    await block();
    expect(click()).to.equal(false);
    expect(test.view.windows.map(({ address }) => address)).to.deep.equal([URL]);
    expect(test.view.opens.at(-1)?.features).to.include('width=640,height=480');
    expect(isOpen()).to.equal(false);
    expect(test.heard.last()).to.include({ type: 'bt-session-launch', display: 'chat-window', url: URL });
  });

  it('is followed by the browser if the window is blocked again, and the dialog stays', async () => {
    await block();
    test.view.next = null;
    expect(click()).to.equal(true);
    expect(test.view.opens).to.have.length(2);
    expect(openDialog()?.dataset.view).to.equal('manual');
    expect(test.heard.types()).not.to.include('bt-session-launch');
  });

  for (const init of MODIFIED) {
    it(`goes its own way with a click that is for the browser: ${JSON.stringify(init)}`, async () => {
      await block();
      expect(click(init)).to.equal(true);
      expect(test.view.windows).to.deep.equal([]);
      expect(openDialog()?.dataset.view).to.equal('manual');
    });
  }

  it('opens in the window that a later click looks up', async () => {
    await block();
    const { target } = openDialog()!.querySelector('a')!;
    click();
    expect(test.view.opens.at(-1)?.name).to.equal(target);
    expect(chat()).to.equal(true);
    expect(test.view.windows).to.have.length(1);
    expect(test.view.windows[0]?.focused).to.equal(1);
  });

  it('opens in a window without a name if the chat is cut off', async () => {
    await block({ cutOpener: true });
    expect(openDialog()!.querySelector('a')?.target).to.equal('_blank');
    expect(click()).to.equal(false);
    expect(test.view.opens.at(-1)?.name).to.equal('_blank');
    expect(test.view.windows[0]?.opener).to.equal(null);
  });

  it('offers a new chat if a running one cannot be raised', async () => {
    chat({ cutOpener: true });
    expect(chat({ cutOpener: true })).to.equal(true);
    await guided();
    expect(openDialog()?.dataset.view).to.equal('elsewhere');
    expect(test.view.windows).to.have.length(1);
    test.view.next = fakeWindow();
    expect(click()).to.equal(false);
    expect(test.view.windows.map(({ address }) => address)).to.deep.equal([URL, URL]);
    expect(isOpen()).to.equal(false);
  });

  it('offers a new chat if a running one is out of reach, and does not navigate by itself', async () => {
    chat();
    test.view.windows[0]!.closed = true;
    test.view.pass(1_000);
    expect(test.heard.last()).to.include({ type: 'bt-session-blocked', reason: 'state-unknown' });
    await guided();
    expect(openDialog()?.dataset.view).to.equal('elsewhere');
    expect(openDialog()!.querySelector('a')?.target).to.equal('_blank');
    expect(test.view.windows).to.have.length(1);
    expect(test.view.visits).to.deep.equal([]);
    test.view.next = fakeWindow();
    expect(click()).to.equal(false);
    expect(test.view.windows).to.have.length(2);
  });
});

describe('the link of a view', () => {
  const test = setUpGuide();

  for (const [view, joining] of [
    ['manual', undefined],
    ['raised', 'again'],
    ['another', 'as-well'],
    ['elsewhere', 'again'],
  ] as const) {
    it(`opens ${joining ? 'a new chat' : 'the chat'} by the launcher: ${view}`, () => {
      test.show(view, { startType: 'chat' });
      expect(click()).to.equal(false);
      expect(test.chats.map((asked) => asked.joining)).to.deep.equal([joining]);
      expect(test.chats[0]?.launch).to.include({ startType: 'chat', site: SITE });
      expect(isOpen()).to.equal(false);
    });
  }

  for (const view of ['javascript', 'clickonce', 'mobile', 'manual'] as const) {
    it(`to the full client is the browser’s: ${view}`, () => {
      const dialog = test.show(view);
      const link = [...dialog.querySelectorAll('a')].find(({ href }) => href === FULL)!;
      let isLeft = false;
      dialog.addEventListener('click', (event) => {
        isLeft = !event.defaultPrevented;
        event.preventDefault();
      });
      link.click();
      expect(isLeft).to.equal(true);
      expect(test.chats).to.deep.equal([]);
      expect(test.started).to.deep.equal([]);
      expect(openDialog() === dialog).to.equal(true);
    });
  }
});
