// Arbitrary sessions, hostile ones among them.
import fc from 'fast-check';
import type { SessionOptions } from '../../src/session/options.ts';

const HOSTILE = [
  '',
  ' ',
  '😀',
  '👩‍👩‍👧',
  '\u202eRTL עברית العربية',
  '&a=b#c?d',
  '%00',
  '%',
  '%zz%E9',
  '+',
  '"\'`<>\\',
  ',',
  '\ufeffbom',
  '\u2028\u2029',
  '\u0085\u009f',
  '\uffff\ufffd',
  '{label}',
  '__proto__',
  'é你e\u0301',
];

// The session generation API takes text that UTF-8 can carry; C1 controls are part of that, other controls are not.
const isClean = (text: string): boolean => !/[\p{Surrogate}\p{Cc}]/u.test(text.replace(/[\x80-\x9f]/g, ''));

/** Any text of one line. */
export const line = (maxLength = 100): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength }), fc.string({ maxLength }))
    .filter(isClean);

/** Any text, with line breaks and tabs. */
export const lines = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(line(maxLength / 4), fc.constantFrom('\n', '\r\n', '\t')), { maxLength: 4 })
    .map((all) => all.join(''));

const notBlank = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  arbitrary.filter((text) => text.trim() !== '');

const integer = fc.oneof(
  fc.maxSafeInteger(),
  fc.maxSafeInteger().map((number): `${number}` => `${number}`),
  fc.constantFrom('007' as const, '-0' as const, '99999999999999999999' as const),
);

const codeName = line(30)
  .map((text) => text.replaceAll(',', '').trim())
  .filter((text) => text !== '');

const sessionKey = fc.oneof(
  fc.stringMatching(/^\d{7}$/),
  fc.array(fc.constantFrom(...'0aZ+&%#=é你😀 '), { minLength: 7, maxLength: 7 }).map((all) => all.join('')),
);

const fieldName = line(20).filter((name) => name !== '');

const startMethod = fc.oneof(
  fc.record({ sessionKey }),
  fc.record({ rep: fc.record({ id: integer, name: notBlank(line()) }) }),
  fc.record({ issue: fc.oneof(fc.record({ id: integer }), fc.record({ codeName: notBlank(line()) })) }),
);

const beside = fc.record(
  {
    skills: fc.array(codeName, { maxLength: 4 }),
    customer: fc.record(
      { name: line(40), company: line(40), company_code: line(40), details: lines(200) },
      { requiredKeys: [] },
    ),
    locale: fc.oneof(fc.constantFrom('en-us', 'zh-hans', 'tlh'), line(10)),
    chatLocale: fc.oneof(fc.constantFrom('cs-cs'), line(10)),
    attributes: fc.dictionary(
      fc.oneof(fieldName, fc.constant('external_key')),
      fc.oneof(lines(60), fc.integer(), fc.double({ noNaN: true })),
      { maxKeys: 4 },
    ),
    priority: fc.constantFrom(1, 2, 3, '1', '2', '3'),
    platform: fc.constantFrom('winNT-32', 'winNT-64', 'auto'),
    timezoneOffset: fc.oneof(fc.integer({ min: -840, max: 840 }), integer, fc.constant(false)),
    uiOptions: fc.record({ fallbackToFullWindow: fc.boolean() }, { requiredKeys: [] }),
    // Names that are no other parameter's.
    parameters: fc.dictionary(
      line(20).map((name) => `x-${name}`),
      fc.oneof(lines(60), fc.array(lines(60), { maxLength: 3 })),
      { maxKeys: 3 },
    ),
  },
  { requiredKeys: [] },
);

/** Any session that breaks no rule. */
export const validOptions: fc.Arbitrary<SessionOptions> = fc
  .tuple(startMethod, beside)
  .map(([method, others]) => ({ ...others, ...method }) as SessionOptions);

export const startType = fc.constantFrom('chat' as const, 'full' as const);

/** The names that options and links have, and others. */
export const NAMES = [
  ...['short_key', 'id', 'name', 'issue_menu', 'codeName', 'c2cjs', 'locale', 'chat_locale', 'platform'],
  ...['timezone_offset', 'session.priority', 'session.skills', 'skills', 'customer.name', 'customer_name'],
  ...['customerName', 'customer.details', 'details', 'customer_desc', 'session.custom.external_key', 'external_key'],
  ...['session.custom.a', 'session.custom.', 'session.custom.__proto__', '__proto__', 'popup', 'ref', ''],
];

/** A query with documented names, repeated and blank ones, and any others. */
export const query = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: line(10) }),
      fc.oneof(fc.constantFrom('', '1', '0', '1234567', 'a,b', ' a , ,b ', ',', '-300', '007'), lines(20)),
    ),
    { maxLength: 8 },
  )
  .map((pairs) => new URLSearchParams(pairs).toString());
