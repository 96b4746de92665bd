// The practice appliance reads the session generation API's document for itself: both readings must agree.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readStartSession } from '../../demo/appliance/start-session.ts';
import type { OptionsDraft, StartType } from '../../src/session/options.ts';
import { sessionUrl } from '../../src/session/url.ts';
import { validateOptions } from '../../src/session/validate-options.ts';
import { startType, validOptions } from './arbitraries.ts';
import { KEY, SITE, SCRIPT_EXAMPLES, URL_EXAMPLES } from './samples.ts';

const readAt = (options: OptionsDraft, type: StartType = 'full') =>
  readStartSession(sessionUrl(SITE, type, options).search);

const isAccepted = (options: object, type: StartType = 'full'): boolean =>
  validateOptions(options, type).every(({ severity }) => severity === 'warning');

const methodOf = ({ sessionKey, rep }: OptionsDraft): string => (sessionKey ? 'sessionKey' : rep ? 'rep' : 'issue');

describe('an appliance', () => {
  for (const { what, options } of [...URL_EXAMPLES, ...SCRIPT_EXAMPLES]) {
    it(`accepts the documents' example: ${what} (${JSON.stringify(options).slice(0, 40)})`, () => {
      expect(readAt(options)).to.include({ startMethod: methodOf(options), startType: 'full' });
      expect(readAt(options, 'chat')).to.include({ startMethod: methodOf(options), startType: 'chat' });
      expect(readAt(options, 'chat').problems).to.deep.equal([]);
    });
  }

  it('accepts every session without errors, and reads the same values in it', () => {
    fc.assert(
      fc.property(validOptions, startType, (options: OptionsDraft, type) => {
        const { problems, startMethod, startType: read, custom, parameters } = readAt(options, type);
        expect(problems).to.deep.equal([]);
        expect(startMethod).to.equal(methodOf(options));
        expect(read).to.equal(type);
        const attributes = Object.entries(options.attributes ?? {}).map(([name, value]) => [name, String(value)]);
        expect(custom).to.deep.equal(Object.fromEntries(attributes));
        for (const [name, value] of Object.entries(options.customer ?? {})) {
          expect(parameters[`customer.${name}`]).to.equal(value);
        }
        const { rep, issue, sessionKey, skills = [] } = options;
        expect(parameters.short_key).to.equal(sessionKey);
        expect(parameters.name).to.equal(rep?.name);
        expect(parameters.codeName).to.equal(issue?.codeName);
        const id = (rep ?? issue)?.id;
        expect(parameters.id).to.equal(id === undefined ? undefined : String(id));
        expect(parameters['session.skills']).to.equal(skills.length ? skills.join(',') : undefined);
      }),
    );
  });
});

