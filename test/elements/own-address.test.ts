// The rules are for attributes, properties and typed fields. The address of the link or form inside goes out where they refuse.
import { expect, fixture } from '@open-wc/testing';
import '../../src/define.ts';
import type { SessionElement } from '../../src/elements/session-element.ts';
import { asked, fieldsOf } from './record-requests.ts';
import { settled } from './place.ts';

const SITE = 'support.example.com';
const START = `https://${SITE}/api/start_session`;

async function make(markup: string): Promise<SessionElement> {
  const place = await fixture<HTMLElement>('<div></div>');
  place.setHTMLUnsafe(markup);
  const element = place.firstElementChild as SessionElement;
  await settled(element);
  return element;
}

function urlOf(element: SessionElement, control = 'a, area, button'): string {
  const events = asked(element);
  const target = element.querySelector(control) ?? element.shadowRoot!.querySelector('button')!;
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  expect(events).to.have.length(1);
  return events[0]!.url;
}

/** What is not taken must not leave the test's page. */
const stay = (event: Event): void => event.preventDefault();
const isLink = (event: Event): boolean => (event.target as Element).localName === 'a';
const onClick = (event: Event): void => {
  if (isLink(event)) stay(event);
};
beforeEach(() => {
  window.addEventListener('click', onClick);
  window.addEventListener('submit', stay);
});
afterEach(() => {
  window.removeEventListener('click', onClick);
  window.removeEventListener('submit', stay);
});

describe('the author’s own address inside an element', () => {
  const queries: [what: string, query: string][] = [
    ['a line break in a company', 'short_key=1234567&customer.company=A%0D%0AB'],
    ['a tab in a name', 'short_key=1234567&customer.name=Jane%09Doe'],
    ['a platform that the documents do not name', 'short_key=1234567&platform=ios'],
    ['details of 1025 bytes', `short_key=1234567&customer.details=${'x'.repeat(1025)}`],
    ['a priority of 0', 'issue_menu=1&id=4&session.priority=0'],
    ['a key of eight', 'short_key=12345678'],
    ['an unknown start method', 'team=5&c2cjs=1'],
  ];
  for (const [what, query] of queries) {
    it(`goes out as it is, by a link: ${what}`, async () => {
      const element = await make(`<bt-support-session><a href="${START}?${query}">Go</a></bt-support-session>`);
      expect(urlOf(element)).to.equal(`${START}?${query}`);
      expect(element.href).to.equal(`${START}?${query}`);
      expect(element.problems).not.to.deep.equal([]);
    });

    for (const name of ['bt-support-session', 'bt-issue-form']) {
      it(`goes out as it is, by a form in ${name}: ${what}`, async () => {
        const form = document.createElement('form');
        form.action = START;
        for (const [key, value] of new URLSearchParams(query)) {
          const field = form.appendChild(document.createElement('textarea'));
          [field.name, field.hidden, field.textContent] = [key, true, value];
        }
        form.append(document.createElement('button'));
        const element = await make(`<${name}>${form.outerHTML}</${name}>`);
        const sent = new URLSearchParams([...new URLSearchParams(query)]);
        expect(urlOf(element)).to.equal(`${START}?${String(sent)}`);
      });
    }
  }

  const attributes: [what: string, attribute: string, field: string][] = [
    ['a priority of 0', 'priority="0"', 'priority'],
    ['a site with a protocol', 'site="https://nonsense/"', 'site'],
    ['a type that is none', 'type="Chat!"', 'type'],
    ['a form that is not there', 'issue-form="nowhere"', 'issue-form'],
    ['half a representative', 'rep-id="12"', 'startMethod'],
    ['a name of 101', `customer-name="${'x'.repeat(101)}"`, 'customer.name'],
  ];
  for (const [what, attribute, field] of attributes) {
    it(`goes out without the attributes where they are wrong: ${what}`, async () => {
      const address = `${START}?short_key=1234567&c2cjs=1`;
      const element = await make(
        `<bt-support-session ${attribute} external-key="T-1"><a href="${address}">Go</a></bt-support-session>`,
      );
      expect(fieldsOf(element.problems)).to.deep.equal([field]);
      expect(urlOf(element)).to.equal(address);
    });
  }

  it('is the form’s if a form is submitted', async () => {
    const element = await make(`<bt-support-session priority="0"><a href="${START}?short_key=1234567">Go</a>
      <form action="${START}?dropped=1"><input name="short_key" value="7654321"></form></bt-support-session>`);
    expect(urlOf(element)).to.equal(`${START}?short_key=7654321`);
  });

  it('has the query of a posted form, and so has the session', async () => {
    const form = (
      more: string,
    ): string => `<bt-support-session ${more}><form method="post" action="${START}?c2cjs=1&locale=de">
      <input type="hidden" name="short_key" value="1234567"><button>Go</button></form></bt-support-session>`;
    expect(urlOf(await make(form('')))).to.equal(`${START}?c2cjs=1&short_key=1234567&locale=de`);
    expect(urlOf(await make(form('priority="0"')))).to.equal(`${START}?c2cjs=1&locale=de&short_key=1234567`);
  });

  it('is not used if a field can be corrected, which shows the error', async () => {
    const element = await make(`<bt-issue-form priority="0"><form action="${START}">
      <label>Key <input name="short_key" value="12345678"></label><button>Go</button></form></bt-issue-form>`);
    const invalid: string[][] = [];
    element.addEventListener('bt-session-invalid', ({ problems }) => invalid.push(fieldsOf(problems)));
    element.querySelector('button')!.click();
    await element.updateComplete;
    expect(invalid).to.deep.equal([['sessionKey']]);
    expect(element.querySelector('.bt-field-note')?.textContent).to.include('7 characters, not 8');
    expect(element.shadowRoot!.textContent).not.to.include('not set up');
    element.querySelector('input')!.value = '1234567';
    expect(urlOf(element)).to.equal(`${START}?short_key=1234567`);
  });

  it('does not exist for attributes alone, which are refused', async () => {
    const element = await make(
      `<bt-support-session site="${SITE}" session-key="1234567" priority="0"></bt-support-session>`,
    );
    expect(element.href).to.equal('');
    expect(urlOf(element)).to.equal('');
  });

  it('is the submitter’s, if it has one', async () => {
    const element = await make(`<bt-support-session priority="0"><form action="/elsewhere">
      <button formaction="${START}" name="short_key" value="1234567">Go</button></form></bt-support-session>`);
    expect(urlOf(element)).to.equal(`${START}?short_key=1234567`);
  });
});

