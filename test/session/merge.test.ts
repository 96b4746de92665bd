import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mergeLayers } from '../../src/session/merge.ts';
import type { OptionsDraft } from '../../src/session/options.ts';
import { validOptions } from './arbitraries.ts';
import { KEY } from './samples.ts';

describe('merged options', () => {
  const rows: [what: string, layers: OptionsDraft[], merged: OptionsDraft][] = [
    ['are nothing where there are none', [], {}],
    ['are those of the only layer', [KEY], KEY],
    ['have the last value of a text', [{ locale: 'de' }, { locale: 'fr' }], { locale: 'fr' }],
    ['have the last value even if it is blank', [{ locale: 'de' }, { locale: '' }], { locale: '' }],
    [
      'have the last value even if it is false',
      [{ timezoneOffset: 60 }, { timezoneOffset: false }],
      { timezoneOffset: false },
    ],
    ['keep a value that nothing is laid over', [{ locale: 'de' }, { locale: undefined }, {}], { locale: 'de' }],
    [
      'join skills, each once, in their order',
      [{ skills: ['b', 'a'] }, { skills: ['c', 'a'] }],
      { skills: ['b', 'a', 'c'] },
    ],
    ['have each skill of one layer once', [{ skills: ['a', 'a'] }], { skills: ['a'] }],
    [
      'have the customer by field',
      [{ customer: { name: 'A', company: 'B' } }, { customer: { name: 'C', details: 'D' } }],
      { customer: { name: 'C', company: 'B', details: 'D' } },
    ],
    [
      'keep a field that undefined is laid over',
      [{ customer: { name: 'A' } }, { customer: { name: undefined } }],
      { customer: { name: 'A' } },
    ],
    [
      'have the custom fields by name',
      [{ attributes: { external_key: '1', a: 'x' } }, { attributes: { external_key: '2', b: 3 } }],
      { attributes: { external_key: '2', a: 'x', b: 3 } },
    ],
    [
      'have the parameters by name',
      [{ parameters: { a: ['1', '2'], b: '3' } }, { parameters: { a: '4' } }],
      { parameters: { a: '4', b: '3' } },
    ],
    [
      'have a representative by field',
      [{ rep: { id: 1, name: 'A' } }, { rep: { name: 'B' } }],
      { rep: { id: 1, name: 'B' } },
    ],
    ['have all their start methods, for validation to name', [KEY, { issue: { id: 1 } }], { ...KEY, issue: { id: 1 } }],
  ];
  for (const [what, layers, merged] of rows) {
    it(what, () => expect(mergeLayers(...layers)).to.deep.equal(merged));
  }

  it('keep a field called __proto__ as a field', () => {
    const odd = JSON.parse('{"attributes": {"__proto__": "x"}}') as OptionsDraft;
    const { attributes } = mergeLayers({ attributes: { a: 'y' } }, odd);
    expect(Object.entries(attributes!)).to.deep.equal([
      ['a', 'y'],
      ['__proto__', 'x'],
    ]);
    expect(Object.getPrototypeOf(attributes)).to.equal(null);
  });

  it('keep an element unchanged', () => {
    const issue = document.createElement('form');
    expect(mergeLayers({ issue: { id: 1 } }, { issue } as object)).to.deep.equal({ issue });
  });

  it('share no mutable object with their layers', () => {
    const layer = { skills: ['a'], customer: { name: 'A' }, attributes: { a: 'x' }, parameters: { ref: 'y' } };
    const before = structuredClone(layer);
    const merged = mergeLayers({}, layer) as typeof layer;
    merged.skills.push('b');
    merged.customer.name = 'B';
    merged.attributes.a = 'z';
    merged.parameters.ref = 'z';
    expect(layer).to.deep.equal(before);
  });
});

describe('a copy of options', () => {
  it('can be changed without changing the original', () => {
    const original = Object.freeze({ ...KEY, customer: Object.freeze({ name: 'A' }), skills: Object.freeze(['a']) });
    const copy: OptionsDraft = mergeLayers<OptionsDraft>(original);
    copy.locale = 'de';
    copy.customer!.name = 'B';
    (copy.skills as string[]).push('b');
    expect(copy).to.deep.equal({ ...KEY, locale: 'de', customer: { name: 'B' }, skills: ['a', 'b'] });
    expect(original).to.deep.equal({ ...KEY, customer: { name: 'A' }, skills: ['a'] });
  });

  it('has its own lists of values of a repeated parameter', () => {
    const original = { ...KEY, parameters: { ref: ['a'] } };
    const copy = mergeLayers(original) as typeof original;
    copy.parameters.ref.push('b');
    expect(original.parameters.ref).to.deep.equal(['a']);
  });

  it('is equal, except for duplicate skills', () => {
    fc.assert(
      fc.property(validOptions, (options) => {
        const { skills } = options;
        expect(mergeLayers(options)).to.deep.equal({ ...options, ...(skills && { skills: [...new Set(skills)] }) });
      }),
    );
  });
});