describe('validation and an appliance agree', () => {
  // Values that are near the limits, blank, of other types, or nearly right. Not among the author's own parameters:
  // those are the author's responsibility.
  const value = fc.oneof(
    fc.constantFrom<unknown>('', ' ', 'a', 'a,b', '1', '01', '1.5', '-1', '+1', 1, 0, -1, 1.5, 4, NaN, true, false),
    fc.constantFrom<unknown>(
      null,
      undefined,
      'winNT-32',
      'auto',
      '1234567',
      '12345678',
      '123456',
      'é',
      '😀😀😀😀😀😀😀',
    ),
    fc.constantFrom<unknown>('a\0b', '\ud83d', 'a\nb', [], ['a'], ['a', ''], ['a,b'], {}, Infinity, 1e21, 10n),
    fc
      .tuple(fc.constantFrom('x', 'é', '你', '😀'), fc.constantFrom(99, 100, 101, 341, 342, 512, 513, 1023, 1024, 1025))
      .map(([piece, count]): unknown => piece.repeat(count)),
  );
  const group = (...names: string[]) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }) },
      { weight: 1, arbitrary: value },
    );
  const method = fc.oneof(
    fc.constant<object>(KEY),
    fc.record({ sessionKey: value }),
    fc.record({ rep: group('id', 'name') }),
    fc.record({ issue: group('id', 'codeName') }),
    fc.record({ sessionKey: value, issue: group('id') }),
  );
  // One at a time, so that many are accepted.
  const besides: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    customer: group('name', 'company', 'company_code', 'details'),
    attributes: group('external_key', 'a', '', 'b c'),
    skills: value,
    locale: value,
    chatLocale: value,
    priority: value,
    platform: value,
    timezoneOffset: value,
  };
  const beside = fc.oneof(...Object.entries(besides).map(([name, one]) => fc.record({ [name]: one })));

  it('that a session without errors can start', () => {
    let accepted = 0;
    fc.assert(
      fc.property(method, beside, startType, (start, others, type) => {
        const options = { ...others, ...start };
        if (!isAccepted(options, type)) return;
        accepted++;
        expect(readAt(options as OptionsDraft, type).problems).to.deep.equal([]);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).to.be.above(100);
  });

  const blanks: [what: string, options: OptionsDraft][] = [
    ['an issue with a blank code name beside its number', { issue: { id: 1, codeName: '' } }],
    ['an issue with a code name of spaces beside its number', { issue: { id: 1, codeName: ' ' } }],
    ['a custom field that is blank and has no name', { ...KEY, attributes: { '': '' } }],
    ['a custom field that is blank and has a NUL in its name', { ...KEY, attributes: { 'a\0': '' } }],
    ['an issue without a name', { issue: {} }],
    ['an issue with a blank code name', { issue: { codeName: '' } }],
    ['a customer who is blank', { ...KEY, customer: { name: '', details: '' } }],
  ];
  for (const [what, options] of blanks) {
    it(`on ${what}`, () => {
      expect(readAt(options).problems.length === 0, 'by the appliance').to.equal(isAccepted(options));
    });
  }

  const over: [what: string, options: object][] = [
    ['a key of six', { sessionKey: '123456' }],
    ['a key of eight', { sessionKey: '12345678' }],
    ['a key of eight emoji', { sessionKey: '😀'.repeat(8) }],
    ['a name of 101', { ...KEY, customer: { name: 'x'.repeat(101) } }],
    ['a company of 101', { ...KEY, customer: { company: '你'.repeat(101) } }],
    ['a company code of 101', { ...KEY, customer: { company_code: '😀'.repeat(101) } }],
    ['a description of 1,025 bytes', { ...KEY, customer: { details: 'x'.repeat(1025) } }],
    ['a description of 513 letters of two bytes', { ...KEY, customer: { details: 'é'.repeat(513) } }],
    ['an external key of 1,025', { ...KEY, attributes: { external_key: 'x'.repeat(1025) } }],
    ['a custom field of 1,025', { ...KEY, attributes: { room: 'x'.repeat(1025) } }],
    ['a custom field without a name', { ...KEY, attributes: { '': 'x' } }],
    [
      'custom fields of 10,241 bytes',
      { ...KEY, attributes: { ...Array.from({ length: 10 }, () => 'x'.repeat(1024)), last: 'x' } },
    ],
    ['a priority of 4', { ...KEY, priority: 4 }],
    ['another platform', { ...KEY, platform: 'mac' }],
    ['half an hour of time zone', { ...KEY, timezoneOffset: 5.5 }],
    ['a blank skill', { ...KEY, skills: ['a', ''] }],
    ['a number in words', { rep: { id: 'one', name: 'A' } }],
    ['a representative without a name', { rep: { id: 1 } }],
    ['a representative without a number', { rep: { name: 'A' } }],
    ['an issue with two names', { issue: { id: 1, codeName: 'Other' } }],
    ['two start methods', { ...KEY, issue: { id: 1 } }],
    ['no start method', { locale: 'de' }],
    ['a NUL', { ...KEY, customer: { name: 'a\0' } }],
  ];
  for (const [what, options] of over) {
    it(`that ${what} will not do`, () => {
      expect(isAccepted(options), 'by validation').to.equal(false);
      expect(readAt(options as OptionsDraft).problems, 'by the appliance').not.to.deep.equal([]);
    });
  }

  it('on what a prompting site accepts beside a session key', () => {
    fc.assert(
      fc.property(validOptions, startType, (options, type) => {
        const { search } = sessionUrl(SITE, type, options, { promptsBeforeDownload: true });
        expect(readStartSession(search, { prompting: true }).problems).to.deep.equal([]);
      }),
    );
  });
});
