import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readOptions } from '../../src/session/read-value.ts';
import { readValue } from '../../src/session/read-value.ts';

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

describe('a session key', () => {
  const rows: [given: unknown, read: unknown][] = [
    ['1728331', '1728331'],
    [' 1728331 ', '1728331'],
    ['\n\t1728331\r\n', '1728331'],
    ['172 8331', '1728331'],
    ['172\u00a08331', '1728331'],
    ['172\u20098331', '1728331'],
    ['172\u30008331', '1728331'],
    ['172-8331', '1728331'],
    ['172 - 83 - 31', '1728331'],
    ['172\u20118331', '1728331'],
    ['172\u20138331', '1728331'],
    ['172\u22128331', '1728331'],
    ['172－8331', '1728331'],
    ['-1728331-', '1728331'],
    ['１７２８３３１', '1728331'],
    ['１７２　８３３１', '1728331'],
    ['\u200b1728331\u200b', '1728331'],
    ['\u202a1728331\u202c', '1728331'],
    ['\ufeff1728331', '1728331'],
    ['172\u00ad8331', '1728331'],
    ['0000007', '0000007'],
    // Too short or too long is for validation to name, by its digits alone.
    ['172 833', '172833'],
    ['1728-33123', '172833123'],
    // Not digits: as it is, without blanks around it.
    [' abc-efg ', 'abc-efg'],
    ['1728331a', '1728331a'],
    ['172.8331', '172.8331'],
    ['+1728331', '+1728331'],
    ['１７２x', '１７２x'],
    ['١٧٢٨٣٣١', '١٧٢٨٣٣١'],
    ['-', '-'],
    ['  ', ''],
    ['', ''],
    ['172\x008331', '172\x008331'],
    [1728331, 1728331],
    [1728331n, 1728331n],
    [null, null],
    [undefined, undefined],
  ];
  for (const [given, read] of rows) {
    const name = typeof given === 'bigint' ? `${given}n` : show(given);
    it(`is ${String(read)}, given as ${name}`, () => expect(readValue('sessionKey', given)).to.equal(read));
  }
});

for (const field of ['rep.id', 'issue.id', 'priority', 'timezoneOffset']) {
  describe(`the number ${field}`, () => {
    const rows: [given: unknown, read: unknown][] = [
      ['4', '4'],
      ['\n 4\n', '4'],
      [' 12\u00a0', '12'],
      ['\u200e12', '12'],
      ['1 234', '1234'],
      ['１２', '12'],
      ['-300', '-300'],
      [' − 300', '-300'],
      ['－３００', '-300'],
      ['007', '007'],
      // Nobody can say which number these are.
      ['1-2', '1-2'],
      [' 12- ', '12-'],
      ['--1', '--1'],
      ['1.5', '1.5'],
      ['1,2', '1,2'],
      ['1e3', '1e3'],
      [' high ', 'high'],
      ['\n', ''],
      [4, 4],
      [false, false],
      [null, null],
    ];
    for (const [given, read] of rows) {
      it(`is ${show(read)}, given as ${show(given)}`, () => expect(readValue(field, given)).to.equal(read));
    }
  });
}

for (const field of ['issue.codeName', 'locale', 'chatLocale', 'platform']) {
  it(`the code ${field} has no blanks around it, and keeps what is inside`, () => {
    expect(readValue(field, '\n en-us\u00a0')).to.equal('en-us');
    expect(readValue(field, '1 2-3')).to.equal('1 2-3');
    expect(readValue(field, '１')).to.equal('１');
    expect(readValue(field, 7)).to.equal(7);
  });
}

for (const field of ['rep.name', 'customer.name', 'customer.details', 'attributes.external_key', 'parameters.ref']) {
  it(`the text ${field} is as it was given`, () => {
    for (const text of [' 1 2 ', '172-8331', '１', '', 'a, b'] as const) expect(readValue(field, text)).to.equal(text);
  });
}

describe('skills', () => {
  const unread = [{}];
  const rows: [given: unknown, read: unknown][] = [
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      [' a', 'b ', ' a '],
      ['a', 'b'],
    ],
    [[''], []],
    [['', ' ', '\n', null, undefined], []],
    [['a', ''], ['a']],
    [
      ['Mac', ' Windows'],
      ['Mac', 'Windows'],
    ],
    [
      ['a,b', 'c'],
      ['a', 'b', 'c'],
    ],
    ['', []],
    ['a, b,,a', ['a', 'b']],
    [['two words'], ['two words']],
    [[7], ['7']],
    [[], []],
    [7, 7],
    [null, null],
    [unread, unread],
  ];
  for (const [given, read] of rows) {
    it(`are ${show(read)}, given as ${show(given)}`, () => expect(readValue('skills', given)).to.deep.equal(read));
  }
});

const FIELDS = ['sessionKey', 'rep.id', 'issue.id', 'issue.codeName', 'priority', 'skills', 'locale', 'customer.name'];

const separator = fc.constantFrom('', ' ', '\n', '\u00a0', '\u3000', '\u200b', '-', '\u2013', '−', ' - ');
const spelledDigit = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0x30, 0xff10));

describe('a normalized value', () => {
  it('is the same when it is read again', () => {
    const given = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.anything());
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), given, (field, value) => {
        const read = readValue(field, value);
        expect(readValue(field, read)).to.deep.equal(read);
      }),
      { numRuns: 1000 },
    );
  });

  it('has the digits of a key, however they are written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(separator, spelledDigit, separator), { minLength: 1 }), (parts) => {
        const written = parts.map(
          ([before, [digit, zero], after]) => before + String.fromCharCode(zero + digit) + after,
        );
        expect(readValue('sessionKey', written.join(''))).to.equal(parts.map(([, [digit]]) => digit).join(''));
      }),
    );
  });
});

describe('normalized options', () => {
  it('have every documented value normalized, and others unchanged', () => {
    const given = {
      sessionKey: ' 172-8331 ',
      rep: { id: '\n 12\n', name: ' John ' },
      issue: { id: '１', codeName: ' Other' },
      skills: [' Mac', '', 'Windows,Mac'],
      priority: ' 1 ',
      locale: ' en-us ',
      customer: { name: ' Ada ', details: '1 2' },
      attributes: { external_key: ' T-1 ', 'a.b': ' 1 ' },
      parameters: { ref: ' 1 ' },
    };
    const before = structuredClone(given);
    expect(readOptions(given as never)).to.deep.equal({
      ...given,
      sessionKey: '1728331',
      rep: { id: '12', name: ' John ' },
      issue: { id: '1', codeName: 'Other' },
      skills: ['Mac', 'Windows'],
      priority: '1',
      locale: 'en-us',
    });
    expect(given).to.deep.equal(before);
  });

  it('keep a representative of a class', () => {
    class Rep {
      readonly #admin = { id: 12, name: 'John' };
      get id(): number {
        return this.#admin.id;
      }
      get name(): string {
        return this.#admin.name;
      }
    }
    const rep = new Rep();
    expect(readOptions({ rep }).rep).to.equal(rep);
  });

  for (const nothing of [{}, { rep: null }, { issue: 7 }, { customer: 'A' }]) {
    it(`are the same where there is nothing to read: ${show(nothing)}`, () => {
      expect(readOptions(nothing as never)).to.deep.equal(nothing);
    });
  }
});
