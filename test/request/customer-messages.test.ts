import { expect } from '@open-wc/testing';
import { canMend } from '../../src/forms/control-of.ts';
import { forCustomer } from '../../src/request/customer-messages.ts';
import { findErrors } from '../../src/session/validate.ts';
import { openDialog, setUpLaunches } from '../launch/launcher-fixture.ts';

const test = setUpLaunches();

const BUTTON = 'This button is not set up correctly. Please tell the help desk.';
const FORM = 'This form is not set up correctly. Please tell the help desk.';

const long = 'x'.repeat(2000);

/** Messages for the customer about the errors in options. */
const read = (options: unknown, markup?: string): string[] => {
  const form = document.createElement('form');
  form.innerHTML = markup ?? '';
  document.body.append(form);
  const request = test.request(markup === undefined ? {} : { target: form, canMend: canMend([form]) });
  const messages = findErrors(options, 'full').map((problem) => forCustomer(problem, request).message);
  form.remove();
  return messages;
};

describe('the message of a problem for a customer', () => {
  const exact: [what: string, options: unknown, message: string][] = [
    ['a key of another length', { sessionKey: '12' }, 'Session key must have 7 characters, not 2.'],
    ['a blank key', { sessionKey: '' }, 'Session key is missing.'],
    [
      'a long name',
      { sessionKey: '1234567', customer: { name: 'x'.repeat(101) } },
      'Your name can have at most 100 characters, not 101.',
    ],
    [
      'a line break in a company',
      { sessionKey: '1234567', customer: { company: 'a\nb' } },
      'Company has a character that cannot be sent.',
    ],
  ];
  for (const [what, options, message] of exact) {
    it(`is the exact sentence: ${what}`, () => expect(read(options)).to.deep.equal([message]));
  }

  const neutral: [what: string, options: unknown][] = [
    ['nobody to start with', {}],
    ['two issues', { issue: { id: 1, codeName: 'a' } }],
    ['two start methods', { sessionKey: '1234567', issue: { id: 1 } }],
    ['half a representative', { rep: { id: 1 } }],
    ['a number that is none', { issue: { id: 'one' } }],
    ['a priority', { sessionKey: '1234567', priority: 7 }],
    ['a customer who is none', { sessionKey: '1234567', customer: 'Ann' }],
    ['a long custom field', { sessionKey: '1234567', attributes: { a: long } }],
    ['an issue that is null', { issue: null }],
  ];
  for (const [what, options] of neutral) {
    it(`is that it is not theirs: ${what}`, () => {
      expect(read(options)).to.deep.equal([BUTTON]);
      expect(
        read(options, '<input name="elsewhere"><input type="hidden" name="id"><input name="short_key" disabled>'),
      ).to.deep.equal([FORM]);
    });
  }

  const seen: [options: unknown, markup: string][] = [
    [{}, '<input type="radio" name="codeName" value="a">'],
    [{}, '<select name="id"></select>'],
    [{}, '<input name="short_key">'],
    [{ issue: { id: 'one' } }, '<input name="id">'],
    [{ sessionKey: '1234567', attributes: { a: long } }, '<input name="session.custom.a">'],
    [{ sessionKey: '1234567', attributes: { external_key: long } }, '<input name="external_key">'],
    [{ sessionKey: '1234567', priority: 7 }, '<input name="session.priority">'],
  ];
  for (const [options, markup] of seen) {
    it(`is the exact sentence where they see a field: ${markup}`, () => {
      const messages = findErrors(options, 'full').map(({ message }) => message);
      expect(messages).to.have.length(1);
      expect(read(options, markup)).to.deep.equal(messages);
    });
  }

  it('is shown once in the dialog for any number of problems, and complete in the event', () => {
    test.launch(test.request({ site: 'https://x.example/', options: { rep: { id: 1 }, customer: { name: '\0' } } }));
    const lines = [...openDialog()!.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(lines).to.deep.equal([BUTTON, 'Your name has a character that cannot be sent.']);
    const { problems } = test.heard.last() as GlobalEventHandlersEventMap['bt-session-invalid'];
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'site must be a host name such as x.example.',
      'rep.name is missing.',
      'Your name has a character that cannot be sent.',
    ]);
  });
});
