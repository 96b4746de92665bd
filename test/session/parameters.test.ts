import { expect } from '@open-wc/testing';
import type { OptionsDraft, StartType } from '../../src/session/options.ts';
import { parseSessionUrl } from '../../src/session/url.ts';
import { API, KEY } from './samples.ts';

const read = (query: string): { options: OptionsDraft; startType: StartType } => {
  const { options, startType } = parseSessionUrl(`${API}?${query}`)!;
  return { options, startType };
};

describe('the start method of a link', () => {
  const rows: [query: string, options: OptionsDraft][] = [
    ['short_key=1234567', KEY],
    ['id=1&name=Admin', { rep: { id: 1, name: 'Admin' } }],
    ['name=Admin&id=1', { rep: { id: 1, name: 'Admin' } }],
    ['issue_menu=1&id=1', { issue: { id: 1 } }],
    ['issue_menu=1&codeName=Other', { issue: { codeName: 'Other' } }],
    ['codeName=Other', { issue: { codeName: 'Other' } }],
    ['id=1', { issue: { id: 1 } }],
    ['issue_menu=1', { issue: {} }],
    // Two are a mistake of the link's author: validation says so.
    ['issue_menu=1&id=1&codeName=Other', { issue: { id: 1, codeName: 'Other' } }],
    ['short_key=1234567&id=1&name=Admin', { ...KEY, rep: { id: 1, name: 'Admin' } }],
    ['short_key=1234567&codeName=Other', { ...KEY, issue: { codeName: 'Other' } }],
    // A name alone says nothing about who answers.
    ['short_key=1234567&name=Admin', { ...KEY, parameters: { name: 'Admin' } }],
    ['issue_menu=1&id=1&name=Admin', { issue: { id: 1 }, parameters: { name: 'Admin' } }],
    // Blank ways to start give way to the one that is filled in.
    ['short_key=1234567&id=&name=', { ...KEY, parameters: { id: '', name: '' } }],
    ['short_key=&codeName=Other', { issue: { codeName: 'Other' }, parameters: { short_key: '' } }],
    ['short_key=&id=1&name=Admin', { rep: { id: 1, name: 'Admin' }, parameters: { short_key: '' } }],
    ['short_key=1234567&issue_menu=1&codeName=', { ...KEY, parameters: { issue_menu: '1', codeName: '' } }],
    // Where all are blank, they are there nevertheless: something is missing.
    ['short_key=', { sessionKey: '' }],
    ['id=&name=', { rep: { id: '' as never, name: '' } }],
    ['issue_menu=1&codeName=', { issue: { codeName: '' } }],
    // Only 1 chooses an issue.
    ['issue_menu=0&id=1&name=Admin', { rep: { id: 1, name: 'Admin' }, parameters: { issue_menu: '0' } }],
    ['', {}],
  ];
  for (const [query, options] of rows) {
    it(`is read from “${query}”`, () => {
      expect(read(query).options).to.deep.equal(options);
    });
  }
});

describe('the start type of a link', () => {
  const rows: [query: string, startType: StartType, parameters: OptionsDraft['parameters'] | undefined][] = [
    ['c2cjs=1', 'chat', undefined],
    ['', 'full', undefined],
    ['c2cjs=0', 'full', { c2cjs: '0' }],
    ['c2cjs=', 'full', { c2cjs: '' }],
    ['c2cjs=true', 'full', { c2cjs: 'true' }],
  ];
  for (const [query, startType, parameters] of rows) {
    it(`is ${startType} with “${query}”`, () => {
      const options = { ...KEY, ...(parameters && { parameters }) };
      expect(read(`short_key=1234567&${query}`)).to.deep.equal({ startType, options });
    });
  }
});

describe('the other parameters of a link', () => {
  const rows: [query: string, options: OptionsDraft][] = [
    // Numbers in their usual form are numbers; any other text stays, for validation to name.
    ['timezone_offset=-300', { timezoneOffset: -300 }],
    ['timezone_offset=0', { timezoneOffset: 0 }],
    ['timezone_offset=060', { timezoneOffset: '060' }],
    ['timezone_offset=1e3', { timezoneOffset: '1e3' }],
    ['timezone_offset=-0', { timezoneOffset: '-0' }],
    ['id=99999999999999999999', { issue: { id: '99999999999999999999' } }],
    ['session.priority=3', { priority: 3 }],
    ['session.priority=high', { priority: 'high' as never }],
    ['session.custom.number=007', { attributes: { number: '007' } }],
    ['customer.company_code=1234', { customer: { company_code: '1234' } }],
    // Skills are a list.
    ['session.skills=a,b', { skills: ['a', 'b'] }],
    ['session.skills=+a+,,%20b%20,', { skills: ['a', 'b'] }],
    ['session.skills=a&session.skills=b', { skills: ['a', 'b'] }],
    // Choices that were not made stay what they are: parameters without a value.
    ['locale=&session.priority=', { parameters: { locale: '', 'session.priority': '' } }],
    ['customer.name=', { customer: { name: '' } }],
    ['session.custom.external_key=', { attributes: { external_key: '' } }],
    // Encoded either way.
    ['customer.name=J%C3%B6rg+A%2BB', { customer: { name: 'Jörg A+B' } }],
    ['session.custom.__proto__=x', { attributes: Object.fromEntries([['__proto__', 'x']]) }],
    ['session.custom.a.b=x', { attributes: { 'a.b': 'x' } }],
    // Nobody's parameters stay as they are.
    ['popup=1&ref=a&ref=b&flag&ref=', { parameters: { popup: '1', ref: ['a', 'b', ''], flag: '' } }],
    ['session.custom.=x&session.other=y', { parameters: { 'session.custom.': 'x', 'session.other': 'y' } }],
    ['Locale=de', { parameters: { Locale: 'de' } }],
    ['locale=de&locale=fr', { locale: 'de', parameters: { locale: 'fr' } }],
    ['session.custom.a=1&session.custom.a=2', { attributes: { a: '1' }, parameters: { 'session.custom.a': '2' } }],
    ['__proto__=x', { parameters: Object.fromEntries([['__proto__', 'x']]) }],
  ];
  for (const [query, options] of rows) {
    it(`are read from “${query}”`, () => {
      expect(read(query).options).to.deep.equal(options);
    });
  }

  const spellings: [name: string, options: OptionsDraft][] = [
    ['customer_name', { customer: { name: 'x' } }],
    ['customerName', { customer: { name: 'x' } }],
    ['customer_company', { customer: { company: 'x' } }],
    ['companyName', { customer: { company: 'x' } }],
    ['customer_company_code', { customer: { company_code: 'x' } }],
    ['companyCode', { customer: { company_code: 'x' } }],
    ['customer_desc', { customer: { details: 'x' } }],
    ['customer_details', { customer: { details: 'x' } }],
    ['details', { customer: { details: 'x' } }],
    ['external_key', { attributes: { external_key: 'x' } }],
    ['externalKey', { attributes: { external_key: 'x' } }],
    ['skills', { skills: ['x'] }],
  ];
  for (const [name, options] of spellings) {
    it(`are known by another spelling, ${name}`, () => {
      expect(read(`${name}=x`).options).to.deep.equal(options);
    });
  }

  it('count by their documented spelling, wherever that stands', () => {
    const expected = { customer: { name: 'right' }, parameters: { customer_name: 'old' } };
    expect(read('customer_name=old&customer.name=right').options).to.deep.equal(expected);
    expect(read('customer.name=right&customer_name=old').options).to.deep.equal(expected);
  });
});
