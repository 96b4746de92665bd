import { expect } from '@open-wc/testing';
import { optionsFromForm } from '../../src/forms/options-from-form.ts';
import type { OptionsDraft } from '../../src/session/options.ts';
import { sessionUrl } from '../../src/session/url.ts';
import { FORM_EXAMPLE, parametersOf, SITE, sorted } from '../session/samples.ts';
import { type Controls, makeForm } from './fixtures.ts';

const read = (...controls: Controls) => optionsFromForm(makeForm(controls));

describe('the documented form', () => {
  it('asks for the documented session', () => {
    const { options, unknown, duplicates } = read(...Object.entries(FORM_EXAMPLE.controls));
    expect(options).to.deep.equal({
      issue: { codeName: 'Other' },
      skills: ['skill1', 'skill2'],
      customer: {
        name: 'Customer Name',
        company: 'Company Name',
        company_code: 'Company Code',
        details: 'Issue Details',
      },
      attributes: { external_key: 'abc123', custom_field1: 'Custom Value', custom_field2: '123' },
    });
    expect(unknown).to.deep.equal([]);
    expect(duplicates).to.deep.equal([]);
    expect(parametersOf(sessionUrl(SITE, 'full', options))).to.deep.equal(sorted(FORM_EXAMPLE.parameters));
  });
});

describe('a name of a control', () => {
  const rows: [name: string, value: string, options: OptionsDraft][] = [
    ['short_key', '1234567', { sessionKey: '1234567' }],
    ['codeName', 'Other', { issue: { codeName: 'Other' } }],
    ['id', '12', { issue: { id: 12 } }],
    ['customer.name', 'x', { customer: { name: 'x' } }],
    ['customer.company', 'x', { customer: { company: 'x' } }],
    ['customer.company_code', 'x', { customer: { company_code: 'x' } }],
    ['customer.details', 'x', { customer: { details: 'x' } }],
    ['session.custom.external_key', 'x', { attributes: { external_key: 'x' } }],
    ['session.custom.room', '7', { attributes: { room: '7' } }],
    ['session.skills', 'a,b', { skills: ['a', 'b'] }],
    ['session.priority', '1', { priority: 1 }],
    ['locale', 'de', { locale: 'de' }],
    ['chat_locale', 'cs-cs', { chatLocale: 'cs-cs' }],
    ['platform', 'winNT-64', { platform: 'winNT-64' }],
    ['timezone_offset', '-300', { timezoneOffset: -300 }],
    // The JavaScript API's own names.
    ['skills', 'a, b', { skills: ['a', 'b'] }],
    ['customerName', 'x', { customer: { name: 'x' } }],
    ['companyName', 'x', { customer: { company: 'x' } }],
    ['companyCode', 'x', { customer: { company_code: 'x' } }],
    ['details', 'x', { customer: { details: 'x' } }],
    ['externalKey', 'x', { attributes: { external_key: 'x' } }],
    // Those of older portals.
    ['customer_name', 'x', { customer: { name: 'x' } }],
    ['customer_company', 'x', { customer: { company: 'x' } }],
    ['customer_company_code', 'x', { customer: { company_code: 'x' } }],
    ['customer_desc', 'x', { customer: { details: 'x' } }],
    ['customer_details', 'x', { customer: { details: 'x' } }],
  ];
  for (const [name, value, options] of rows) {
    it(`may be ${name}`, () => {
      expect(read([name, value])).to.deep.equal({ options, unknown: [], duplicates: [] });
    });
  }

  it('may be unknown to the API: it is not sent, and listed', () => {
    expect(read(['codeName', 'Other'], ['csrf', 'x'], ['Locale', 'de'], ['constructor', 'y'])).to.deep.equal({
      options: { issue: { codeName: 'Other' } },
      unknown: ['csrf', 'Locale', 'constructor'],
      duplicates: [],
    });
  });

  it('is the documented one before any other', () => {
    for (const controls of [
      [
        ['customer.name', 'right'],
        ['customerName', 'old'],
      ],
      [
        ['customerName', 'old'],
        ['customer.name', 'right'],
      ],
    ] as const) {
      const { options, duplicates } = read(...controls);
      expect(options).to.deep.equal({ customer: { name: 'right' } });
      expect(duplicates).to.deep.equal(['customerName']);
    }
  });

  it('may be there twice: the first counts, and the name is listed', () => {
    expect(
      read(['codeName', 'A'], ['codeName', 'B'], ['session.custom.a', '1'], ['session.custom.a', '2']),
    ).to.deep.equal({
      options: { issue: { codeName: 'A' }, attributes: { a: '1' } },
      unknown: [],
      duplicates: ['codeName', 'session.custom.a'],
    });
  });

  it('may be there several times for skills, which join', () => {
    const { options, duplicates } = read(['skills', 'a,b'], ['session.skills', 'c'], ['skills', 'd']);
    expect([...options.skills!].sort()).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(duplicates).to.deep.equal([]);
  });

  it('may be one that every object has', () => {
    const { options } = read(['codeName', 'A'], ['session.custom.__proto__', 'x'], ['session.custom.constructor', 'y']);
    expect(Object.entries(options.attributes!)).to.deep.equal([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});
