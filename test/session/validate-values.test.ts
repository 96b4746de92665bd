import { expect } from '@open-wc/testing';
import { validateOptions } from '../../src/session/validate-options.ts';
import { KEY } from './samples.ts';

const errorsIn = (options: object): string[] =>
  validateOptions(options, 'full')
    .filter(({ severity }) => severity === 'error')
    .map(({ code, field }) => `${code} ${field}`);

interface Kind {
  readonly at: (value: unknown) => object;
  readonly right: readonly unknown[];
  readonly wrong: readonly unknown[];
}

const NO_TEXT = [{}, [], ['a'], () => 'a', Symbol('a'), NaN, new String('a'), new Date(0), document];
const NO_INTEGER = [
  1.5,
  '1.5',
  '+1',
  ' 1',
  '1 ',
  '1e3',
  '0x1',
  'one',
  '١',
  true,
  Infinity,
  -Infinity,
  1e21,
  ...NO_TEXT,
];

const KINDS: Readonly<Record<string, Kind>> = {
  sessionKey: { at: (sessionKey) => ({ sessionKey }), right: ['1234567', 1234567, 1234567n], wrong: NO_TEXT },
  'rep.id': {
    at: (id) => ({ rep: { id, name: 'A' } }),
    right: [1, '1', 0, '007', 12345678901234567890n, '99999999999999999999', -1],
    wrong: NO_INTEGER,
  },
  'rep.name': { at: (name) => ({ rep: { id: 1, name } }), right: ['Admin', 'Ågot 你 😀', 42], wrong: NO_TEXT },
  'issue.id': { at: (id) => ({ issue: { id } }), right: [1, '1', 0], wrong: NO_INTEGER },
  'issue.codeName': {
    at: (codeName) => ({ issue: { codeName } }),
    right: ['Other', 'with space', 12],
    wrong: NO_TEXT,
  },
  priority: {
    at: (priority) => ({ ...KEY, priority }),
    right: [1, 2, 3, '1', '2', '3', '', null, undefined],
    wrong: [0, 4, -1, 1.5, '0', '4', '01', '1.0', ' 1', 'high', '12', true, ...NO_TEXT],
  },
  platform: {
    at: (platform) => ({ ...KEY, platform }),
    right: ['winNT-32', 'winNT-64', 'auto', '', null, undefined],
    wrong: ['winnt-32', 'winNT-16', 'winNT', 'mac', ' winNT-32', 'automatic', 32, ...NO_TEXT],
  },
  timezoneOffset: {
    at: (timezoneOffset) => ({ ...KEY, timezoneOffset }),
    right: [0, -0, -300, 330, '-300', '', false, null, undefined],
    wrong: NO_INTEGER,
  },
  skills: {
    at: (skills) => ({ ...KEY, skills }),
    right: [[], ['a'], ['skill1', 'skill2'], ['two words'], [7], '', null, undefined],
    wrong: ['a', 'a,b', {}, ['a,b'], [''], [' a'], ['a '], ['a', ' '], [null], [{}], [['a']], [NaN], ['a\nb'], 7, true],
  },
  locale: { at: (locale) => ({ ...KEY, locale }), right: ['en-us', '', null, undefined], wrong: NO_TEXT },
  chatLocale: { at: (chatLocale) => ({ ...KEY, chatLocale }), right: ['cs-cs', '', null, undefined], wrong: NO_TEXT },
  'customer.name': { at: (name) => ({ ...KEY, customer: { name } }), right: ['A', 1, '', null], wrong: NO_TEXT },
  'customer.company': { at: (company) => ({ ...KEY, customer: { company } }), right: ['A'], wrong: NO_TEXT },
  'customer.company_code': {
    at: (company_code) => ({ ...KEY, customer: { company_code } }),
    right: ['A', 1234],
    wrong: NO_TEXT,
  },
  'customer.details': { at: (details) => ({ ...KEY, customer: { details } }), right: ['A'], wrong: NO_TEXT },
  'attributes.external_key': {
    at: (external_key) => ({ ...KEY, attributes: { external_key } }),
    right: ['abc123', 123, '', null, undefined],
    wrong: NO_TEXT,
  },
  'attributes.field': { at: (field) => ({ ...KEY, attributes: { field } }), right: ['x', 1.5, true], wrong: NO_TEXT },
  'parameters.ref': {
    at: (ref) => ({ ...KEY, parameters: { ref } }),
    right: ['x', '', [], ['x', 'y'], 1, null, undefined],
    wrong: [{}, [{}], ['x', null], () => 'x', NaN, Symbol('x')],
  },
};

const show = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : `${Object.prototype.toString.call(value)} ${String(value)}`;

for (const [field, { at, right, wrong }] of Object.entries(KINDS)) {
  describe(`the value of ${field}`, () => {
    for (const value of right) {
      it(`may be ${show(value)}`, () => expect(errorsIn(at(value))).to.deep.equal([]));
    }
    for (const value of wrong) {
      it(`is not ${show(value)}`, () => expect(errorsIn(at(value))).to.deep.equal([`wrong-value ${field}`]));
    }
  });
}

describe('a group of options', () => {
  for (const part of ['customer', 'attributes', 'uiOptions', 'parameters']) {
    for (const value of ['a', 7, true, [], ['a'], () => 'a', Symbol('a')]) {
      it(`${part} is not ${show(value)}`, () => {
        expect(errorsIn({ ...KEY, [part]: value })).to.deep.equal([`wrong-value ${part}`]);
      });
    }
    it(`${part} may be empty or missing`, () => {
      for (const value of [{}, null, undefined]) expect(errorsIn({ ...KEY, [part]: value })).to.deep.equal([]);
    });
  }

  it('needs a name for each custom field', () => {
    expect(errorsIn({ ...KEY, attributes: { '': 'x' } })).to.deep.equal(['required attributes.']);
  });
});

describe('what an error says', () => {
  const rows: [options: object, message: string][] = [
    [{}, 'Session key, representative or issue is missing.'],
    [{ ...KEY, issue: { id: 1 } }, 'Give only one of sessionKey / issue.'],
    [{ issue: { id: 1, codeName: 'a' } }, 'Give only one of id / codeName.'],
    [{ sessionKey: '12' }, 'Session key must have 7 characters, not 2.'],
    [{ rep: { id: 'one', name: 'A' } }, 'rep.id must be a whole number.'],
    [{ ...KEY, priority: 4 }, 'priority must be 1 / 2 / 3.'],
    [{ ...KEY, skills: 'a,b' }, 'skills must be code names without commas.'],
    [{ ...KEY, customer: 'A' }, 'customer must be an object.'],
    [{ ...KEY, customer: { name: 'x'.repeat(101) } }, 'Your name can have at most 100 characters, not 101.'],
    [{ ...KEY, attributes: { room: 'x'.repeat(1025) } }, 'room can have at most 1024 characters, not 1025.'],
    [{ ...KEY, customer: { name: 'a\0' } }, 'Your name has a character that cannot be sent.'],
  ];
  for (const [options, message] of rows) {
    it(`is “${message}”`, () => expect(validateOptions(options, 'full')[0]?.message).to.equal(message));
  }
});
