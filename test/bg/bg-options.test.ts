import { expect } from '@open-wc/testing';
import { closeDialog } from '../../src/dialog/dialog.ts';
import type { OptionsDraft } from '../../src/session/options.ts';
import { KEY, parametersOf, sorted } from '../session/samples.ts';
import { bgAt, makeForm, outcomeOf, requestOf } from './requests.ts';

describe('the options of a call', () => {
  const rows: [what: string, given: object, options: OptionsDraft][] = [
    ['a chat language', { ...KEY, chat_locale: 'cs-cs' }, { ...KEY, chatLocale: 'cs-cs' }],
    ['a chat language by its other name', { ...KEY, chatLocale: 'cs-cs' }, { ...KEY, chatLocale: 'cs-cs' }],
    ['a time zone', { ...KEY, timezone_offset: -300 }, { ...KEY, timezoneOffset: -300 }],
    ['a time zone as text', { ...KEY, timezone_offset: '60' }, { ...KEY, timezoneOffset: '60' }],
    ['a time zone of zero', { ...KEY, timezone_offset: 0 }, { ...KEY, timezoneOffset: 0 }],
    ['an external key', { ...KEY, external_key: 'T-1' }, { ...KEY, attributes: { external_key: 'T-1' } }],
    [
      'an external key by its other name',
      { ...KEY, attributes: { externalKey: 'T-1' } },
      { ...KEY, attributes: { external_key: 'T-1' } },
    ],
    [
      'the documented external key before the others',
      { ...KEY, external_key: 'x', attributes: { external_key: 'T-1', externalKey: 'y', a: 1 } },
      { ...KEY, attributes: { external_key: 'T-1', a: 1 } },
    ],
    ['skills as text', { ...KEY, skills: 'a, b' }, { ...KEY, skills: ['a', 'b'] }],
    ['skills, each once', { ...KEY, skills: ['a', 'b', 'a'] }, { ...KEY, skills: ['a', 'b'] }],
    ['skills of an empty text that was split', { ...KEY, skills: ''.split(',') }, { ...KEY, skills: [] }],
    [
      'skills with blanks around them',
      { ...KEY, skills: 'Mac, Windows'.split(',') },
      { ...KEY, skills: ['Mac', 'Windows'] },
    ],
    ['skills with blanks among them', { ...KEY, skills: ['a', '', ' ', null, 'b '] }, { ...KEY, skills: ['a', 'b'] }],
    ['skills with commas in them', { ...KEY, skills: ['a,b', 'c'] }, { ...KEY, skills: ['a', 'b', 'c'] }],
    [
      'attributes that are lists, dates, booleans and numbers',
      {
        ...KEY,
        attributes: {
          list: ['a', 'b', 3],
          nested: [['a', 'b'], 'c'],
          empty: [],
          date: new Date(0),
          url: new URL('https://www.example.com/'),
          yes: true,
          no: false,
          half: 1.5,
        },
      },
      {
        ...KEY,
        attributes: {
          list: 'a,b,3',
          nested: 'a,b,c',
          empty: '',
          date: String(new Date(0)),
          url: 'https://www.example.com/',
          yes: true,
          no: false,
          half: 1.5,
        } as never,
      },
    ],
    [
      'an external key that is a list or a number',
      { ...KEY, external_key: ['INC', 1] },
      { ...KEY, attributes: { external_key: 'INC,1' } },
    ],
    [
      'an external key that is a number',
      { ...KEY, external_key: 1001 },
      { ...KEY, attributes: { external_key: 1001 } },
    ],
    [
      'a customer in lists, numbers and booleans',
      { ...KEY, customer: { name: ['Ada', 'Lovelace'], company: 7, company_code: true, details: new Date(0) } },
      {
        ...KEY,
        customer: { name: 'Ada,Lovelace', company: 7, company_code: true, details: String(new Date(0)) } as never,
      },
    ],
    [
      'a representative’s number with blanks around it',
      { rep: { id: ' 12\n', name: 'John' } },
      { rep: { id: '12' as never, name: 'John' } },
    ],
    ['an issue’s number in wide digits', { issue: { id: '１２' } }, { issue: { id: '12' as never } }],
    ['a key that was typed in groups', { sessionKey: ' 172-8331 ' }, { sessionKey: '1728331' }],
    ['a priority', { ...KEY, priority: 1 }, { ...KEY, priority: 1 }],
    ['an issue number as text', { issue: { id: '12' } }, { issue: { id: 12 } }],
    ['an issue without a representative’s name', { issue: { id: 12, name: 'Admin' } }, { issue: { id: 12 } }],
    [
      'an issue with the customer in it',
      {
        issue: {
          codeName: 'Other',
          customerName: 'A',
          companyName: 'B',
          companyCode: 'C',
          details: 'D',
          externalKey: 'E',
        },
      },
      {
        issue: { codeName: 'Other' },
        customer: { name: 'A', company: 'B', company_code: 'C', details: 'D' },
        attributes: { external_key: 'E' },
      },
    ],
    [
      'an issue with the customer in older names',
      { issue: { id: 1, customer_name: 'A', customer_company: 'B', customer_company_code: 'C', customer_desc: 'D' } },
      { issue: { id: 1 }, customer: { name: 'A', company: 'B', company_code: 'C', details: 'D' } },
    ],
    [
      'an issue with a customer, and another one beside it, which wins',
      { issue: { id: 1, customerName: 'A', companyName: 'B' }, customer: { name: 'C', details: 'D' } },
      { issue: { id: 1 }, customer: { name: 'C', company: 'B', details: 'D' } },
    ],
    [
      'an issue with skills, and others beside it',
      { issue: { id: 1, skills: 'a,b' }, skills: ['b', 'c'] },
      { issue: { id: 1 }, skills: ['a', 'b', 'c'] },
    ],
  ];
  for (const [what, given, options] of rows) {
    it(`may have ${what}`, () => {
      const { options: asked } = requestOf(given)!;
      const { attributes, ...others } = asked;
      // An empty group says nothing.
      const isEmpty = attributes === undefined || Object.keys(attributes).length === 0;
      expect(isEmpty ? others : asked).to.deep.equal(options);
    });

    if (!('issue' in given)) continue;
    it(`may have ${what}, as a form`, () => {
      const { issue, ...beside } = given as { issue: Record<string, unknown> };
      const controls = Object.entries(issue).filter(([name]) => name !== 'name');
      const form = makeForm(Object.fromEntries(controls.map(([name, value]) => [name, String(value)])));
      const { options: asked } = requestOf({ ...beside, issue: form })!;
      if (asked.attributes && Object.keys(asked.attributes).length === 0) delete asked.attributes;
      expect(asked).to.deep.equal(options);
    });
  }

  it('may have lists and dates in an issue’s own fields', () => {
    const issue = { id: 1, details: ['a', 'b'], externalKey: new Date(0), skills: ['x', 'y '] };
    expect(requestOf({ issue })!.options).to.deep.equal({
      issue: { id: 1 },
      customer: { details: 'a,b' },
      attributes: { external_key: String(new Date(0)) },
      skills: ['x', 'y'],
    });
  });

  for (const value of [{}, { a: 1 }, [{}], document.createElement('input'), Object.create(null)]) {
    it(`have no text for ${Object.prototype.toString.call(value)}, which is a problem the customer reads of`, async () => {
      const { returned, shown, thrown } = await outcomeOf(() =>
        bgAt('support.example.com').start(3, { ...KEY, attributes: { room: value as unknown } }),
      );
      closeDialog();
      expect([returned, shown, thrown]).to.deep.equal([false, ['attributes.room'], undefined]);
    });
  }

  it('for the vendor’s own dialog are not sent', () => {
    const extra = {
      disableClickonce: true,
      enableEdgeClickonce: true,
      sessionStartFailed: () => undefined,
      skipConfirm: true,
      debugMode: true,
      modal: true,
      width: 500,
      uiOptions: { closeOnFinish: true, allowDialogClose: false },
    };
    for (const type of [2, 3]) {
      const request = requestOf({ ...KEY, ...extra }, type)!;
      const chat = type === 2 && { c2cjs: '1' };
      expect(parametersOf(request.url)).to.deep.equal(sorted({ short_key: '1234567', ...chat }));
    }
  });

  it('are not changed', () => {
    const options = { issue: { id: 1, customerName: 'A' }, attributes: { externalKey: 'x' }, skills: ['a', 'a'] };
    const before = structuredClone(options);
    requestOf(options);
    expect(options).to.deep.equal(before);
  });

  it('may have an issue form with names that the API does not have', () => {
    const request = requestOf({ issue: makeForm({ codeName: 'Other', csrf: 'x', __proto: 'y' }) })!;
    expect(parametersOf(request.url)).to.deep.equal(sorted({ codeName: 'Other', issue_menu: '1' }));
  });
});
