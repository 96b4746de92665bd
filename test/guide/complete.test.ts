import { expect, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { closeDialog, showDialog } from '../../src/launch/dialog.ts';
import { dialogHost, openDialog } from '../launch/launches.ts';
import { dialogRoot, nextTask, setUpGuide, URL, VIEWS } from './guides.ts';

const test = setUpGuide();

const elementsIn = (dialog: Element): Element[] => [...dialog.querySelectorAll('*')];

/** Whether the same elements are there, and no others. */
const isUntouched = (dialog: Element, before: readonly Element[]): boolean =>
  elementsIn(dialog).length === before.length && elementsIn(dialog).every((element, at) => element === before[at]);

describe('completing a view', () => {
  for (const [view, startType] of VIEWS) {
    // The link to a download that has started goes into what is folded.
    for (const part of view === 'javascript' ? ['h2', 'button'] : ['h2', 'a', 'button']) {
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
      const texts = parts.map(({ textContent }) => textContent);
      finish();
      for (const [at, part] of parts.entries()) {
        expect(dialog.contains(part)).to.equal(true);
        expect(part.textContent).to.equal(texts[at]);
        const same = elementsIn(dialog).filter(
          ({ localName, textContent }) => localName === part.localName && textContent === texts[at],
        );
        expect(same).to.have.length(1);
      }
      expect(dialog.querySelector('button:last-child.close')).to.equal(parts[2]);
    });
  }

  it('leaves a dialog alone that was closed meanwhile', () => {
    const { dialog, finish } = test.begin('javascript');
    const before = elementsIn(dialog);
    closeDialog();
    finish();
    expect(isUntouched(dialog, before)).to.equal(true);
    expect((dialog.getRootNode() as ShadowRoot).adoptedStyleSheets).to.have.length(0);
  });

  it('leaves a dialog alone that was closed and is gone', async () => {
    const { dialog, finish } = test.begin('manual');
    closeDialog();
    await oneEvent(dialog, 'close');
    finish();
    expect(dialogHost()).to.equal(null);
    expect(dialog.querySelectorAll('button')).to.have.length(1);
  });

  it('leaves another view alone that is there in the place of its own', () => {
    const { dialog, finish } = test.begin('javascript');
    showDialog('manual', { links: [{ url: URL }], returnTo: document.body });
    const before = elementsIn(dialog);
    finish();
    expect(isUntouched(dialog, before)).to.equal(true);
    expect(dialog.dataset.view).to.equal('manual');
  });

  it('is done anew for each view that the dialog shows', () => {
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
    dialog.click();
    await closed;
    expect(dialogHost()).to.equal(null);
  });

  it('with a click beside it', async () => {
    const dialog = showLongAgo('manual');
    const closed = oneEvent(dialog, 'close');
    await sendMouse({ type: 'click', position: [3, 3] });
    await closed;
    expect(dialogHost()).to.equal(null);
  });

  it('not with the second click of those that have opened it', () => {
    const dialog = test.show('javascript');
    dialog.click();
    expect(openDialog() === dialog).to.equal(true);
  });

  it('not with a click on what is in it', async () => {
    const dialog = showLongAgo('mobile', { settings: { contact: 'Call us.' } });
    const own = 'h2, p, dl, dt, dd, .row, div, output, slot';
    for (const part of dialog.querySelectorAll<HTMLElement>(own)) part.click();
    dialogHost()!.querySelector<HTMLElement>('[slot=contact]')!.click();
    const { left, top } = dialog.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.ceil(left + 6), Math.ceil(top + 6)] });
    expect(openDialog() === dialog).to.equal(true);
  });
});
