import { expect } from '@open-wc/testing';
import type { SiteSettings, StartType } from '../../src/session/options.ts';
import { validateOptions } from '../../src/session/validate-options.ts';
import { KEY } from './samples.ts';

/** What is to be warned of, as `code field`; errors are no part of it. */
const warningsIn = (options: object, startType: StartType = 'chat', settings: SiteSettings = {}): string[] =>
  validateOptions({ ...KEY, ...options }, startType, settings)
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, field }) => `${code} ${field}`);

describe('a session key', () => {
  for (const sessionKey of ['1234567', '0000000', '1234567', '12', '', undefined]) {
    it(`of ${sessionKey} needs no warning`, () => expect(warningsIn({ sessionKey })).to.deep.equal([]));
  }
  for (const sessionKey of ['abcdefg', '123456x', '12 4567', '١٢٣٤٥٦٧', '😀'.repeat(7)]) {
    it(`of ${sessionKey} needs one`, () => {
      expect(warningsIn({ sessionKey })).to.deep.equal(['session-key-digits sessionKey']);
    });
  }
});

describe('an issue', () => {
  for (const issue of [{}, { id: '' }, { codeName: '' }, { codeName: ' ' }, { id: undefined, codeName: '' }]) {
    it(`of ${JSON.stringify(issue)} is one that goes to the default queue`, () => {
      expect(warningsIn({ sessionKey: undefined, issue })).to.deep.equal(['issue-unnamed issue']);
    });
  }
  for (const issue of [{ id: 0 }, { id: '4' }, { codeName: 'Other' }, { id: '', codeName: 'Other' }, null, undefined]) {
    it(`of ${JSON.stringify(issue)} needs no warning`, () => {
      expect(warningsIn({ sessionKey: undefined, issue })).to.deep.equal([]);
    });
  }
});

describe('a language', () => {
  const documented = 'en-us de es es-sp fi fr it nl pt-br pt-pt sv-se tr ja zh-hans zh ru'.split(' '); // all that the documents name
  for (const locale of [...documented, '', undefined]) {
    it(`of ${locale} needs no warning`, () => {
      expect(warningsIn({ locale })).to.deep.equal([]);
      expect(warningsIn({ chatLocale: locale })).to.deep.equal([]);
    });
  }
  for (const locale of ['en', 'en-gb', 'EN-US', 'cs-cs', 'x', ' de', 'german']) {
    it(`of ${locale} is one that may not be installed`, () => {
      expect(warningsIn({ locale })).to.deep.equal(['locale-unknown locale']);
    });
  }
  for (const chatLocale of ['cs-cs', 'pl', 'en-GB', 'zh-hant-tw']) {
    it(`of ${chatLocale} is fine for a chat`, () => expect(warningsIn({ chatLocale })).to.deep.equal([]));
  }
  for (const chatLocale of ['Czech language', 'c', 'cs_CS', 'cs-', '1']) {
    it(`of ${chatLocale} is none that a chat can have`, () => {
      expect(warningsIn({ chatLocale })).to.deep.equal(['locale-unknown chatLocale']);
    });
  }
});

describe('the options of the chat window', () => {
  it('do nothing for the full client', () => {
    expect(warningsIn({ uiOptions: { fallbackToFullWindow: true } }, 'full')).to.deep.equal(['chat-only uiOptions']);
    expect(warningsIn({ uiOptions: {} }, 'full')).to.deep.equal(['chat-only uiOptions']);
    expect(warningsIn({ uiOptions: undefined }, 'full')).to.deep.equal([]);
  });

  for (const fallbackToFullWindow of [true, false, null, undefined]) {
    it(`may be ${fallbackToFullWindow}`, () => {
      expect(warningsIn({ uiOptions: { fallbackToFullWindow } })).to.deep.equal([]);
    });
  }
  for (const fallbackToFullWindow of ['false', 'true', '', 0, 1, {}]) {
    it(`are not ${typeof fallbackToFullWindow} ${String(fallbackToFullWindow)}`, () => {
      expect(warningsIn({ uiOptions: { fallbackToFullWindow } })).to.deep.equal([
        'not-a-boolean uiOptions.fallbackToFullWindow',
      ]);
    });
  }
});

