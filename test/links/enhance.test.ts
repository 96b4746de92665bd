import { expect } from '@open-wc/testing';
import { enhance } from '../../src/links/enhance.ts';
import type { SessionEventMap } from '../../src/launch/events.ts';
import { configure } from '../../src/request/page-settings.ts';
import { SITE } from '../session/samples.ts';

const START = `https://${SITE}/api/start_session`;

describe('links and forms of a page', () => {
  let place: HTMLElement;
  let stop: () => void;
  let asked: SessionEventMap['bt-session-request'][];

  /** Clicks and submissions that nobody has taken, which must not leave the test's page. */
  let left: string[];
  const onRequest = (event: SessionEventMap['bt-session-request']): void => {
    asked.push(event);
    event.preventDefault();
  };
  const onLeft = (event: Event): void => {
    // A button's click goes on to the submission.
    const isButton = event.target instanceof HTMLButtonElement && event.target.type === 'submit';
    if (event.defaultPrevented || (isButton && event.type === 'click')) return;
    left.push(event.type);
    event.preventDefault();
  };

  beforeEach(() => {
    [asked, left] = [[], []];
    place = document.body.appendChild(document.createElement('div'));
    document.addEventListener('bt-session-request', onRequest);
    stop = enhance();
    for (const type of ['click', 'submit']) window.addEventListener(type, onLeft);
  });
  afterEach(() => {
    stop();
    configure({ site: undefined, locale: undefined });
    place.remove();
    document.removeEventListener('bt-session-request', onRequest);
    for (const type of ['click', 'submit']) window.removeEventListener(type, onLeft);
  });

  /** Has the page say so much, and clicks what is marked. */
  function press(markup: string, init: MouseEventInit = {}): void {
    place.setHTMLUnsafe(markup);
    const target = place.querySelector('[data-press]') ?? place.querySelector('a, button')!;
    const inside = target.shadowRoot?.querySelector('a') ?? target;
    inside.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init }));
  }

  const started: [what: string, markup: string, url: string][] = [
    ['a link', `<a href="${START}?short_key=1234567">Go</a>`, '?short_key=1234567'],
    ['a link of the older spelling', `<a href="${START}.ns?short_key=1234567">Go</a>`, '?short_key=1234567'],
    ['a chat link', `<a href="${START}?id=12&name=John&c2cjs=1">Go</a>`, '?c2cjs=1&id=12&name=John'],
    ['a link that is escaped', `<a href="${START}?id=12&amp;name=John&amp;c2cjs=1">Go</a>`, '?c2cjs=1&id=12&name=John'],
    ['a link that is escaped twice', `<a href="${START}?id=12&amp;amp;name=John">Go</a>`, '?id=12&name=John'],
    ['something inside a link', `<a href="${START}?short_key=1234567"><b data-press>Go</b></a>`, '?short_key=1234567'],
    [
      'an area of a map',
      `<map name="m"><area data-press href="${START}?short_key=1234567" alt="Go"></map>`,
      '?short_key=1234567',
    ],
    [
      'a link inside a shadow root',
      `<p data-press><template shadowrootmode="open"><a href="${START}?short_key=1234567">Go</a></template></p>`,
      '?short_key=1234567',
    ],
    [
      'a link in a picture',
      `<svg><a data-press href="${START}?short_key=1234567"><text>Go</text></a></svg>`,
      '?short_key=1234567',
    ],
    [
      'something inside a link in a picture of the older spelling',
      `<svg><a xlink:href="${START}?short_key=1234567"><text data-press>Go</text></a></svg>`,
      '?short_key=1234567',
    ],
    [
      'a link whose target is its own window',
      `<a target="_SELF" href="${START}?short_key=1234567">Go</a>`,
      '?short_key=1234567',
    ],
    [
      'a form whose target is its own window',
      `<form target="_self" action="${START}"><input name="short_key" value="1234567"><button formtarget="_Self" data-press></button></form>`,
      '?short_key=1234567',
    ],
    [
      'a link whose script only counts clicks',
      `<a href="${START}?short_key=1234567" onclick="void {label: 'open chat'}">Go</a>`,
      '?short_key=1234567',
    ],
    [
      'a form whose script only counts submissions',
      `<form action="${START}" onsubmit="void 'BG open'"><input name="short_key" value="1234567"><button data-press></button></form>`,
      '?short_key=1234567',
    ],
    [
      'a link inside what stops its events',
      `<div onclick="event.stopPropagation()"><a href="${START}?short_key=1234567">Go</a></div>`,
      '?short_key=1234567',
    ],
    [
      'a link that stops its own events',
      `<a onclick="event.cancelBubble = true" href="${START}?short_key=1234567">Go</a>`,
      '?short_key=1234567',
    ],
    [
      'a form inside what stops its events',
      `<div onclick="event.stopPropagation()" onsubmit="event.stopPropagation()"><form action="${START}">
        <input name="short_key" value="1234567"><button data-press></button></form></div>`,
      '?short_key=1234567',
    ],
    [
      'a form',
      `<form action="${START}"><input name="codeName" value="Other"><button data-press></button></form>`,
      '?issue_menu=1&codeName=Other',
    ],
    [
      'a form whose button goes elsewhere, to a session',
      `<form action="/elsewhere"><input name="short_key" value="1234567">
        <button formaction="${START}" data-press></button></form>`,
      '?short_key=1234567',
    ],
    [
      'a form with a part in its address',
      `<form action="${START}?c2cjs=1&amp;locale=de" method="post"><input name="short_key" value="1234567"><button data-press></button></form>`,
      '?c2cjs=1&short_key=1234567&locale=de',
    ],
    [
      'a form with a part in its address that the browser would drop',
      `<form action="${START}?issue_menu=1&amp;codeName=Other"><input name="short_key" value="1234567"><button data-press>
        </button></form>`,
      '?short_key=1234567',
    ],
    [
      'a form with controls that have the names of its properties',
      `<form action="${START}"><input name="action" value="x"><input name="target" value="x"><input name="method" value="x">
        <input name="matches" value="x"><input name="href" value="x"><input name="getAttribute" value="x">
        <input name="ownerDocument" value="x"><input name="baseURI" value="x"><input name="dispatchEvent" value="x">
        <input name="short_key" value="1234567"><button data-press></button></form>`,
      '?short_key=1234567',
    ],
    [
      'a form by the button that is pressed',
      `<form action="${START}"><input name="short_key" value="1234567"><button name="c2cjs" value="1" data-press></button>
        </form>`,
      '?c2cjs=1&short_key=1234567',
    ],
  ];
  for (const [what, markup, query] of started) {
    it(`start as sessions: ${what}`, () => {
      press(markup);
      expect(left).to.deep.equal([]);
      expect(asked).to.have.length(1);
      expect(asked[0]!.url).to.equal(START + query);
    });
  }

  const alone: [what: string, markup: string, init?: MouseEventInit][] = [
    ['a link elsewhere', '<a href="/elsewhere">Go</a>'],
    ['a link that only mentions a session', `<a href="/x?to=${START}">Go</a>`],
    ['a link to a longer path', `<a href="${START}/more?short_key=1234567">Go</a>`],
    ['a link with credentials', `<a href="https://a:b@${SITE}/api/start_session?short_key=1234567">Go</a>`],
    ['a link by another protocol', `<a href="ftp://${SITE}/api/start_session?short_key=1234567">Go</a>`],
    ['a link without an address', `<a>${START}</a>`],
    ['a click with Ctrl', `<a href="${START}?short_key=1234567">Go</a>`, { ctrlKey: true }],
    ['a click with Shift', `<a href="${START}?short_key=1234567">Go</a>`, { shiftKey: true }],
    ['a click with the middle button', `<a href="${START}?short_key=1234567">Go</a>`, { button: 1 }],
    ['a link with a target', `<a target="_blank" href="${START}?short_key=1234567">Go</a>`],
    ['a link with download', `<a download href="${START}?short_key=1234567">Go</a>`],
    ['a link that opens a window itself', `<a href="${START}?short_key=1" onclick="void (() => open())">Go</a>`],
    ['a link that calls BG itself', `<a href="${START}?short_key=1" onclick="void (() => BG.start(2))">Go</a>`],
    [
      'a link that goes to a window itself',
      `<a href="${START}?short_key=1" onclick="void (() => (location = '/'))">Go</a>`,
    ],
    [
      'a form whose button opens a window itself',
      `<form action="${START}"><button data-press onclick="void (() => window.open('/'))"></button></form>`,
    ],
    ['a link in a picture that leads elsewhere', '<svg><a data-press href="/elsewhere"></a></svg>'],
    [
      'a link in a picture that is being edited',
      `<div contenteditable><svg><a data-press href="${START}?short_key=1234567"></a></svg></div>`,
    ],
    ['a link that is being edited', `<div contenteditable><a href="${START}?short_key=1234567">Go</a></div>`],
    [
      'a form that is being edited',
      `<form contenteditable action="${START}"><input name="short_key" value="1234567"><button data-press></button></form>`,
    ],
    ['a form elsewhere', '<form action="/elsewhere"><button data-press></button></form>'],
    ['a form with a target', `<form target="_blank" action="${START}"><button data-press></button></form>`],
    ['a button with a target', `<form action="${START}"><button formtarget="_blank" data-press></button></form>`],
    [
      'a button that only closes a dialog',
      `<dialog open><form action="${START}"><button formmethod="dialog" data-press></button></form></dialog>`,
    ],
    ['a button that submits nothing', `<form action="${START}"><button type="button" data-press></button></form>`],
  ];
  for (const [what, markup, init] of alone) {
    it(`are left to the browser: ${what}`, () => {
      press(markup, init);
      expect(asked).to.deep.equal([]);
      expect(left).to.include(markup.includes('<form') && !markup.includes('type="button"') ? 'submit' : 'click');
    });
  }

  it('are left to a script that called preventDefault()', () => {
    place.addEventListener('click', (event) => event.preventDefault(), { once: true });
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    expect(asked).to.deep.equal([]);
  });

  it('are not handled inside the launcher’s own dialog', () => {
    press(`<div data-bt-support-dialog><a href="${START}?short_key=1234567">Go</a></div>`);
    expect(asked).to.deep.equal([]);
    expect(left).to.deep.equal(['click']);
  });

  it('are left to a later script of the document', () => {
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    expect(asked).to.deep.equal([]);
  });

  it('start beside elements whose names hide properties (DOM clobbering)', () => {
    const names = ['matches', 'localName', 'dataset', 'isContentEditable', 'href', 'action'];
    for (const name of names) Object.defineProperty(window, name, { value: /x/, configurable: true });
    try {
      press(`<form action="${START}"><input name="short_key" value="1234567"><button data-press></button></form>`);
      expect(asked).to.have.length(1);
      expect(() => place.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))).not.to.throw();
    } finally {
      for (const name of names) Reflect.deleteProperty(window, name);
    }
  });

  it('are not started by a custom event called submit', () => {
    expect(() => document.dispatchEvent(new Event('submit', { bubbles: true }))).not.to.throw();
    expect(asked).to.deep.equal([]);
  });

  it('are not read before they are sent', () => {
    let read = 0;
    place.addEventListener('formdata', () => read++);
    place.setHTMLUnsafe(`<form action="${START}"><input name="short_key" value="1234567"><button></button></form>`);
    for (const type of ['pointerover', 'focusin'])
      place.querySelector('input')!.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(read).to.equal(0);
    place.querySelector('button')!.click();
    expect(read).to.equal(1);
  });

  it('start once if enhance() is called several times', () => {
    const stops = [enhance(), enhance(place)];
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    for (const stopAnother of stops) stopAnother();
    expect(asked).to.have.length(1);
  });

  it('are handled by the browser once enhancement is stopped', () => {
    stop();
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    expect(asked).to.deep.equal([]);
    expect(left).to.deep.equal(['click']);
  });

  it('of one part of the page start with a root', () => {
    stop();
    const inner = document.createElement('section');
    stop = enhance(inner);
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    expect(asked).to.deep.equal([]);
    place.replaceChildren(inner);
    inner.setHTMLUnsafe(`<a href="${START}?short_key=1234567">Go</a>`);
    inner.querySelector('a')!.click();
    expect(asked).to.have.length(1);
  });

  it('are left to a script that called preventDefault() and stopPropagation()', () => {
    place.addEventListener(
      'click',
      (event) => {
        event.stopPropagation();
        event.preventDefault();
      },
      { once: true },
    );
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    expect(asked).to.deep.equal([]);
  });

  it('ignore <base target>', () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.target = '_blank';
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    press(`<form action="${START}"><input name="short_key" value="1234567"><button></button></form>`);
    base.remove();
    expect(asked).to.have.length(2);
  });

  it('are not changed', () => {
    const markup = `<a href="${START}?short_key=1234567">Go</a>`;
    press(markup);
    expect(place.innerHTML).to.equal(markup);
  });

  it('dispatch events on themselves', () => {
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    expect(asked[0]!.target).to.equal(place.querySelector('a'));
  });

  it('have the page’s locale unless they have their own', () => {
    configure({ locale: 'de' });
    press(`<a href="${START}?short_key=1234567">Go</a>`);
    press(`<a href="${START}?short_key=1234567&locale=fr">Go</a>`);
    expect(asked.map(({ options }) => options.locale)).to.deep.equal(['de', 'fr']);
  });
});
