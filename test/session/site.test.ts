import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseHost, siteProtocol, validateSite } from '../../src/session/site.ts';
import { sessionUrl } from '../../src/session/url.ts';
import { KEY } from './samples.ts';

describe('a site', () => {
  const right: [site: string, host: string][] = [
    ['support.example.com', 'support.example.com'],
    ['support.example.com:8443', 'support.example.com:8443'],
    ['SUPPORT.Example.COM', 'support.example.com'],
    [' support.example.com\n', 'support.example.com'],
    ['support', 'support'],
    ['a-b.example', 'a-b.example'],
    ['help_desk.example', 'help_desk.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['支持.example:444', 'xn--ruu81c.example:444'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['localhost', 'localhost'],
    ['localhost:8001', 'localhost:8001'],
    ['127.0.0.1:8001', '127.0.0.1:8001'],
    ['[::1]', '[::1]'],
    ['[::1]:8001', '[::1]:8001'],
    ['192.0.2.7', '192.0.2.7'],
  ];
  for (const [site, host] of right) {
    it(`is ${JSON.stringify(site)}`, () => {
      expect(validateSite(site)).to.deep.equal([]);
      expect(parseHost(site)).to.equal(host);
    });
  }

  const wrong: [site: unknown, meant: string][] = [
    // What is wrong, and the host that the message says instead.
    ['https://help.example.org', 'help.example.org'],
    ['http://help.example.org:8080/', 'help.example.org:8080'],
    ['HTTPS://Help.example.org/api/start_session?short_key=1', 'help.example.org'],
    ['//help.example.org', 'help.example.org'],
    ['help.example.org/', 'help.example.org'],
    ['help.example.org/api/start_session', 'help.example.org'],
    ['help.example.org?x=1', 'help.example.org'],
    ['help.example.org#top', 'help.example.org'],
    ['help.example.org\\path', 'help.example.org'],
    ['user@help.example.org', 'help.example.org'],
    ['user:word@help.example.org', 'help.example.org'],
    ['https://user:word@help.example.org', 'help.example.org'],
    ['help.example.org:port', 'support.example.com'],
    ['help.example.org:99999', 'support.example.com'],
    [':8080', 'support.example.com'],
    ['help example.org', 'support.example.com'],
    ['help\t.example.org', 'help.example.org'],
    ['help.example.org\0', 'help.example.org'],
    ['help.example.org\x1f', 'help.example.org'],
    ['help.example.org:8080\x01\x02', 'help.example.org:8080'],
    ['help.example.org\x01 ', 'help.example.org'],
    ['\x01help.example.org', 'support.example.com'],
    ['help.example.org\x7f', 'support.example.com'],
    ['javascript:alert(1)', 'support.example.com'],
    ['javascript://help.example.org/%0aalert(1)', '(help.example.org|support.example.com)'],
    ['data:text/html,x', 'support.example.com'],
    ['a..b', 'support.example.com'],
    ['.example.org', 'support.example.com'],
    ['-', 'support.example.com'],
    ['.', 'support.example.com'],
    ['*.example.org', 'support.example.com'],
    ['<b>', 'support.example.com'],
    ['help%2Fexample.org', 'support.example.com'],
    ['[::1', 'support.example.com'],
    ['256.256.256.256', 'support.example.com'],
    [7, 'support.example.com'],
    [{}, 'support.example.com'],
    [Symbol('site'), 'support.example.com'],
    [Object.create(null), 'support.example.com'],
  ];
  for (const [site, meant] of wrong) {
    it(`is not ${typeof site === 'string' ? JSON.stringify(site) : Object.prototype.toString.call(site)}`, () => {
      const [problem, ...others] = validateSite(site);
      expect(others).to.deep.equal([]);
      expect(problem).to.include({ code: 'wrong-value', field: 'site', severity: 'error' });
      // A number or null spells a host of its own when it is read as text: any host alone is a fair example.
      if (typeof site === 'string') expect(problem?.message).to.match(new RegExp(`such as ${meant}\\.$`));
      else expect(problem?.message).to.match(/such as [\w.]+\.$/);
      if (typeof site === 'string') expect(parseHost(site)).to.equal(undefined);
      expect(() => sessionUrl(site as string, 'full', KEY)).to.throw(TypeError, problem!.message);
    });
  }
});

describe('a site, whatever its text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'support.example.com',
      'münchen.example',
      '[::1]',
      ':8443',
      ':',
      '.',
      '-',
      '\0',
      '\x1f',
      '\x7f',
      '\x85',
    ),
    fc.constantFrom(' ', '\ufeff', '\u200b', '\u00ad', '\u2028', '％', '。', '/', '@', '#', '?', '%00', '\ud83d'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const site = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

  for (const protocol of [undefined, 'http', 'https'] as const) {
    it(`is found wrong, or has an address${protocol ? ` over ${protocol}` : ''}`, () => {
      const settings = protocol ? { protocol } : {};
      fc.assert(
        fc.property(site, (text) => {
          if (validateSite(text).length) expect(() => sessionUrl(text, 'full', KEY, settings)).to.throw(TypeError);
          else expect(parseHost(sessionUrl(text, 'full', KEY, settings).host)).to.be.a('string');
        }),
        { numRuns: 3000 },
      );
    });
  }
});

