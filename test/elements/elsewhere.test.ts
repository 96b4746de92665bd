// What says that it goes elsewhere works as without the script, wherever it stands in an element.
import { expect, fixture } from '@open-wc/testing';
import '../../src/define.ts';
import type { SessionElement } from '../../src/elements/session-element.ts';
import { asked, ownButton } from './record-requests.ts';
import { settled } from './place.ts';

const SITE = 'support.example.com';
const START = `https://${SITE}/api/start_session`;

describe('content with another purpose', () => {
  /** What was left to the browser, and must not leave the test's page. */
  let left: string[];
  const onLeft = (event: Event): void => {
    const [target] = event.composedPath();
    const isSubmit = target instanceof HTMLButtonElement && target.type === 'submit' && target.form;
    if (event.defaultPrevented || (isSubmit && event.type === 'click')) return;
    left.push(event.type);
    event.preventDefault();
  };
  beforeEach(() => {
    left = [];
    for (const type of ['click', 'submit']) window.addEventListener(type, onLeft);
  });
  afterEach(() => {
    for (const type of ['click', 'submit']) window.removeEventListener(type, onLeft);
  });

  async function make(markup: string): Promise<SessionElement> {
    const place = await fixture<HTMLElement>('<div></div>');
    place.setHTMLUnsafe(markup);
    const element = place.querySelector<SessionElement>('bt-support-session, bt-issue-form')!;
    await settled(element);
    return element;
  }
  const press = (element: Element): void => {
    const target = element.querySelector('[data-press]') ?? element.querySelector('a, button')!;
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  };

  const elsewhere = [
    '<a href="/chat/">Chat</a>',
    '<a href="/chat/" data-press><b>Chat</b></a>',
    '<a href="#contact">Contact</a>',
    '<a href="mailto:help@example.com">Mail</a>',
    '<svg><a data-press href="/chat/"><text>Chat</text></a></svg>',
    '<form action="/chat/"><button>Chat</button></form>',
    '<form action="/search"><input name="q"><button>Search</button></form>',
    '<form action="/chat/"><input name="short_key"><button>Chat</button></form>',
    '<form action="/chat/"><button type="button" data-press>Clear</button></form>',
    // With a field, so that no form of the element's own is around it.
    `<form action="${START}"><input name="short_key"><button formaction="/chat/">Chat</button></form>`,
    '<button formaction="/chat/">Chat</button>',
    '<button popovertarget="menu">Menu</button><p popover id="menu"></p>',
    '<button commandfor="menu" command="toggle-popover">Menu</button><p popover id="menu"></p>',
    '<dialog open><form method="dialog"><button>Close</button></form></dialog>',
    `<a href="${START}?short_key=1234567">Go</a><a href="/chat/" data-press>Chat</a>`,
    `<form action="${START}"><input name="short_key" value="1234567"><button>Go</button></form>
     <form action="/search"><button data-press>Search</button></form>`,
  ];
  for (const name of ['bt-support-session', 'bt-issue-form']) {
    for (const markup of elsewhere) {
      it(`is left to the browser in ${name}: ${markup}`, async () => {
        const element = await make(`<${name} site="${SITE}" session-key="1234567">${markup}</${name}>`);
        const events = asked(element);
        press(element);
        expect(events).to.have.length(0);
        expect(left).to.deep.equal([
          /<form(?!.*(type="button"|commandfor))/s.test(markup) && !markup.includes('a href="/chat/" data-press')
            ? 'submit'
            : 'click',
        ]);
      });
    }
  }

  const ours: [markup: string, query: string][] = [
    ['<a href="#">Go</a>', '?short_key=1234567'],
    ['<a href="">Go</a>', '?short_key=1234567'],
    ['<a href="javascript:void(0)">Go</a>', '?short_key=1234567'],
    ['<a role="button" tabindex="0">Go</a>', '?short_key=1234567'],
    ['<button>Go</button>', '?short_key=1234567'],
    ['<p>See <a href="/faq">questions</a>.</p><button data-press>Go</button>', '?short_key=1234567'],
    ['<section><h3>Help</h3><button data-press>Go</button></section>', '?short_key=1234567'],
    [`<a href="/faq">FAQ</a><a href="${START}?locale=de" data-press>Go</a>`, '?short_key=1234567&locale=de'],
    [`<svg><a href="${START}?locale=de"><text data-press>Go</text></a></svg>`, '?short_key=1234567&locale=de'],
    [`<svg><a xlink:href="${START}?locale=de"><text data-press>Go</text></a></svg>`, '?short_key=1234567&locale=de'],
    [`<map><area alt="Go" data-press href="${START}?locale=de"></map>`, '?short_key=1234567&locale=de'],
    [
      `<form action="/search"><button formaction="${START}" name="locale" value="de">Go</button></form>`,
      '?short_key=1234567&locale=de',
    ],
    ['<div onclick="event.stopPropagation()"><button>Go</button></div>', '?short_key=1234567'],
  ];
  for (const [markup, query] of ours) {
    it(`is none where it says nothing of the kind: ${markup}`, async () => {
      const element = await make(
        `<bt-support-session site="${SITE}" session-key="1234567">${markup}</bt-support-session>`,
      );
      const events = asked(element);
      press(element);
      expect(left).to.deep.equal([]);
      expect(events.map(({ url }) => url)).to.deep.equal([START + query]);
    });
  }

  it('is not determined by a form around the element', async () => {
    const place = await fixture<HTMLElement>('<div></div>');
    for (const content of ['<button>Go</button>', '<input name="locale" value="de"><button>Go</button>']) {
      place.setHTMLUnsafe(`<form action="/page.aspx" method="post"><bt-support-session site="${SITE}" session-key="1234567">
        ${content}</bt-support-session></form>`);
      const element = place.querySelector<SessionElement>('bt-support-session')!;
      await settled(element);
      expect(ownButton(element) === null).to.equal(true);
      const events = asked(element);
      press(element);
      expect(left).to.deep.equal([]);
      expect(events).to.have.length(1);
    }
  });

  it('is not in a form of ours that stops its events, which starts', async () => {
    const element =
      await make(`<bt-issue-form site="${SITE}"><div onsubmit="event.stopPropagation()" onclick="event.stopPropagation()">
      <form><input name="short_key" value="1234567"><button>Go</button></form></div></bt-issue-form>`);
    const events = asked(element);
    press(element);
    expect(left).to.deep.equal([]);
    expect(events).to.have.length(1);
  });

  it('has its own fields, which are neither sent nor validated', async () => {
    const element = await make(`<bt-support-session site="${SITE}" session-key="1234567">
      <form action="/newsletter"><input name="customer.name" value="x"><input name="mail" required></form>
      <input name="customer.company" value="ACME"></bt-support-session>`);
    const events = asked(element);
    ownButton(element)!.click();
    expect(events[0]?.options).to.deep.equal({ sessionKey: '1234567', customer: { company: 'ACME' } });
  });

  it('keeps the browser’s own validation messages in a form', async () => {
    const element = await make(
      `<bt-issue-form site="${SITE}" issue-id="4"><form action="/search"><input name="q" required><button>Search</button></form></bt-issue-form>`,
    );
    const input = element.querySelector('input')!;
    expect(input.checkValidity()).to.equal(false);
    const invalid = new Event('invalid', { cancelable: true });
    expect(input.dispatchEvent(invalid)).to.equal(true);
    expect(element.querySelectorAll('.bt-field-note')).to.have.length(0);
  });

  it('has the element’s own button beside it if there is a start method', async () => {
    const element = await make(
      `<bt-support-session site="${SITE}" session-key="1234567"><a href="/chat/">Chat</a></bt-support-session>`,
    );
    const events = asked(element);
    const button = ownButton(element)!;
    expect(button.textContent).to.include('Get support');
    expect(element.querySelector('a')!.assignedSlot?.closest('button') === null).to.equal(true);
    button.click();
    expect(events).to.have.length(1);
  });

  it('is the only control if there is no start method', async () => {
    for (const name of ['bt-support-session', 'bt-issue-form']) {
      for (const markup of ['<a href="/chat/">Chat</a>', '<form action="/chat/"><button>Chat</button></form>']) {
        const element = await make(`<${name} site="${SITE}">${markup}</${name}>`);
        expect(ownButton(element) === null, markup).to.equal(true);
        expect(element.querySelector('a, button')!.getBoundingClientRect().width).to.be.above(0);
      }
    }
  });

  it('is the rest of a page after a missing end tag', async () => {
    const page = `<h2>News</h2><button type="button" id="menu">Menu</button><button id="search">Search</button>
      <form action="/find"><input name="q"><button>Find now</button></form><a href="#" id="top">Top</a>`;
    for (const name of ['bt-support-session', 'bt-issue-form']) {
      left = [];
      const element = await make(`<${name} site="${SITE}" issue-id="4" />${page}`);
      const events = asked(element);
      for (const control of element.querySelectorAll<HTMLElement>('button, a')) control.click();
      expect(events, name).to.have.length(0);
      expect(left, name).to.deep.equal(['click', 'click', 'submit', 'click']);
      const own = ownButton(element)!;
      const heading = element.querySelector('h2')!;
      if (name === 'bt-support-session')
        expect(own.getBoundingClientRect().top).to.be.below(heading.getBoundingClientRect().top);
      expect(element.querySelector('form')!.getBoundingClientRect().height).to.be.above(0);
      own.click();
      expect(events, name).to.have.length(1);
      expect(events[0]!.url).to.include(`${START}?issue_menu=1&id=4`);
    }
  });

  it('is another element, whose controls are its own', async () => {
    const element = await make(`<bt-support-session site="${SITE}" session-key="1234567" />
      <bt-support-session site="${SITE}" session-key="7654321"><button>Go</button></bt-support-session>`);
    const inner = element.querySelector<SessionElement>('bt-support-session')!;
    await settled(inner);
    const events = asked(element);
    inner.querySelector('button')!.click();
    ownButton(element)!.click();
    expect(events.map(({ options }) => options.sessionKey)).to.deep.equal(['7654321', '1234567']);
  });
});
