import { expect } from '@open-wc/testing';
import { openDialog } from '../launch/launches.ts';
import { SITE } from '../session/samples.ts';
import { keyOf, ownLink, setUpGuide } from './guides.ts';

const test = setUpGuide();

const connect = (onLine: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
};

/** A click on the link; whether the browser follows it. */
function click(dialog: HTMLDialogElement, init: MouseEventInit = {}): boolean {
  let isLeft = false;
  const stop = (event: Event): void => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  dialog.addEventListener('click', stop, { once: true });
  ownLink(dialog).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  return isLeft;
}

const said = (dialog: HTMLDialogElement): string => keyOf(dialog.querySelector('output')!.textContent);

describe('a launch without a connection', () => {
  beforeEach(() => connect(false));
  // It is an own property only here: the real one is the prototype's.
  afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

  for (const startType of ['full', 'chat'] as const) {
    it(`says what to do, and stays until the customer is online: ${startType}`, () => {
      const dialog = test.show('offline', { startType });
      expect(said(dialog)).to.equal('offline');
      expect(click(dialog)).to.equal(false);
      expect(said(dialog)).to.equal('still-offline');
      expect(openDialog() === dialog).to.equal(true);
      expect(test.started).to.deep.equal([]);
      expect(test.chats).to.deep.equal([]);
    });

    it(`starts again as it was asked for with a click when online: ${startType}`, () => {
      const launch = test.launch({ startType, options: { sessionKey: 'abcdefg' } });
      const dialog = test.show('offline', launch);
      connect(true);
      expect(click(dialog)).to.equal(false);
      expect(openDialog()).to.equal(null);
      expect(test.started).to.have.length(1);
      expect(test.started[0]).to.include({ startType, site: SITE });
      expect(test.started[0]?.options).to.deep.equal(launch.options);
      expect(test.chats).to.deep.equal([]);
    });
  }

  it('says when the connection is back, and starts nothing by itself', () => {
    const dialog = test.show('offline');
    connect(true);
    window.dispatchEvent(new Event('online'));
    expect(said(dialog)).to.equal('online');
    expect(openDialog() === dialog).to.equal(true);
    expect(test.started).to.deep.equal([]);
  });

  it('says it where a screen reader hears it, without moving the focus', () => {
    const dialog = test.show('offline');
    const output = dialog.querySelector('output')!;
    ownLink(dialog).focus();
    click(dialog);
    expect(dialog.querySelector('output') === output).to.equal(true);
    expect((dialog.getRootNode() as ShadowRoot).activeElement === ownLink(dialog)).to.equal(true);
  });

  it('says nothing more once the dialog is closed', async () => {
    const dialog = test.show('offline');
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve));
    dialog.close();
    await closed;
    connect(true);
    window.dispatchEvent(new Event('online'));
    expect(said(dialog)).to.equal('offline');
  });

  it('leaves a click that is for the browser to the browser', () => {
    const dialog = test.show('offline');
    connect(true);
    expect(click(dialog, { ctrlKey: true })).to.equal(true);
    expect(test.started).to.deep.equal([]);
    expect(openDialog() === dialog).to.equal(true);
  });
});