describe('an issue without id and code name', () => {
  it('goes to the default queue, by link, form and options', async () => {
    const query = 'issue_menu=1&c2cjs=1&external_key=INC0010001&customer_name=Jane%20Doe';
    const sent = '?c2cjs=1&issue_menu=1&customer.name=Jane%20Doe&session.custom.external_key=INC0010001';
    const link = await make(`<bt-support-session><a href="${START}.ns?${query}">Go</a></bt-support-session>`);
    expect(urlOf(link)).to.equal(START + sent);
    const form = await make(`<bt-issue-form><form action="${START}"><input type="hidden" name="issue_menu" value="1">
      <select name="codeName"><option value="">Please choose</option></select><button>Go</button></form></bt-issue-form>`);
    expect(urlOf(form)).to.equal(`${START}?issue_menu=1&codeName=`);
    const own = await make(`<bt-support-session site="${SITE}"></bt-support-session>`);
    own.options = { issue: {} };
    expect(urlOf(own)).to.equal(`${START}?issue_menu=1`);
  });

  it('is still required by a required choice', async () => {
    const form = await make(`<bt-issue-form><form action="${START}"><input type="hidden" name="issue_menu" value="1">
      <select name="codeName" required><option value="">Please choose</option></select><button>Go</button></form></bt-issue-form>`);
    const built = await make(`<bt-issue-form site="${SITE}"><option value="4">Printing</option></bt-issue-form>`);
    for (const element of [form, built]) {
      const events = asked(element);
      (element.querySelector('button') ?? element.shadowRoot!.querySelector('button'))!.click();
      expect(events).to.have.length(0);
    }
  });
});
