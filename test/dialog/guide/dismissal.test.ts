import { expect } from '@open-wc/testing';
import { bindDismissal } from '../../../src/dialog/guide/dismissal.ts';

describe('a dialog that closes as the page asks', () => {
  let dialog: HTMLDialogElement;
  const { performance: clock } = window;
  const { now } = clock;

  beforeEach(() => {
    dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
  });
  afterEach(() => {
    clock.now = now;
    dialog.remove();
  });

  /** It was opened so many seconds ago. */
  function openedAgo(seconds: number, options?: object): void {
    clock.now = () => now.call(clock) - seconds * 1000;
    bindDismissal(dialog, options);
    clock.now = now;
  }

  function pressOutside(): void {
    for (const type of ['pointerdown', 'pointerup', 'click']) dialog.dispatchEvent(new PointerEvent(type));
  }

  const leave = (): boolean => window.dispatchEvent(new FocusEvent('blur'));
  const comeBack = (): boolean => window.dispatchEvent(new FocusEvent('focus'));

  it('closes by a click outside', () => {
    openedAgo(2);
    pressOutside();
    expect(dialog.open).to.equal(false);
  });

  it('stays open for a click outside in the first second', () => {
    openedAgo(0.5);
    pressOutside();
    expect(dialog.open).to.equal(true);
  });

  it('stays open for a click outside with `allowDialogClose` false, and only then', () => {
    openedAgo(2, { allowDialogClose: false });
    pressOutside();
    expect(dialog.open).to.equal(true);
    openedAgo(2, { allowDialogClose: undefined });
    pressOutside();
    expect(dialog.open).to.equal(false);
  });

  it('closes with `closeOnFinish` when the customer is back from what was started', () => {
    openedAgo(0, { closeOnFinish: true });
    comeBack();
    expect(dialog.open).to.equal(true);
    leave();
    expect(dialog.open).to.equal(true);
    comeBack();
    expect(dialog.open).to.equal(false);
  });

  it('stays open without `closeOnFinish` when the customer comes back', () => {
    for (const options of [undefined, {}, { closeOnFinish: false }]) openedAgo(0, options);
    leave();
    comeBack();
    expect(dialog.open).to.equal(true);
  });

  it('no longer listens once it has been closed', async () => {
    openedAgo(0, { closeOnFinish: true });
    dialog.close();
    await new Promise((resolve) => dialog.addEventListener('close', resolve));
    dialog.showModal();
    leave();
    comeBack();
    expect(dialog.open).to.equal(true);
  });
});
