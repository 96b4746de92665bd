// Options come from scripts, attributes and links: whatever they are, reading them never fails.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mergeLayers } from '../../src/session/merge.ts';
import type { OptionsDraft } from '../../src/session/options.ts';
import { validateSite } from '../../src/session/site.ts';
import { sessionUrl } from '../../src/session/url.ts';
import { validateOptions } from '../../src/session/validate-options.ts';
import { KEY, SITE } from './samples.ts';

const cyclicList: unknown[] = [];
cyclicList.push(cyclicList);
const cyclic: Record<string, unknown> = { list: cyclicList };
cyclic.self = cyclic;

const ODD = [
  cyclic,
  cyclicList,
  JSON.parse('{"__proto__": {"sessionKey": "1234567"}, "constructor": "x", "toString": 1}'),
  Object.create(null),
  Object.assign(Object.create(null), { id: 1, name: 'A', __proto__: 'x' }),
  [, 'a'], // eslint-disable-line no-sparse-arrays
  new String('a'),
  new Proxy({}, {}),
  () => 'a',
  Symbol('a'),
  NaN,
  10n,
  new Map([['id', 1]]),
  document.createElement('form'),
];

// Without braces: a sentence that quotes them would look like one that was not filled in.
const text = fc.string({ unit: 'binary' }).map((one) => one.replaceAll('{', ''));

const anything = fc.oneof(
  fc.anything({
    key: text,
    values: [
      text,
      fc.boolean(),
      fc.integer(),
      fc.double(),
      fc.constantFrom(null, undefined, '', '\0', '\ud83d', 'x,y'),
    ],
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom(...ODD),
);

const OPTIONS =
  'sessionKey rep issue skills customer locale chatLocale attributes uiOptions priority platform timezoneOffset parameters'.split(
    ' ',
  );
const FIELDS: readonly (readonly [string, string])[] = [
  ...(['id', 'name'] as const).map((name) => ['rep', name] as const),
  ...(['id', 'codeName'] as const).map((name) => ['issue', name] as const),
  ...(['name', 'company', 'company_code', 'details'] as const).map((name) => ['customer', name] as const),
  ...(['external_key', 'room', '', '__proto__', 'constructor', 'toString'] as const).map(
    (name) => ['attributes', name] as const,
  ),
  ...(['ref', '', 'valueOf'] as const).map((name) => ['parameters', name] as const),
  ['uiOptions', 'fallbackToFullWindow'],
];

/** An own property of any name, `__proto__` too. */
const own = (name: string, value: unknown): object => Object.fromEntries([[name, value]]) as object;

const options = fc.oneof(
  anything,
  fc.tuple(fc.constantFrom(...OPTIONS), anything).map(([name, value]) => ({ ...KEY, ...own(name, value) })),
  fc.tuple(fc.constantFrom(...FIELDS), anything).map(([[part, name], value]) => ({ ...KEY, [part]: own(name, value) })),
  fc.record(Object.fromEntries(OPTIONS.map((name) => [name, anything])), { requiredKeys: [] }),
);

const isSomething = (given: unknown): boolean => given !== null && given !== undefined;

describe('for arbitrary options', () => {
  it('validation returns problems with messages, errors first, and never throws', () => {
    fc.assert(
      fc.property(
        options,
        fc.oneof(fc.constantFrom('chat', 'full'), anything),
        fc.boolean(),
        (given, type, prompts) => {
          const problems = validateOptions(given, type, { promptsBeforeDownload: prompts });
          const severities = problems.map(({ severity }) => severity);
          expect(severities).to.deep.equal([...severities].sort());
          for (const problem of problems) {
            expect(problem.severity).to.be.oneOf(['error', 'warning']);
            expect(problem.message).to.match(/^(?! (is|must|can|has) ).+\.$/su);
            expect(problem.message).not.to.match(/undefined|\[object|\{\w+\}/);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('an address is built from what can be sent, without throwing', () => {
    fc.assert(
      fc.property(options.filter(isSomething), fc.constantFrom('chat', 'full'), (given, type) => {
        const url = sessionUrl(SITE, type, given as OptionsDraft);
        expect(url.origin + url.pathname).to.equal(`https://${SITE}/api/start_session`);
        for (const value of url.searchParams.values()) expect(value).not.to.match(/^(undefined|null|\[object.*)$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('merging returns an object, changes none of its layers, and never throws', () => {
    fc.assert(
      fc.property(options.filter(isSomething), options.filter(isSomething), (below, above) => {
        const layers = [below, above].map((one) => [one, Object.entries(Object(one) as object)] as const);
        const merged = mergeLayers(below as OptionsDraft, above as OptionsDraft);
        expect(merged).to.be.an('object');
        for (const [layer, before] of layers) {
          const after = Object.entries(Object(layer) as object);
          expect(after.length).to.equal(before.length);
          for (const [index, [name, value]] of after.entries()) {
            expect(name).to.equal(before[index]?.[0]);
            expect(Object.is(value, before[index]?.[1])).to.equal(true);
          }
        }
        expect(({} as Record<string, unknown>).sessionKey).to.equal(undefined);
      }),
      { numRuns: 1000 },
    );
  });

  for (const nothing of [null, undefined]) {
    it(`an address of ${nothing} asks for nothing`, () => {
      expect(sessionUrl(SITE, 'full', nothing as never).search).to.equal('');
    });

    it(`merging leaves out a layer that is ${nothing}`, () => {
      expect(mergeLayers(KEY, nothing as never, { locale: 'de' })).to.deep.equal({ ...KEY, locale: 'de' });
    });
  }

  it('the check of a site never throws', () => {
    fc.assert(
      fc.property(anything, (site) => {
        for (const { message, severity } of validateSite(site)) {
          expect(severity).to.equal('error');
          expect(message).to.match(/^site (is missing|must be a host name.* such as \S+)\.$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('names that every object has', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) {
    it(`are names of custom fields like any other: ${name}`, () => {
      const given = { ...KEY, attributes: own(name, 'x') } as OptionsDraft;
      expect(validateOptions(given, 'full')).to.deep.equal([]);
      expect(sessionUrl(SITE, 'full', given).searchParams.get(`session.custom.${name}`)).to.equal('x');
    });

    it(`are labels in sentences like any other: ${name}`, () => {
      const [problem] = validateOptions({ ...KEY, attributes: own(name, 'x'.repeat(1025)) }, 'full');
      expect(problem?.message).to.equal(`${name} can have at most 1024 characters, not 1025.`);
    });
  }
});
