import { expect, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { closeDialog, showDialog } from '../../../src/dialog/dialog.ts';
import { dialogHost, openDialog } from '../../launch/launcher-fixture.ts';
import { dialogRoot, nextTask, setUpGuide, URL, VIEWS } from './guide-fixture.ts';

const test = setUpGuide();

const elementsIn = (dialog: Element): Element[] => [...dialog.querySelectorAll('*')];

/** Tests if the same elements are there, and no others. */
const isUntouched = (dialog: Element, before: readonly Element[]): boolean =>
  elementsIn(dialog).length === before.length && elementsIn(dialog).every((element, at) => element === before[at]);

/** What presses a button of the mouse on an element, and lets it go there. */
function press(element: Element): void {
  for (const type of ['pointerdown', 'pointerup', 'click']) {
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
  }
}

describe('completing a view', () => {
  beforeEach(() => test.connect(false));

  for (const [view, startType] of VIEWS) {
    for (const part of ['h2', 'a', 'button']) {
      it(`keeps the focus where it is: ${part} of ${view} of a ${startType} session`, () => {
        const { dialog, finish } = test.begin(view, { startType });
        const focused = dialog.querySelector<HTMLElement>(part)!;
        focused.focus();
        expect(dialogRoot().activeElement === focused).to.equal(true);
        finish();
        expect(dialogRoot().activeElement === focused).to.equal(true);
        expect(dialog.contains(focused)).to.equal(true);
      });
    }

    it(`has the heading, the link and the button once: ${view} of a ${startType} session`, () => {
      const { dialog, finish } = test.begin(view, { startType });
      const parts = ['h2', 'a', 'button'].map((name) => dialog.querySelector(name)!);
      finish();
      for (const part of parts) {
        expect(dialog.contains(part)).to.equal(true);
        const isSame = ({ localName, textContent }: Element): boolean =>
          localName === part.localName && textContent === part.textContent;
        expect(elementsIn(dialog).filter(isSame)).to.have.length(1);
      }
      expect([...dialog.querySelectorAll('h2')]).to.have.length(1);
      expect(dialog.firstElementChild?.lastElementChild === parts[2]).to.equal(true);
    });
  }

  it('ignores a dialog that was closed meanwhile', () => {
    const { dialog, finish } = test.begin('javascript');
    const before = elementsIn(dialog);
    closeDialog();
    finish();
    expect(isUntouched(dialog, before)).to.equal(true);
    expect((dialog.getRootNode() as ShadowRoot).adoptedStyleSheets).to.have.length(0);
  });

  it('unfolds what hides the link that has the focus', () => {
    const { dialog, finish } = test.begin('javascript');
    const link = dialog.querySelector('a')!;
    link.focus();
    finish();
    expect(link.closest('details')?.open).to.equal(true);
    expect(link.getBoundingClientRect().height).to.be.above(0);
  });

  it('ignores a dialog that was closed and removed', async () => {
    const { dialog, finish } = test.begin('manual');
    closeDialog();
    await oneEvent(dialog, 'close');
    finish();
    expect(dialogHost() === null).to.equal(true);
    expect(dialog.querySelectorAll('button')).to.have.length(1);
  });

  it('ignores a view that was replaced by another', () => {
    const { dialog, finish } = test.begin('javascript');
    showDialog('manual', { link: { url: URL }, returnTo: document.body });
    const before = elementsIn(dialog);
    finish();
    expect(isUntouched(dialog, before)).to.equal(true);
    expect(dialog.dataset.view).to.equal('manual');
  });

  it('is repeated for each view that the dialog shows', () => {
    const dialog = test.show('javascript');
    expect(test.show('mobile')).to.equal(dialog);
    expect(dialog.querySelectorAll('dl')).to.have.length(1);
    expect(dialog.querySelectorAll('h2')).to.have.length(1);
    expect(dialogRoot().adoptedStyleSheets).to.have.length(1);
  });

  it('makes no request', async () => {
    const before = performance.getEntriesByType('resource').length;
    test.show('javascript');
    test.show('mobile');
    await nextTask();
    expect(performance.getEntriesByType('resource')).to.have.length(before);
  });
});

describe('a completed dialog closes', () => {
  /** A view that has been there for a while: hasty clicks are over. */
  function showLongAgo(...view: Parameters<typeof test.show>): HTMLDialogElement {
    const now = performance.now.bind(performance);
    performance.now = () => now() - 10_000;
    try {
      return test.show(...view);
    } finally {
      performance.now = now;
    }
  }

  it('with a click on the dialog itself', async () => {
    const dialog = showLongAgo('javascript');
    const closed = oneEvent(dialog, 'close');
    press(dialog);
    await closed;
    expect(dialogHost() === null).to.equal(true);
  });

  it('with a click beside it', async () => {
    const dialog = showLongAgo('manual');
    const closed = oneEvent(dialog, 'close');
    await sendMouse({ type: 'click', position: [3, 3] });
    await closed;
    expect(dialogHost() === null).to.equal(true);
  });

  it('not with the second click of those that have opened it', () => {
    const dialog = test.show('javascript');
    press(dialog);
    expect(openDialog() === dialog).to.equal(true);
  });

  it('not where a press in it ends beside it, as a selection of text does', async () => {
    const dialog = showLongAgo('mobile');
    const { left, top, height } = dialog.querySelector('dd > span')!.getBoundingClientRect();
    const y = Math.round(top + height / 2);
    await sendMouse({ type: 'move', position: [Math.round(left + 40), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [3, y] });
    await sendMouse({ type: 'up' });
    await nextTask();
    expect(openDialog() === dialog).to.equal(true);
  });

  it('not with a click on what is in it', async () => {
    const dialog = showLongAgo('mobile', { settings: { contact: 'Call us.' } });
    const own = 'h2, p, dl, dt, dd, .row, div, output, slot';
    for (const part of dialog.querySelectorAll(own)) press(part);
    press(dialogHost()!.querySelector('[slot=contact]')!);
    const { left, top } = dialog.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(left + 6), Math.ceil(top + 6)] });
    expect(openDialog() === dialog).to.equal(true);
  });
});
