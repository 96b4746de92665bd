// Which fields the issue form has, which must be filled in, and what a customer agrees to.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { findObstacles } from '../../src/author/diagnosis.ts';
import { BtIssueForm } from '../../src/elements/issue-form.ts';
import { CUSTOMER_PATHS, labelPropertyOf } from '../../src/session/customer-fields.ts';
import { attributeOf } from '../../src/session/schema.ts';
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
      'field-unknown: "customer-nmae" in hide-fields, require-fields or prefill-fields is not a field of the form. Did you mean "customer-name"?',
      'field-unknown: "phone" in hide-fields, require-fields or prefill-fields is not a field of the form.',
    ]);
  });
});

describe('labels of an author', () => {
  const labelsOf = (element: Element): (string | undefined)[] =>
    [...own(element).querySelectorAll('label')].map((label) => label.firstChild?.nextSibling?.textContent?.trim());
  const OPTIONS = '<option value="4" selected>Four</option>';

  it('take the place of the element’s own', async () => {
    const element = await form(
      'label-issue="Worum geht es?" label-customer-name="Ihr Name" label-customer-company="Fakultät" label-customer-company-code="Kürzel" label-customer-details="Was ist los?"',
      OPTIONS,
    );
    expect(labelsOf(element)).to.deep.equal(['Worum geht es?', 'Ihr Name', 'Fakultät', 'Kürzel', 'Was ist los?']);
    await expect(element).to.be.accessible();
    element.labelCustomerName = ' ';
    element.setAttribute('label-issue', 'Thema');
    await element.updateComplete;
    expect(labelsOf(element).slice(0, 2)).to.deep.equal(['Thema', 'Your name']);
  });

  it('are there for every option about the customer', () => {
    const names = CUSTOMER_PATHS.map(labelPropertyOf);
    expect(names).to.have.length(4);
    expect(BtIssueForm.observedAttributes).to.include.members(names.map(attributeOf));
    for (const name of names) expect(BtIssueForm.elementProperties.get(name)?.reflect, name).to.equal(true);
  });

  it('have the language of the page, and the others that of the element', async () => {
    const element = await form('label-customer-name="Ihr Name"');
    const [name, company] = own(element).querySelectorAll('label');
    expect([name?.hasAttribute('lang'), name?.hasAttribute('dir')]).to.deep.equal([false, false]);
    expect([company?.lang, company?.dir]).to.deep.equal(['en', 'ltr']);
  });

  it('are in messages, as they are', async () => {
    const element = await form('label-customer-name="Your $& name" label-customer-details="Was ist los?"');
    const [name] = own(element).querySelectorAll('input');
    const details = own(element).querySelector('textarea')!;
    name!.value = 'x'.repeat(101);
    details.value = 'x'.repeat(1025);
    details.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(own(element).textContent).to.include('Was ist los? can have at most 1024 bytes, not 1025.');
    own(element).requestSubmit();
    await element.updateComplete;
    expect(own(element).textContent).to.include('Your $& name can have at most 100 characters, not 101.');
    expect(own(element).textContent).to.include('Was ist los? can have at most 1024 bytes, not 1025.');
  });

  it('are shown as text', async () => {
    const element = await form('label-customer-name="<b>Name</b>"');
    expect(own(element).querySelector('b')).to.equal(null);
    expect(labelsOf(element)[0]).to.equal('<b>Name</b>');
  });
});

