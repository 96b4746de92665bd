import { expect } from '@open-wc/testing';
import type { OptionsDraft, StartType } from '../../src/session/options.ts';
import { parseSessionUrl, sessionUrl } from '../../src/session/url.ts';
import { API, KEY, parametersOf, SITE, sorted, SCRIPT_EXAMPLES, URL_EXAMPLES } from './samples.ts';

describe('the documented addresses', () => {
  for (const { what, query, startType, options } of URL_EXAMPLES) {
    it(`are read: ${what}`, () => {
      expect(parseSessionUrl(`${API}?${query}`)).to.deep.equal({ site: SITE, startType, options });
    });

    it(`are written: ${what}`, () => {
      const url = sessionUrl(SITE, startType, options);
      expect(url.origin + url.pathname).to.equal(API);
      expect(parametersOf(url)).to.deep.equal(parametersOf(`${API}?${query}`));
    });
  }
});

describe('the documented calls', () => {
  for (const { what, options, parameters } of SCRIPT_EXAMPLES) {
    it(`send their parameters and no others: ${what}`, () => {
      expect(parametersOf(sessionUrl(SITE, 'full', options))).to.deep.equal(sorted(parameters));
      expect(parametersOf(sessionUrl(SITE, 'chat', options))).to.deep.equal(sorted({ ...parameters, c2cjs: '1' }));
    });
  }
});

describe('sessionUrl', () => {
  const rows: [what: string, startType: StartType, options: OptionsDraft, query: string][] = [
    [
      'leaves commas between skills and encodes spaces as %20',
      'full',
      { skills: ['a b', 'c'] },
      'session.skills=a%20b,c',
    ],
    [
      'encodes what has a meaning in a query',
      'full',
      { customer: { name: '#a&b=c+d%00?' } },
      'customer.name=%23a%26b%3Dc%2Bd%2500%3F',
    ],
    ['encodes names like values', 'full', { attributes: { 'a&b': 'c' } }, 'session.custom.a%26b=c'],
    [
      'sends text beyond ASCII as UTF-8',
      'full',
      { customer: { name: 'é你😀' } },
      'customer.name=%C3%A9%E4%BD%A0%F0%9F%98%80',
    ],
    ['sends a blank text as it is', 'full', { customer: { name: '' } }, 'customer.name='],
    [
      'sends no blank choice',
      'full',
      { locale: '', chatLocale: '', skills: [], ...({ priority: '', platform: '', timezoneOffset: '' } as object) },
      '',
    ],
    ['sends no time zone that is turned off', 'full', { timezoneOffset: false }, ''],
    ['sends a time zone of zero', 'full', { timezoneOffset: 0 }, 'timezone_offset=0'],
    ['sends no automatic platform', 'full', { platform: 'auto' }, ''],
    ['sends nothing that is only for the page', 'chat', { uiOptions: { fallbackToFullWindow: true } }, 'c2cjs=1'],
    [
      'sends parameters of the author, repeated ones too',
      'full',
      { parameters: { ref: 'x y', tag: ['1', '2'], none: [] } },
      'ref=x%20y&tag=1&tag=2',
    ],
    [
      'leaves out what is undefined or null',
      'full',
      { sessionKey: undefined, ...({ rep: null, customer: { name: null } } as object) },
      '',
    ],
  ];
  for (const [what, startType, options, query] of rows) {
    it(what, () => {
      expect(sessionUrl(SITE, startType, options).search).to.equal(query && `?${query}`);
    });
  }

  it('adds no defaults', () => {
    expect(sessionUrl(SITE, 'full', KEY).href).to.equal(`${API}?short_key=1234567`);
    expect(sessionUrl(SITE, 'full', {}).href).to.equal(API);
  });

  it('does not change the options', () => {
    const options = Object.freeze({ ...KEY, skills: Object.freeze(['a']), customer: Object.freeze({ name: 'A' }) });
    const before = JSON.stringify(options);
    sessionUrl(SITE, 'chat', options);
    expect(JSON.stringify(options)).to.equal(before);
  });

  it('throws a TypeError with the rule for a site', () => {
    expect(() => sessionUrl('https://support.example.com', 'full', KEY)).to.throw(TypeError, /support\.example\.com/);
    expect(() => sessionUrl('', 'full', KEY)).to.throw(TypeError, /site is missing/);
    expect(() => sessionUrl(undefined as never, 'full', KEY)).to.throw(TypeError, /site is missing/);
  });
});

describe('sessionUrl for a site that prompts before it downloads', () => {
  const settings = { promptsBeforeDownload: true };
  const beside: OptionsDraft = {
    customer: { name: 'A' },
    attributes: { external_key: 'T-1', other: 'x' },
    locale: 'de',
    timezoneOffset: 60,
    parameters: { ref: 'x' },
  };

  it('sends the external key and the start type beside a session key, and nothing else', () => {
    expect(parametersOf(sessionUrl(SITE, 'chat', { ...KEY, ...beside }, settings))).to.deep.equal(
      sorted({ short_key: '1234567', c2cjs: '1', 'session.custom.external_key': 'T-1' }),
    );
  });

  it('sends everything beside any other start method', () => {
    const options: OptionsDraft = { rep: { id: 1, name: 'A' }, ...beside };
    expect(parametersOf(sessionUrl(SITE, 'full', options, settings))).to.deep.equal(
      parametersOf(sessionUrl(SITE, 'full', options)),
    );
  });
});

describe('parseSessionUrl', () => {
  const key = { startType: 'full', options: KEY };
  const accepted: [address: string, site: string][] = [
    [`${API}?short_key=1234567`, SITE],
    [`${API}.ns?short_key=1234567`, SITE],
    ['http://support.example.com:8080/api/start_session?short_key=1234567#top', 'support.example.com:8080'],
    ['https://SUPPORT.example.com/api/start_session?short_key=1234567', SITE],
    ['https://münchen.example/api/start_session?short_key=1234567', 'xn--mnchen-3ya.example'],
    ['http://[::1]:8001/api/start_session?short_key=1234567', '[::1]:8001'],
  ];
  for (const [address, site] of accepted) {
    it(`reads ${address}`, () => {
      expect(parseSessionUrl(address)).to.deep.equal({ site, ...key });
      expect(parseSessionUrl(new URL(address))).to.deep.equal({ site, ...key });
    });
  }

  it('reads an address that is relative to a base', () => {
    expect(parseSessionUrl('/api/start_session?short_key=1234567', `https://${SITE}/help/`)).to.deep.equal({
      site: SITE,
      ...key,
    });
    expect(parseSessionUrl(`//${SITE}/api/start_session?short_key=1234567`, 'http://other.example')?.site).to.equal(
      SITE,
    );
  });

  it('parses an address without parameters', () => {
    expect(parseSessionUrl(API)).to.deep.equal({ site: SITE, startType: 'full', options: {} });
  });

  const others = [
    '',
    'short_key=1234567',
    '/api/start_session?short_key=1234567',
    'https://support.example.com/',
    'https://support.example.com/api/start_session/',
    'https://support.example.com/api/start_session.js',
    'https://support.example.com/API/START_SESSION',
    'https://support.example.com/x/api/start_session',
    'https://user@support.example.com/api/start_session',
    'https://user:word@support.example.com/api/start_session',
    'ftp://support.example.com/api/start_session',
    'javascript:/api/start_session',
    'mailto:a@support.example.com',
    'https://[/api/start_session',
  ];
  for (const address of others) {
    it(`takes “${address}” for another address`, () => {
      expect(parseSessionUrl(address)).to.equal(null);
    });
  }
});