describe('a missing site', () => {
  for (const site of [undefined, null, '', ' ', '\n']) {
    it(`is not one that is wrong: ${JSON.stringify(site)}`, () => {
      const [problem, ...others] = validateSite(site);
      expect(others).to.deep.equal([]);
      expect(problem).to.deep.equal({
        code: 'required',
        field: 'site',
        message: 'site is missing.',
        severity: 'error',
      });
      expect(parseHost(site)).to.equal(undefined);
      expect(() => sessionUrl(site as string, 'full', KEY)).to.throw(TypeError, problem!.message);
    });
  }
});

describe('the protocol to a site', () => {
  const rows: [host: string, page: string, protocol: string][] = [
    ['support.example.com', 'https:', 'https:'],
    ['support.example.com', 'http:', 'https:'],
    ['support.example.com:8080', 'http:', 'https:'],
    ['localhost', 'http:', 'http:'],
    ['localhost:8001', 'http:', 'http:'],
    ['localhost', 'https:', 'https:'],
    ['desk.localhost:8001', 'http:', 'http:'],
    ['127.0.0.1:8001', 'http:', 'http:'],
    ['127.1.2.3', 'http:', 'http:'],
    ['[::1]:8001', 'http:', 'http:'],
    ['[::1]', 'https:', 'https:'],
    ['localhost', 'file:', 'https:'],
    ['127.0.0.1', 'about:', 'https:'],
    // Only their names look like loopback.
    ['localhost.example.com', 'http:', 'https:'],
    ['mylocalhost', 'http:', 'https:'],
    ['127.0.0.1.example.com', 'http:', 'https:'],
    ['x127.0.0.1', 'http:', 'https:'],
    ['[::11]', 'http:', 'https:'],
  ];
  for (const [host, page, protocol] of rows) {
    it(`is ${protocol} for ${host} on a page of ${page}`, () => {
      expect(siteProtocol(host, {}, page)).to.equal(protocol);
    });
    it(`is what the settings say for ${host} on a page of ${page}`, () => {
      expect(siteProtocol(host, { protocol: 'http' }, page)).to.equal('http:');
      expect(siteProtocol(host, { protocol: 'https' }, page)).to.equal('https:');
    });
  }

  it('is https on a server', () => {
    expect(siteProtocol('localhost', {}, undefined)).to.equal(location.protocol);
    expect(siteProtocol('support.example.com', {}, undefined)).to.equal('https:');
  });
});

describe('the address of a session at a site', () => {
  const rows: [site: string, address: string][] = [
    ['SUPPORT.example.com ', 'https://support.example.com/api/start_session?short_key=1234567'],
    ['münchen.example:444', 'https://xn--mnchen-3ya.example:444/api/start_session?short_key=1234567'],
    ['127.0.0.1:8001', `${location.protocol}//127.0.0.1:8001/api/start_session?short_key=1234567`],
    ['[::1]:8001', `${location.protocol}//[::1]:8001/api/start_session?short_key=1234567`],
  ];
  for (const [site, address] of rows) {
    it(`is ${address}`, () => expect(sessionUrl(site, 'full', KEY).href).to.equal(address));
  }

  it('has the protocol of the settings', () => {
    expect(sessionUrl('support.example.com', 'full', KEY, { protocol: 'http' }).href).to.match(/^http:/);
    expect(sessionUrl('localhost', 'full', KEY, { protocol: 'https' }).href).to.match(/^https:/);
  });

  for (const [site, protocol] of [
    ['support.example.com:443', 'http'],
    ['support.example.com:80', 'http'],
    ['support.example.com:443', 'https'],
    ['support.example.com:80', 'https'],
  ] as const) {
    it(`keeps the port of ${site} over ${protocol}`, () => {
      const { host } = sessionUrl(site, 'full', KEY, { protocol });
      expect(host).to.equal(new URL(`${protocol}://${site}`).host);
    });
  }
});