describe('an unknown option', () => {
  const rows: [options: object, field: string][] = [
    [{ sessionkey: '1' }, 'sessionkey'],
    [{ Locale: 'de' }, 'Locale'],
    [{ customer: { nickname: 'A' } }, 'customer.nickname'],
    [{ uiOptions: { closeOnFinish: true } }, 'uiOptions.closeOnFinish'],
    [{ toString: 1 }, 'toString'],
    [{ constructor: 1 }, 'constructor'],
    [JSON.parse('{"__proto__": 1}') as object, '__proto__'],
    [{ 'customer.name': 'A' }, 'customer.name'],
  ];
  for (const [options, field] of rows) {
    // A path at the top would be a parameter of the API, but it is no option.
    it(`is named: ${field}`, () => {
      const all = { ...KEY };
      for (const name of Object.keys(options)) {
        Object.defineProperty(all, name, { ...Object.getOwnPropertyDescriptor(options, name) });
      }
      const warnings = validateOptions(all, 'chat').map(({ code, field: where }) => `${code} ${where}`);
      expect(warnings).to.deep.equal([`option-unknown ${field}`]);
    });
  }

  it('is named inside a start method', () => {
    expect(warningsIn({ sessionKey: undefined, rep: { id: 1, name: 'A', team: 'B' } })).to.deep.equal([
      'option-unknown rep.team',
    ]);
    expect(warningsIn({ sessionKey: undefined, issue: { id: 1, title: 'B' } })).to.deep.equal([
      'option-unknown issue.title',
    ]);
  });

  it('does not exist among custom fields and parameters, which have any name', () => {
    expect(warningsIn({ attributes: { anything: 'x' }, parameters: { ref: 'x' } })).to.deep.equal([]);
  });
});

describe('a site that prompts before it downloads', () => {
  const settings = { promptsBeforeDownload: true };
  const beside = {
    customer: { name: 'A', details: 'B' },
    attributes: { external_key: 'T', room: '7' },
    skills: ['a', 'b'],
    locale: 'de',
    timezoneOffset: 60,
    priority: 1,
    platform: 'winNT-64',
    parameters: { ref: 'x' },
  };

  it('leaves out everything but the external key beside a session key, with a warning for each', () => {
    expect(warningsIn(beside, 'chat', settings).sort()).to.deep.equal(
      [
        'customer.name',
        'customer.details',
        'attributes.room',
        'skills',
        'locale',
        'timezoneOffset',
        'priority',
        'platform',
        'parameters.ref',
      ]
        .map((field) => `left-out ${field}`)
        .sort(),
    );
  });

  it('has one warning for a repeated parameter', () => {
    expect(warningsIn({ parameters: { ref: ['x', 'y'] } }, 'chat', settings)).to.deep.equal([
      'left-out parameters.ref',
    ]);
  });

  it('leaves out nothing beside another start method, or without other options', () => {
    expect(warningsIn({ ...beside, sessionKey: undefined, rep: { id: 1, name: 'A' } }, 'chat', settings)).to.deep.equal(
      [],
    );
    expect(warningsIn({ attributes: { external_key: 'T' } }, 'chat', settings)).to.deep.equal([]);
    expect(warningsIn({ timezoneOffset: false, platform: 'auto', skills: [] }, 'chat', settings)).to.deep.equal([]);
  });

  it('leaves out nothing if it does not prompt', () => {
    expect(warningsIn(beside, 'chat', { promptsBeforeDownload: false })).to.deep.equal([]);
    expect(warningsIn(beside, 'chat')).to.deep.equal([]);
  });
});

describe('an extra parameter', () => {
  it('is sent twice if an option sends it, too', () => {
    expect(warningsIn({ locale: 'de', parameters: { locale: 'fr' } })).to.deep.equal([
      'parameter-repeated parameters.locale',
    ]);
    expect(warningsIn({ parameters: { c2cjs: '1', short_key: '7654321' } })).to.deep.equal([
      'parameter-repeated parameters.c2cjs',
      'parameter-repeated parameters.short_key',
    ]);
    expect(warningsIn({ attributes: { a: '1' }, parameters: { 'session.custom.a': '2' } })).to.deep.equal([
      'parameter-repeated parameters.session.custom.a',
    ]);
  });

  it('is not a duplicate if no option sends it', () => {
    expect(warningsIn({ parameters: { locale: 'fr', ref: 'x' } })).to.deep.equal([]);
    expect(warningsIn({ parameters: { c2cjs: '1' } }, 'full')).to.deep.equal([]);
  });
});

describe('what a warning says', () => {
  const rows: [options: object, message: RegExp][] = [
    [{ sessionKey: 'abcdefg' }, /7 digits/],
    [{ locale: 'tlh' }, /"tlh"/],
    [{ colour: 'red' }, /"colour"/],
    [{ uiOptions: { fallbackToFullWindow: 'no' } }, /fallbackToFullWindow must be true or false/],
    [{ locale: 'de', parameters: { locale: 'fr' } }, /"locale" is sent twice/],
  ];
  for (const [options, message] of rows) {
    it(`names what it is about: ${String(message)}`, () => {
      expect(validateOptions({ ...KEY, ...options }, 'chat')[0]?.message).to.match(message);
    });
  }
});
