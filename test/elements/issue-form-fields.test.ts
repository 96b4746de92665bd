// Which fields the issue form has, which must be filled in, and what a customer agrees to.
import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import { findObstacles } from '../../src/author/diagnosis.ts';
import type { BtIssueForm } from '../../src/elements/issue-form.ts';
import { parsed } from './place.ts';
import { asked } from './record-requests.ts';

const SITE = 'support.example.com';

const form = (attributes: string, content = '') =>
  parsed<BtIssueForm>(`<bt-issue-form site="${SITE}" issue-id="4" ${attributes}>${content}</bt-issue-form>`);
const own = (element: Element): HTMLFormElement => element.shadowRoot?.querySelector('form') as HTMLFormElement;
const namesOf = (element: Element): string[] =>
  [...own(element).querySelectorAll('[name]:not(slot)')].map((field) => field.getAttribute('name') ?? '');

describe('the fields of an issue form', () => {
  it('are left out by name', async () => {
    const element = await form('hide-fields="customer-company, customer-company-code"');
    expect(namesOf(element)).to.deep.equal(['customer.name', 'customer.details']);
    element.hideFields = null;
    await element.updateComplete;
    expect(namesOf(element)).to.have.length(4);
  });

  it('must be filled in by name, and what is missing is marked', async () => {
    const element = await form('require-fields="customer-name customer-details"');
    const requests = asked(element);
    own(element).requestSubmit();
    expect(requests).to.deep.equal([]);
    const marked = [...own(element).querySelectorAll('[aria-invalid]')].map((field) => field.getAttribute('name'));
    expect(marked).to.deep.equal(['customer.name', 'customer.details']);
    for (const field of own(element).querySelectorAll<HTMLInputElement>('[required]')) field.value = 'x';
    own(element).requestSubmit();
    expect(requests).to.have.length(1);
    expect(requests[0]?.options.customer).to.include({ name: 'x', details: 'x' });
  });

  it('keep what was typed into them when another one is left out', async () => {
    const element = await form('');
    for (const field of own(element).querySelectorAll<HTMLInputElement>('input, textarea')) field.value = field.name;
    element.hideFields = 'customer-name';
    await element.updateComplete;
    const values = [...own(element).querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    expect(values).to.deep.equal(['customer.company', 'customer.company_code', 'customer.details']);
    expect(namesOf(element)).to.deep.equal(values);
  });

  it('are reported to the author if the form has no such field', async () => {
    const element = await form('hide-fields="customer-nmae" require-fields="phone"');
    const found = findObstacles(window, SITE).filter((obstacle) => obstacle.element === element);
    expect(found.map(({ code, message }) => `${code}: ${message}`)).to.deep.equal([
      'field-unknown: "customer-nmae" in hide-fields or require-fields is not a field of the form. Did you mean "customer-name"?',
      'field-unknown: "phone" in hide-fields or require-fields is not a field of the form.',
    ]);
  });
});

describe('what becomes of the data', () => {
  const PRIVACY = '<span slot="privacy">We keep it for <a href="/privacy">a year</a>.</span>';

  it('is shown above the button', async () => {
    const element = await form('', PRIVACY);
    const [line] = [...own(element).querySelectorAll<HTMLElement>('[part=privacy]')];
    expect(line?.offsetHeight).to.be.above(0);
    expect((element.firstElementChild as HTMLElement).offsetHeight).to.be.above(0);
    expect(own(element).querySelector('input[type=checkbox]')).to.equal(null);
  });

  it('is not shown where the page says nothing about it', async () => {
    expect(own(await form('')).querySelector('[part=privacy], [part=consent]')).to.equal(null);
  });

  for (const [what, content] of [
    ['with the page’s text', PRIVACY],
    ['with a text of its own', ''],
  ] as const)
    it(`has to be agreed to with consent, ${what}`, async () => {
      const element = await form('consent', content);
      const requests = asked(element);
      const box = own(element).querySelector<HTMLInputElement>('input[type=checkbox]')!;
      own(element).requestSubmit();
      expect(requests).to.deep.equal([]);
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      expect(element.shadowRoot?.activeElement).to.equal(box);
      box.click();
      own(element).requestSubmit();
      expect(requests).to.have.length(1);
      expect(requests[0]?.url).not.to.include('consent');
      expect(requests[0]?.options).to.not.have.property('attributes');
    });

  it('is accessible', async () => {
    const element = await form('consent require-fields="customer-name"', PRIVACY);
    own(element).requestSubmit();
    await expect(element).to.be.accessible();
  });
});
