import { expect } from '@open-wc/testing';
import { validateOptions } from '../../src/session/validate-options.ts';
import { KEY, SCRIPT_EXAMPLES, URL_EXAMPLES } from './samples.ts';

/** What is wrong, as `code field`. */
const errorsIn = (options: unknown, startType: unknown = 'full'): string[] =>
  validateOptions(options, startType)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, field }) => `${code} ${field}`);

describe('the start method', () => {
  const rows: [what: string, options: unknown, errors: string[]][] = [
    ['is a session key', KEY, []],
    ['is a representative', { rep: { id: 30, name: 'Admin' } }, []],
    ['is an issue by its number', { issue: { id: 12 } }, []],
    ['is an issue by its code name', { issue: { codeName: 'Other' } }, []],
    ['is one that others stand beside without a value', { ...KEY, rep: undefined, issue: null }, []],
    ['is missing from nothing', {}, ['required startMethod']],
    ['is missing from options that only go with one', { customer: { name: 'A' } }, ['required startMethod']],
    ['is missing where all are undefined', { sessionKey: undefined, rep: null }, ['required startMethod']],
    ['is an issue that was not found', { issue: null }, ['required issue']],
    ['is not both a key and a representative', { ...KEY, rep: { id: 1, name: 'A' } }, ['exclusive startMethod']],
    ['is not both a key and an issue', { ...KEY, issue: { id: 1 } }, ['exclusive startMethod']],
    [
      'is not both a representative and an issue',
      { rep: { id: 1, name: 'A' }, issue: { id: 1 } },
      ['exclusive startMethod'],
    ],
    ['is not all three', { ...KEY, rep: { id: 1, name: 'A' }, issue: { id: 1 } }, ['exclusive startMethod']],
    ['is not a blank key', { sessionKey: '' }, ['required sessionKey']],
    ['is not a representative without a name', { rep: { id: 1 } }, ['required rep.name']],
    ['is not a representative with a blank name', { rep: { id: 1, name: '' } }, ['required rep.name']],
    ['is not a representative whose name is spaces', { rep: { id: 1, name: '  ' } }, ['required rep.name']],
    ['is not a representative without a number', { rep: { name: 'A' } }, ['required rep.id']],
    ['is not a representative with a blank number', { rep: { id: '', name: 'A' } }, ['required rep.id']],
    ['is not a representative with neither', { rep: {} }, ['required rep.id', 'required rep.name']],
    ['is an issue with neither name, which the appliance’s default queue takes', { issue: {} }, []],
    ['is an issue with a blank number', { issue: { id: '' } }, []],
    ['is an issue with a blank code name', { issue: { codeName: '' } }, []],
    ['is an issue whose code name is spaces', { issue: { codeName: ' ' } }, []],
    ['is an issue with both names blank', { issue: { id: '', codeName: '' } }, []],
    ['is not an issue with both names', { issue: { id: 1, codeName: 'Other' } }, ['exclusive issue']],
    ['is an issue with both names if one is blank', { issue: { id: 1, codeName: '' } }, []],
    ['is an issue with both names if the other is blank', { issue: { id: '', codeName: 'Other' } }, []],
    ['is an issue of number zero', { issue: { id: 0 } }, []],
    ['is a representative of number zero', { rep: { id: 0, name: 'A' } }, []],
  ];
  for (const [what, options, errors] of rows) {
    it(what, () => {
      expect(errorsIn(options)).to.deep.equal(errors);
      expect(errorsIn(options, 'chat')).to.deep.equal(errors);
    });
  }

  for (const [part, value] of [
    ['rep', 'Admin'],
    ['rep', ['Admin']],
    ['issue', 12],
    ['issue', [12]],
  ] as const) {
    it(`is not ${JSON.stringify({ [part]: value })}`, () => {
      expect(errorsIn({ [part]: value })).to.deep.equal([`wrong-value ${part}`]);
    });
  }
});

describe('the start type', () => {
  it('is chat or full', () => {
    expect(errorsIn(KEY, 'chat')).to.deep.equal([]);
    expect(errorsIn(KEY, 'full')).to.deep.equal([]);
  });

  for (const startType of ['CHAT', 'browser', 2, {}, ['chat'], Symbol('chat')]) {
    it(`is not ${typeof startType} ${String(startType)}`, () => {
      const [problem] = validateOptions(KEY, startType);
      expect(problem).to.include({ code: 'wrong-value', field: 'type', severity: 'error' });
      expect(problem?.message).to.include('chat / full');
    });
  }

  for (const startType of ['', ' ', null, undefined]) {
    it(`is missing, and not wrong, where it is ${JSON.stringify(startType)}`, () => {
      const [problem] = validateOptions(KEY, startType);
      expect(problem).to.include({ code: 'required', field: 'type', message: 'type is missing.' });
    });
  }
});

describe('options as a whole', () => {
  for (const options of [null, undefined, 'short_key=1234567', 7, true, [], [KEY], () => KEY, Symbol('options')]) {
    it(`are not ${typeof options} ${String(options)}`, () => {
      expect(errorsIn(options)).to.deep.equal(['wrong-value options']);
    });
  }

  it('may have no prototype', () => {
    expect(validateOptions(Object.assign(Object.create(null), KEY), 'full')).to.deep.equal([]);
  });

  it('come back with errors before warnings', () => {
    const problems = validateOptions({ sessionKey: 'abcdefg', locale: 'tlh', priority: 9, colour: 'red' }, 'full');
    expect(problems.map(({ severity }) => severity)).to.deep.equal(['error', 'warning', 'warning', 'warning']);
  });

  it('are left as they are', () => {
    const options = Object.freeze({ ...KEY, skills: Object.freeze(['a', 'a']), attributes: Object.freeze({ a: 1 }) });
    validateOptions(options, 'full');
    expect(options).to.deep.equal({ ...KEY, skills: ['a', 'a'], attributes: { a: 1 } });
  });

  for (const { what, query, startType, options } of URL_EXAMPLES) {
    it(`are all right in the documented address: ${what} (${query.slice(0, 20)}…)`, () => {
      expect(validateOptions(options, startType)).to.deep.equal([]);
    });
  }

  for (const { what, options } of SCRIPT_EXAMPLES) {
    it(`are all right in the documented call: ${what}`, () => {
      expect(validateOptions(options, 'chat')).to.deep.equal([]);
      expect(errorsIn(options)).to.deep.equal([]);
    });
  }
});
