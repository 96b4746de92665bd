import { expect, nextFrame } from '@open-wc/testing';
import { closeDialog, showDialog } from '../../src/dialog/dialog.ts';
import { applyStyles } from '../../src/dialog/guide/apply-styles.ts';
import { dialogHost, openDialog, settle } from '../launch/launcher-fixture.ts';

const URL = 'https://support.example.com/api/start_session?short_key=1234567';

const cleanUp: (() => void)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) undo();
  await settle();
});

/** Adds markup to the page, until the test is over. */
function add(markup: string, place: Element = document.body): HTMLElement {
  const part = document.createElement('div');
  part.className = 'app';
  part.innerHTML = markup;
  place.append(part);
  cleanUp.push(() => part.remove());
  return part;
}

/** Changes a property of an object, until the test is over. */
function change(owner: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(owner, name)!;
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
  cleanUp.push(() => Object.defineProperty(owner, name, before));
}

function show(returnTo: EventTarget = document): HTMLElement {
  const view = showDialog('javascript', { link: { url: URL }, returnTo });
  applyStyles(view);
  return view;
}

/** Tests if a customer can see and reach the dialog: it is in the middle of the window, and its text has a size. */
function expectSeen(view: HTMLElement): void {
  const dialog = view.closest('dialog')!;
  const { left, top, width, height } = dialog.getBoundingClientRect();
  expect(dialog.checkVisibility({ visibilityProperty: true })).to.equal(true);
  expect(width).to.be.above(200);
  expect(height).to.be.above(100);
  const root = view.getRootNode() as ShadowRoot;
  expect(dialog.contains(root.elementFromPoint(left + width / 2, top + height / 2))).to.equal(true);
  const line = getComputedStyle(view.querySelector('li')!);
  expect(parseFloat(line.fontSize)).to.equal(16);
  expect(line.letterSpacing).to.equal('normal');
  expect(line.textIndent).to.equal('0px');
  expect(line.color).not.to.equal('rgba(0, 0, 0, 0)');
  expect(root.activeElement?.localName).to.equal('h2');
}

const isModal = (view: HTMLElement): boolean => view.closest('dialog')!.matches(':modal');

describe('the dialog is seen, whatever the rules of the page', () => {
  for (const rule of [
    'body > *:not(main) { display: none }',
    'body > *:not(main) { display: none !important }',
    '.app ~ * { display: none !important }',
    'div:empty { display: none !important }',
    '[data-bt-support-dialog] { display: none !important }',
    '* { all: unset !important }',
    '* { all: revert !important }',
    '* { visibility: hidden !important }',
    '* { opacity: 0 !important }',
    'html { opacity: 0 !important; filter: opacity(0); clip-path: inset(100%) }',
    'body { filter: opacity(0); transform: translateX(-4000px) scale(0.1); overflow: hidden; height: 0 }',
    'body { content-visibility: hidden }',
    'div { content-visibility: hidden !important }',
    'body { display: none !important }',
    'div { position: absolute !important; left: -9999px !important; clip-path: inset(50%) !important }',
    '@layer late { div { display: none !important } }',
    'div { animation: away 1s infinite !important; transition: all 1s !important } @keyframes away { from, to { opacity: 0 } }',
    '* { font-size: 0 !important; color: transparent !important; letter-spacing: 99em; text-indent: -9999px }',
    'html, body { pointer-events: none; user-select: none; direction: rtl }',
  ]) {
    it(rule, () => {
      add(`<style>${rule}</style>`);
      const view = show();
      expectSeen(view);
      expect(isModal(view)).to.equal(true);
    });
  }

  it('takes no room in the layout of the page', () => {
    add('<style>body { display: grid; gap: 50px; margin: 0 }</style>');
    const before = document.body.getBoundingClientRect().height;
    show();
    expect(document.body.getBoundingClientRect().height).to.equal(before);
  });
});

describe('a page that shows nothing at all', () => {
  for (const rule of ['html { display: none }', 'html { content-visibility: hidden }']) {
    it(`is not frozen by a dialog that cannot be seen, which is there once the page is: ${rule}`, async () => {
      change(window, 'alert', () => undefined);
      const style = add(`<style>${rule}</style>`);
      const view = show();
      expect(isModal(view)).to.equal(false);
      style.remove();
      await nextFrame();
      view.querySelector('h2')!.focus();
      expectSeen(view);
      expect(view.closest('dialog')?.open).to.equal(true);
    });
  }
});

describe('names of the page’s own content', () => {
  for (const name of ['body', 'documentElement', 'activeElement', 'defaultView', 'head']) {
    it(`do not take the dialog: <img name="${name}">`, async () => {
      add(`<img name="${name}" alt="">`);
      const view = show();
      expectSeen(view);
      expect(dialogHost()?.parentElement?.localName).to.equal('body');
      view.querySelector('button')!.click();
      await settle();
      expect(dialogHost()).to.equal(null);
    });
  }

  for (const name of ['ownerDocument', 'focus', 'getRootNode', 'nodeType']) {
    it(`do not take it where a form asks for it: <input name="${name}">`, async () => {
      const form = add(`<form><input name="${name}"></form>`).querySelector('form')!;
      expectSeen(show(form));
      closeDialog();
      await settle();
      expect(dialogHost()).to.equal(null);
    });
  }
});

