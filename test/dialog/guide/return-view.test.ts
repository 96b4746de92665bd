import { expect } from '@open-wc/testing';
import { showReturnView, unmarkHistory } from '../../../src/dialog/guide/return-view.ts';
import { t } from '../../../src/dialog/guide/t.ts';
import { showDialog } from '../../../src/dialog/dialog.ts';
import { dialogHost, openDialog, settle } from '../../launch/launcher-fixture.ts';
import { closed, isOpen, setUpGuide, URL } from './guide-fixture.ts';

const { getEntriesByType } = performance;
const { state: original } = history;

const leave = (state: unknown): void => history.replaceState(state, '');

/** Has the browser tell how the customer came to this page. */
function cameBy(type?: string): void {
  performance.getEntriesByType = () => (type ? [{ type } as unknown as PerformanceEntry] : []);
}

afterEach(async () => {
  performance.getEntriesByType = getEntriesByType;
  leave(original);
  await settle();
});

describe('the note of a launch', () => {
  const states: [what: string, before: unknown, after: unknown][] = [
    ['nothing', { btSupport: 1 }, null],
    ['the page’s own state', { btSupport: 1, page: 3, form: { name: 'Ann' } }, { page: 3, form: { name: 'Ann' } }],
    ['no state', null, null],
    ['a state of the page’s alone', { page: 3 }, { page: 3 }],
    ['a list of the page’s', [1, 2], [1, 2]],
    ['a text of the page’s', 'page 3', 'page 3'],
  ];
  for (const [what, before, after] of states) {
    it(`goes, and leaves ${what}`, () => {
      leave(before);
      const { length } = history;
      const { href } = location;
      unmarkHistory();
      expect(history.state).to.deep.equal(after);
      expect(history.length).to.equal(length);
      expect(location.href).to.equal(href);
    });
  }
});

describe('the note of a launch goes with the dialog', () => {
  const test = setUpGuide();

  it('when the dialog closes, and not before', async () => {
    leave({ page: 3, btSupport: 1 });
    const dialog = test.show('javascript');
    expect(history.state).to.have.property('btSupport');
    await closed(dialog);
    expect(history.state).to.deep.equal({ page: 3 });
  });

  it('even if the dialog was closed before the guide was loaded', async () => {
    leave({ page: 3, btSupport: 1 });
    const { dialog, finish } = test.begin('javascript');
    await closed(dialog);
    finish();
    expect(history.state).to.deep.equal({ page: 3 });
  });
});

describe('a history that takes no changes', () => {
  const test = setUpGuide();
  const { replaceState } = history;
  afterEach(() => (history.replaceState = replaceState));

  it('does not keep a view from being completed, or a customer from returning', () => {
    leave({ btSupport: 1 });
    history.replaceState = () => {
      throw new DOMException('Too many calls', 'SecurityError');
    };
    expect(test.show('javascript').querySelectorAll('details').length).to.be.above(0);
    expect(() => unmarkHistory()).not.to.throw();
    expect(history.state).to.deep.equal({ btSupport: 1 });
  });
});

describe('a customer who comes back to a page that had to be loaded anew', () => {
  it('is led on', async () => {
    leave({ btSupport: 1, page: 3 });
    cameBy('back_forward');
    showReturnView(showDialog);
    const dialog = openDialog()!;
    expect(dialog.querySelector('h2')?.textContent).to.equal(t('back'));
    const buttons = [...dialog.querySelectorAll('button')].map(({ textContent }) => textContent);
    expect(buttons).to.deep.equal([t('forward'), 'Close']);
    expect([...dialog.querySelectorAll('a, p, li')].map(({ textContent }) => textContent)).to.deep.equal([]);
    expect(history.state).to.deep.equal({ page: 3 });
    await expect(dialogHost()!).to.be.accessible();
  });

  it('goes on to the page of the appliance', () => {
    const { forward } = history;
    let count = 0;
    history.forward = () => count++;
    try {
      leave({ btSupport: 1 });
      cameBy('back_forward');
      showReturnView(showDialog);
      openDialog()!.querySelector('button')!.click();
    } finally {
      history.forward = forward;
    }
    expect(count).to.equal(1);
  });

  it('can stay', () => {
    leave({ btSupport: 1 });
    cameBy('back_forward');
    showReturnView(showDialog);
    [...openDialog()!.querySelectorAll('button')].at(-1)!.click();
    expect(isOpen()).to.equal(false);
  });

  it('is led on once, and not without a mark', () => {
    cameBy('back_forward');
    showReturnView(showDialog);
    expect(isOpen()).to.equal(false);
    leave({ btSupport: 1 });
    showReturnView(showDialog);
    showReturnView(showDialog);
    expect(document.querySelectorAll('[data-bt-support-dialog]')).to.have.length(1);
  });

  it('is not led away from a launch under way, whose mark stays', () => {
    showDialog('javascript', { link: { url: URL }, returnTo: document });
    leave({ btSupport: 1 });
    cameBy('back_forward');
    showReturnView(showDialog);
    expect(openDialog()?.dataset.view).to.equal('javascript');
    expect(history.state).to.deep.equal({ btSupport: 1 });
  });

  it('is not led on from a page of the same site', () => {
    const descriptor = Object.getOwnPropertyDescriptor(window, 'navigation');
    Object.defineProperty(window, 'navigation', { configurable: true, value: { activation: { from: {} } } });
    try {
      leave({ btSupport: 1 });
      cameBy('back_forward');
      showReturnView(showDialog);
    } finally {
      Reflect.deleteProperty(window, 'navigation');
      if (descriptor) Object.defineProperty(window, 'navigation', descriptor);
    }
    expect(isOpen()).to.equal(false);
    expect(history.state).to.equal(null);
  });

  for (const type of ['navigate', 'reload', 'prerender', undefined] as const) {
    it(`is not led on by ${type ?? 'a browser that does not tell'}, and the note is gone`, () => {
      leave({ btSupport: 1 });
      cameBy(type);
      showReturnView(showDialog);
      expect(isOpen()).to.equal(false);
      expect(history.state).to.equal(null);
    });
  }
});
