// The rules are for what we build. An author's own address goes out as the browser would send it.
import { expect } from '@open-wc/testing';
import { requestOfForm, requestOfLink } from '../../src/links/requests.ts';
import type { Control } from '../../src/forms/control.ts';
import { checkLaunch, type LaunchRequest } from '../../src/request/launch-request.ts';
import { launch } from '../../src/launch/launcher.ts';
import { SITE } from '../session/samples.ts';
import { openDialog } from '../launch/launcher-fixture.ts';

const urlOf = (request: LaunchRequest): string => checkLaunch(request).url?.href ?? '';

const START = `https://${SITE}/api/start_session`;
const long = 'x'.repeat(1025);

function requestOf(markup: string): LaunchRequest {
  document.body.append(place);
  place.setHTMLUnsafe(markup);
  const form = place.querySelector('form');
  const request = form
    ? requestOfForm(form, form.querySelector<Control>('button'))
    : requestOfLink(place.querySelector('a, area')!);
  expect(request).not.to.equal(null);
  return request!;
}
const place = document.createElement('div');

describe('an address of the author’s own that breaks rules', () => {
  afterEach(() => place.remove());

  for (const start of ['', '&c2cjs=1'])
    it(`is sent with its platform once at the most, where the machine is to say it${start && ', as a chat'}`, () => {
      const request = requestOf(`<a href="${START}?short_key=1234567&platform=auto${start}">Go</a>`);
      expect(new URL(urlOf(request)).searchParams.getAll('platform')).to.have.length.below(2);
      expect(
        new URL(urlOf({ ...request, options: { ...request.options, platform: 'winNT-64' } } as LaunchRequest)).search,
      )
        .to.contain('platform=winNT-64')
        .and.not.to.contain('auto');
    });

  const queries: [what: string, query: string][] = [
    ['a line break in a company', 'short_key=1234567&customer.company=A%0D%0AB'],
    ['a tab in a name', 'short_key=1234567&customer.name=Jane%09Doe'],
    ['a platform that the documents do not name', 'short_key=1234567&platform=ios'],
    ['details of 1025 bytes', `short_key=1234567&customer.details=${long}`],
    ['a priority of 0', 'issue_menu=1&id=4&session.priority=0'],
    ['a key of eight', 'short_key=12345678'],
    ['an unknown start method', 'team=5&c2cjs=1'],
    ['nothing at all', ''],
    ['two start methods', 'short_key=1234567&issue_menu=1&codeName=Other'],
    ['a number in words', 'id=one&name=John'],
    ['an issue with both names', 'issue_menu=1&id=1&codeName=Other'],
    ['a name of 101', `short_key=1234567&customer_name=${'x'.repeat(101)}`],
    ['half a character', 'short_key=1234567&customer.name=%ED%A0%80%00'],
  ];
  for (const [what, query] of queries) {
    it(`goes out as it is in a link: ${what}`, () => {
      expect(urlOf(requestOf(`<a href="${START}?${query}">Go</a>`))).to.equal(`${START}?${query}`);
    });

    it(`goes out as it is in a form: ${what}`, () => {
      const entries = [...new URLSearchParams(query)];
      const form = document.createElement('form');
      form.action = START;
      for (const [name, value] of entries) {
        const field = form.appendChild(document.createElement('textarea'));
        [field.name, field.hidden, field.textContent] = [name, true, value];
      }
      const sent = new URLSearchParams(entries.map(([name, value]) => [name, value.replace(/\r?\n/g, '\r\n')]));
      expect(urlOf(requestOf(form.outerHTML.replaceAll('\0', '')))).to.equal(
        `${START}${query && '?'}${String(sent).replaceAll('%00', '')}`,
      );
    });
  }

  it('of a form with method=post has its query and its fields', () => {
    const request = requestOf(
      `<form method="post" action="${START}?c2cjs=1&amp;session.priority=0"><input type="hidden" name="short_key" value="1234567"></form>`,
    );
    expect(urlOf(request)).to.equal(`${START}?c2cjs=1&session.priority=0&short_key=1234567`);
  });

  it('is not used if the customer can correct the error in a field', () => {
    const form = `<form action="${START}"><input name="short_key" value="12345678"><input name="platform" type="hidden" value="ios"></form>`;
    expect(urlOf(requestOf(form))).to.equal('');
    place.querySelector('input')!.value = '1234567';
    expect(urlOf(requestOfForm(place.querySelector('form')!, null)!)).to.equal(
      `${START}?short_key=1234567&platform=ios`,
    );
  });

  it('is not used if no rule is broken: a listener may have added something', () => {
    const query = 'short_key=1234567&platform=winNT-64';
    expect(urlOf(requestOf(`<a href="${START}?popup=1&${query}">Go</a>`))).to.equal(`${START}?${query}&popup=1`);
  });
});