describe('prefilled fields', () => {
  const VALUES = 'customer-name="Ann" customer-details="One\nTwo" prefill-fields="customer-name, customer-details"';
  const nameOf = (element: Element) => own(element).querySelector<HTMLInputElement>('[name="customer.name"]')!;
  const detailsOf = (element: Element) => own(element).querySelector('textarea')!;

  it('show what attributes set, and what is set without them is not asked', async () => {
    const element = await form(`${VALUES} customer-company="Fixed"`);
    expect(namesOf(element)).to.deep.equal(['customer.name', 'customer.company_code', 'customer.details']);
    expect([nameOf(element).value, detailsOf(element).value]).to.deep.equal(['Ann', 'One\nTwo']);
    expect(own(element).textContent).to.include('7 of 1024 bytes used');
    expect(element.options.customer).to.deep.equal({
      name: 'Ann',
      company: 'Fixed',
      company_code: '',
      details: 'One\nTwo',
    });
    await expect(element).to.be.accessible();
  });

  it('send what the customer makes of them, also nothing', async () => {
    const element = await form(VALUES);
    const requests = asked(element);
    nameOf(element).value = 'Bea';
    detailsOf(element).value = '';
    own(element).requestSubmit();
    expect(requests[0]?.options.customer).to.deep.equal({ name: 'Bea', company: '', company_code: '', details: '' });
  });

  it('keep what the customer typed when their default changes, and show the new one otherwise', async () => {
    const element = await form(VALUES);
    nameOf(element).value = 'Bea';
    element.customerName = 'Carl';
    element.customerDetails = 'Three';
    await element.updateComplete;
    expect([nameOf(element).value, detailsOf(element).value]).to.deep.equal(['Bea', 'Three']);
    expect(element.options.customer).to.include({ name: 'Bea', details: 'Three' });
  });

  it('are restored by reset(), with the counter', async () => {
    const element = await form(VALUES);
    nameOf(element).value = 'Bea';
    detailsOf(element).value = 'Something else';
    detailsOf(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(own(element).textContent).to.include('14 of 1024 bytes used');
    own(element).reset();
    expect([nameOf(element).value, detailsOf(element).value]).to.deep.equal(['Ann', 'One\nTwo']);
    await aTimeout(0);
    await element.updateComplete;
    expect(own(element).textContent).to.include('7 of 1024 bytes used');
  });

  it('may come from the options of the page', async () => {
    const element = await form('prefill-fields="customer-name"');
    element.options = { issue: { id: 4 }, customer: { name: 'Ann', company: 'Fixed' } };
    await element.updateComplete;
    expect(nameOf(element).value).to.equal('Ann');
    nameOf(element).value = 'Bea';
    expect(element.options.customer).to.include({ name: 'Bea', company: 'Fixed' });
  });

  it('are sent unchanged where the form does not have them', async () => {
    const hidden = await form(`${VALUES} hide-fields="customer-name"`);
    expect(namesOf(hidden)).to.not.include('customer.name');
    expect(hidden.options.customer).to.include({ name: 'Ann' });
    const replaced = await form(VALUES, '<form><label>Name <input name="customer.name" value="Bea"></label></form>');
    expect(replaced.options.customer).to.include({ name: 'Ann' });
  });
});

describe('what an author says about fields in vain', () => {
  const problemsOf = (element: Element): string[] =>
    findObstacles(window, SITE)
      .filter((obstacle) => obstacle.element === element)
      .map(({ code, message }) => `${code}: ${message}`);
  const SAID =
    'label-customer-name="Name" require-fields="customer-name" prefill-fields="customer-name" customer-name="Ann"';
  const REPORTED = [
    'field-left-out: customer-name in require-fields has no effect, since the form of the element does not have that field.',
    'field-left-out: customer-name in prefill-fields has no effect, since the form of the element does not have that field.',
    'field-left-out: label-customer-name has no effect, since the form of the element does not have that field.',
  ];

  for (const [what, attributes, content] of [
    ['are hidden', 'hide-fields="customer-name"', ''],
    [
      'have a control of the page',
      '',
      '<option value="4">Four</option><label>Name <input name="customer_name"></label>',
    ],
    ['are replaced by a form', '', '<form><label>Key <input name="short_key"></label><button>Go</button></form>'],
    ['are replaced by fields', '', '<label>Problem <input name="customer.details"></label>'],
  ] as const)
    it(`is reported for fields that ${what}, on the console as well`, async () => {
      const { warn } = console;
      const written: string[] = [];
      console.warn = (message: string) => written.push(message);
      try {
        const element = await form(`${SAID} ${attributes}`, content);
        expect(problemsOf(element)).to.deep.equal(REPORTED);
        await waitUntil(() => written.length > 0, 'a warning is written', { timeout: 8000 });
        expect(written.join()).to.include('label-customer-name has no effect');
      } finally {
        console.warn = warn;
      }
    });

  it('is none for fields that an attribute sets on some pages, or that wait for it', async () => {
    expect(problemsOf(await form(`${SAID.replace(/prefill-fields="[^"]*"/, '')} consent`))).to.deep.equal([]);
    expect(problemsOf(await form('label-customer-name="Name" prefill-fields="customer-name"'))).to.deep.equal([]);
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

  it('has to be agreed to where a framework sets the property as it sets attributes', async () => {
    const element = await form('');
    element.consent = '' as never;
    await element.updateComplete;
    expect(own(element).querySelector('#consent')).to.not.equal(null);
    expect(element.consent).to.equal(true);
    element.consent = 'false' as never;
    await element.updateComplete;
    expect(own(element).querySelector('#consent')).to.equal(null);
  });

  it('is accessible', async () => {
    const element = await form('consent require-fields="customer-name"', PRIVACY);
    own(element).requestSubmit();
    await expect(element).to.be.accessible();
  });
});
