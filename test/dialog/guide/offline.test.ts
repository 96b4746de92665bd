import { expect } from '@open-wc/testing';
import { openDialog } from '../../launch/launcher-fixture.ts';
import { SITE } from '../../session/samples.ts';
import { closed, isOpen, keyOf, ownLink, setUpGuide } from './guide-fixture.ts';

const test = setUpGuide();

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
  beforeEach(() => test.connect(false));

  for (const startType of ['full', 'chat'] as const) {
    it(`shows what to do, and stays until the customer is online: ${startType}`, () => {
      const dialog = test.show('offline', { startType });
      expect(said(dialog)).to.equal('offline.what');
      expect(click(dialog)).to.equal(false);
      expect(said(dialog)).to.equal('still-offline');
      expect(openDialog() === dialog).to.equal(true);
      expect(test.started).to.deep.equal([]);
      expect(test.chats).to.deep.equal([]);
    });

    it(`starts the original request again with a click when online: ${startType}`, () => {
      const original = { startType, site: SITE, options: { sessionKey: 'abcdefg' }, target: test.target };
      const dialog = test.show('offline', { startType, original });
      test.connect(true);
      expect(click(dialog)).to.equal(false);
      expect(isOpen()).to.equal(false);
      expect(test.started.length).to.equal(1);
      expect(test.started[0] === original).to.equal(true);
      expect(test.chats).to.deep.equal([]);
    });
  }

  it('announces when the connection is back, and starts nothing by itself', () => {
    const dialog = test.show('offline');
    test.connect(true);
    window.dispatchEvent(new Event('online'));
    expect(said(dialog)).to.equal('online');
    expect(keyOf(dialog.querySelector('h2')!.textContent)).to.equal('online.heading');
    expect(openDialog() === dialog).to.equal(true);
    expect(test.started).to.deep.equal([]);
  });

  it('announces at once that the connection came back before the guide', () => {
    const { dialog, finish } = test.begin('offline');
    test.connect(true);
    finish();
    expect(said(dialog)).to.equal('online');
    expect(keyOf(dialog.querySelector('h2')!.textContent)).to.equal('online.heading');
  });

  it('announces it in a live region, without moving the focus', () => {
    const dialog = test.show('offline');
    const output = dialog.querySelector('output')!;
    ownLink(dialog).focus();
    click(dialog);
    expect(dialog.querySelector('output') === output).to.equal(true);
    expect((dialog.getRootNode() as ShadowRoot).activeElement === ownLink(dialog)).to.equal(true);
  });

  it('announces nothing once the dialog is closed', async () => {
    const dialog = test.show('offline');
    await closed(dialog);
    test.connect(true);
    window.dispatchEvent(new Event('online'));
    expect(said(dialog)).to.equal('offline.what');
  });

  it('leaves a click that is for the browser to the browser', () => {
    const dialog = test.show('offline');
    test.connect(true);
    expect(click(dialog, { ctrlKey: true })).to.equal(true);
    expect(test.started).to.deep.equal([]);
    expect(openDialog() === dialog).to.equal(true);
  });
});