describe('a browser that shows no modal dialogs', () => {
  for (const [what, showModal] of [
    ['has no such method', undefined],
    [
      'throws',
      () => {
        throw new DOMException('No', 'InvalidStateError');
      },
    ],
  ] as const) {
    it(`shows it over the page all the same: ${what}`, async () => {
      change(HTMLDialogElement.prototype, 'showModal', showModal);
      const view = show();
      expectSeen(view);
      expect(isModal(view)).to.equal(false);
      const dialog = openDialog()!;
      dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      expect(dialog.open).to.equal(true);
      dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await settle();
      expect(dialogHost()).to.equal(null);
    });
  }

  it('closes it although it has no method for that, and opens another', () => {
    change(HTMLDialogElement.prototype, 'showModal', undefined);
    change(HTMLDialogElement.prototype, 'close', undefined);
    const first = show();
    first.querySelector('button')!.click();
    expect(dialogHost()).to.equal(null);
    const second = show();
    expect(second.closest('dialog') === first.closest('dialog')).to.equal(false);
    closeDialog();
    expect(dialogHost()).to.equal(null);
  });

  it('is taken at its word where it cannot say what is seen', () => {
    change(Element.prototype, 'checkVisibility', undefined);
    expectSeenWithout(show());
    const [host] = document.querySelectorAll('[data-bt-support-dialog]');
    show();
    expect(document.querySelectorAll('[data-bt-support-dialog]')).to.have.length(1);
    expect(dialogHost() === host).to.equal(true);
  });

  function expectSeenWithout(view: HTMLElement): void {
    expect(isModal(view)).to.equal(true);
    expect(view.getBoundingClientRect().height).to.be.above(100);
  }
});

/** A document of its own in a frame that is seen. */
function frame(markup = '<!doctype html><p>Frame'): HTMLIFrameElement {
  const element = add('<iframe width="900" height="600" title="Frame"></iframe>').querySelector('iframe')!;
  element.contentDocument!.open();
  element.contentDocument!.write(markup);
  element.contentDocument!.close();
  return element;
}

const hostIn = (page: Document): HTMLElement | null => page.querySelector('[data-bt-support-dialog]');

describe('another document', () => {
  it('has the dialog where the launch comes from an element that was moved there', async () => {
    const page = frame().contentDocument!;
    const button = document.createElement('button');
    page.body.append(button);
    const view = show(button);
    expect(dialogHost()).to.equal(null);
    expect(hostIn(page)).not.to.equal(null);
    expectSeen(view);
    expect(isModal(view)).to.equal(true);
    closeDialog();
    await nextFrame();
    await nextFrame();
    expect(hostIn(page)).to.equal(null);
  });

  it('gives it up for the next launch elsewhere', async () => {
    const page = frame().contentDocument!;
    show(page);
    expect(hostIn(page)).not.to.equal(null);
    show();
    expect(dialogHost()).not.to.equal(null);
    await nextFrame();
    await nextFrame();
    expect(hostIn(page)).to.equal(null);
    expect(openDialog()).not.to.equal(null);
  });

  it('has it beside a body that is not there yet', () => {
    const page = frame().contentDocument!;
    page.body.remove();
    const view = show(page);
    expectSeen(view);
    expect(isModal(view)).to.equal(true);
    page.documentElement.append(page.createElement('body'));
    expectSeen(view);
  });

  it('has it beside a frameset', () => {
    const page = frame('<!doctype html><frameset cols="*"><frame></frameset>').contentDocument!;
    expect(page.body.localName).to.equal('frameset');
    expectSeen(show(page));
  });

  for (const [what, page] of [
    ['a template', () => document.createElement('template').content.ownerDocument],
    ['a parser', () => new DOMParser().parseFromString('<p>', 'text/html')],
    ['a frame that is gone', goneFrame],
  ] as const) {
    it(`that nobody can see leaves it to the script’s own: ${what}`, () => {
      expectSeen(show(page().createElement('button')));
      expect(dialogHost()).not.to.equal(null);
    });
  }

  function goneFrame(): Document {
    const element = frame();
    const page = element.contentDocument!;
    element.remove();
    return page;
  }
});

describe('a page that takes the dialog away', () => {
  it('gets it back with the next launch, once', () => {
    show();
    dialogHost()!.remove();
    expectSeen(show());
    expect(document.querySelectorAll('[data-bt-support-dialog]')).to.have.length(1);
  });

  it('gets it back after document.write', () => {
    const page = frame().contentDocument!;
    show(page);
    page.open();
    page.write('<!doctype html><p>Anew');
    page.close();
    expect(hostIn(page)).to.equal(null);
    const view = show(page);
    expectSeen(view);
    expect(hostIn(page)).not.to.equal(null);
  });
});