describe('an error that the customer can correct', () => {
  afterEach(() => place.remove());

  const form = `<form action="${START}"><input name="platform" type="hidden" value="ios">
    <label>Name <input name="customer.name" value="x"></label><label>Key <input name="short_key" value="12345678"></label>
    <label>Company <input name="customer.company" value="${'x'.repeat(101)}"></label><button>Go</button></form>`;
  const field = (name: string): HTMLInputElement => place.querySelector(`[name="${name}"]`)!;

  it('is shown in its field by the browser, like others in theirs, and nothing is added to the page', () => {
    const request = requestOf(form);
    const { outerHTML } = place;
    expect(launch(request)).to.equal(false);
    expect(field('short_key').validationMessage).to.include('7 characters, not 8');
    expect(field('customer.company').validationMessage).to.include('100');
    for (const name of ['customer.name', 'platform']) expect(field(name).validationMessage, name).to.equal('');
    expect(document.activeElement).to.equal(field('short_key'));
    expect(openDialog()).to.equal(null);
    expect(place.outerHTML).to.equal(outerHTML);
  });

  const answers: [what: string, answer: () => void][] = [
    ['types elsewhere', () => field('customer.name').dispatchEvent(new InputEvent('input', { bubbles: true }))],
    ['chooses', () => field('short_key').dispatchEvent(new Event('change', { bubbles: true }))],
    ['presses a key', () => field('short_key').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))],
    ['clears the form', () => place.querySelector('form')!.reset()],
  ];
  for (const [what, answer] of answers)
    it(`is removed when the customer ${what}`, () => {
      launch(requestOf(form));
      answer();
      for (const name of ['short_key', 'customer.company']) expect(field(name).validity.valid, name).to.equal(true);
    });

  it('does not stop the submission of values that a script corrected', () => {
    launch(requestOf(form));
    field('short_key').value = '1234567';
    field('customer.company').value = '';
    let submitted = 0;
    place.addEventListener('submit', (event) => (submitted++, event.preventDefault()), { once: true });
    place.querySelector('button')!.click();
    expect(submitted).to.equal(1);
  });

  it('is shown in one field if it is about two, and a field with its own problem shows that once', () => {
    launch(
      requestOf(`<form action="${START}"><input name="short_key" value="123"><input name="codeName" value="x"></form>`),
    );
    expect([...place.querySelectorAll('input')].filter(({ validity }) => !validity.valid)).to.have.length(1);
  });

  it('is shown in a form with novalidate, and in a field outside the form', () => {
    launch(
      requestOf(`<form id="f" novalidate action="${START}"></form><input form="f" name="short_key" value="12345678">`),
    );
    expect(field('short_key').validationMessage).to.include('7 characters');
    expect(document.activeElement).to.equal(field('short_key'));
  });
});

describe('the referrer policy of a link or form', () => {
  afterEach(() => place.remove());

  const rows: [markup: string, policy: ReferrerPolicy | undefined][] = [
    [`<a href="${START}?short_key=1234567">Go</a>`, undefined],
    [`<a rel="nofollow NoReferrer" href="${START}?short_key=1234567">Go</a>`, 'no-referrer'],
    [`<a rel="noopener" href="${START}?short_key=1234567">Go</a>`, undefined],
    [`<a referrerpolicy="origin" href="${START}?short_key=1234567">Go</a>`, 'origin'],
    [`<a referrerpolicy="nonsense" href="${START}?short_key=1234567">Go</a>`, undefined],
    [`<a rel="noreferrer" referrerpolicy="origin" href="${START}?short_key=1234567">Go</a>`, 'no-referrer'],
    [`<map><area referrerpolicy="no-referrer" href="${START}?short_key=1234567" alt="Go"></map>`, 'no-referrer'],
    [`<form rel="noreferrer" action="${START}"><input name="referrerPolicy"></form>`, 'no-referrer'],
    [`<form action="${START}"><input name="referrerPolicy"></form>`, undefined],
  ];
  for (const [markup, policy] of rows) {
    it(`is ${policy ?? 'nothing'} in ${markup.replace(START, '…')}`, () =>
      expect(requestOf(markup).referrerPolicy).to.equal(policy));
  }
});
