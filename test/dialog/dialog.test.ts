import { expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closeDialog, showDialog } from '../../src/dialog/dialog.ts';
import { setTranslations } from '../../src/messages/translate.ts';
import { dialogHost, openDialog, settle } from '../launch/launcher-fixture.ts';

const URL = 'https://support.example.com/api/start_session?short_key=1234567';

let button: HTMLButtonElement;

beforeEach(async () => {
  button = await fixture<HTMLButtonElement>(`<button>Start</button>`);
  button.focus();
});
afterEach(settle);

const show = (): HTMLDialogElement => {
  showDialog('javascript', { link: { url: URL }, returnTo: button });
  return openDialog()!;
};

/** The element that has the focus, through shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('the dialog', () => {
  it('is modal, and its heading has the focus', () => {
    const dialog = show();
    expect(dialog.matches(':modal')).to.equal(true);
    expect(focused()).to.equal(dialog.querySelector('h2'));
  });

  it('is named by its heading', () => {
    const dialog = show();
    const label = (dialog.getRootNode() as ShadowRoot).getElementById(dialog.getAttribute('aria-labelledby')!);
    expect(label).to.equal(dialog.querySelector('h2'));
    expect(label?.textContent).to.match(/\w/);
  });

  for (const view of [
    'javascript',
    'clickonce',
    'mobile',
    'manual',
    'offline',
    'raised',
    'another',
    'elsewhere',
    'problems',
  ] as const) {
    it(`is accessible: ${view}`, async () => {
      showDialog(view, { link: { url: URL }, more: ['One more line.'], returnTo: button });
      await expect(dialogHost()!).to.be.accessible();
    });
  }

  it('is the size of its content, so that only its backdrop is outside', () => {
    const dialog = show();
    const { left, top, width, height } = dialog.getBoundingClientRect();
    const root = dialog.getRootNode() as ShadowRoot;
    for (const [x, y] of [
      [0.5, 0.5],
      [0.01, 0.5],
      [0.5, 0.01],
      [0.99, 0.99],
    ] as const) {
      const hit = root.elementFromPoint(left + 2 + (width - 4) * x, top + 2 + (height - 4) * y);
      expect(hit).not.to.equal(dialog);
      expect(dialog.contains(hit)).to.equal(true);
    }
    expect(width).to.be.at.most(innerWidth);
  });

  it('has the language and direction that are set', () => {
    expect(show()).to.include({ lang: 'en', dir: 'ltr' });
    closeDialog();
    return settle().then(() => {
      setTranslations({ lang: 'he', dir: 'rtl', javascript: 'כותרת\n[קישור]', close: 'סגירה' });
      const dialog = show();
      setTranslations({});
      expect(dialog).to.include({ lang: 'he', dir: 'rtl' });
      expect(dialog.querySelector('h2')?.textContent).to.equal('כותרת');
      expect(dialog.querySelector('a')?.textContent).to.equal('קישור');
      expect(dialog.querySelector('button')?.textContent).to.equal('סגירה');
    });
  });
});

describe('the dialog closes, leaves nothing behind and gives the focus back', () => {
  async function expectClosed(dialog: HTMLDialogElement, how: () => unknown): Promise<void> {
    const closed = oneEvent(dialog, 'close');
    await how();
    await closed;
    expect(dialog.open).to.equal(false);
    expect(dialogHost()).to.equal(null);
    expect(document.activeElement).to.equal(button);
  }

  it('with Escape', () => expectClosed(show(), () => sendKeys({ press: 'Escape' })));

  it('with its button', () => {
    const dialog = show();
    return expectClosed(dialog, () => dialog.querySelector<HTMLButtonElement>('button')!.click());
  });

  it('with its button from the keyboard', () =>
    expectClosed(show(), async () => {
      await sendKeys({ press: 'Tab' });
      if (focused()?.localName === 'a') await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
    }));

  it('from a script', () => expectClosed(show(), closeDialog));

  it('although nothing was focused before', async () => {
    button.blur();
    await expectClosed(show(), closeDialog);
  });

  it('and opens again', async () => {
    await expectClosed(show(), closeDialog);
    await expectClosed(show(), closeDialog);
  });
});

describe('the dialog stays open', () => {
  it('with a click on what is in it', () => {
    const dialog = show();
    for (const name of ['h2', 'li', 'p', 'div']) dialog.querySelector<HTMLElement>(name)?.click();
    expect(dialog.open).to.equal(true);
  });

  it('when another view replaces the first, whose heading is focused', () => {
    const dialog = show();
    dialog.querySelector('button')!.focus();
    showDialog('manual', { link: { url: URL }, returnTo: button });
    expect(openDialog()).to.equal(dialog);
    expect(document.querySelectorAll('[data-bt-support-dialog]')).to.have.length(1);
    expect(dialog.querySelectorAll('h2')).to.have.length(1);
    expect(dialog.dataset.view).to.equal('manual');
    expect(focused()).to.equal(dialog.querySelector('h2'));
  });

  it('not where there is none: closing does nothing', () => {
    expect(closeDialog).not.to.throw();
    expect(dialogHost()).to.equal(null);
  });
});
