import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { OptionsDraft, SessionOptions } from '../../src/session/options.ts';
import { documentedName } from '../../src/session/parameters.ts';
import { parseSessionUrl, sessionUrl } from '../../src/session/url.ts';
import { validateOptions } from '../../src/session/validate-options.ts';
import { query, startType, validOptions } from './arbitraries.ts';
import { API, parametersOf, SITE } from './samples.ts';

/** Numbers come back as numbers where they are written as numbers are. */
const integer = (value: unknown): unknown => {
  const number = Number(value);
  return Number.isSafeInteger(number) && String(number) === String(value) ? number : value;
};

const withoutBlank = (value: unknown): object | undefined => {
  const entries = Object.entries((value ?? {}) as object).filter(([, item]) => item !== undefined);
  return entries.length ? (Object.fromEntries(entries) as object) : undefined;
};

/** Options that an address can contain: as text, and without those that are only for the page. */
function asSent(options: SessionOptions): OptionsDraft {
  const { rep, issue, skills, customer, attributes, parameters, ...others } = options as OptionsDraft;
  const { sessionKey, locale, chatLocale, priority, platform, timezoneOffset } = others;
  const all: Record<string, unknown> = {
    sessionKey,
    rep: rep && { ...rep, id: integer(rep.id) },
    issue: issue && ('id' in issue ? { id: integer(issue.id) } : issue),
    skills: skills?.length ? skills : undefined,
    customer: withoutBlank(customer),
    attributes: withoutBlank(
      Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, String(value)])),
    ),
    locale: locale === '' ? undefined : locale,
    chatLocale: chatLocale === '' ? undefined : chatLocale,
    priority: priority && Number(priority),
    platform: platform === 'auto' ? undefined : platform,
    timezoneOffset: timezoneOffset === false ? undefined : integer(Object.is(timezoneOffset, -0) ? 0 : timezoneOffset),
    parameters: withoutBlank(
      Object.fromEntries(
        Object.entries(parameters ?? {})
          .map(([name, value]) => [name, Array.isArray(value) && value.length < 2 ? (value as string[])[0] : value])
          .filter(([, value]) => value !== undefined),
      ),
    ),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

describe('any session without errors', () => {
  it('has none by validation', () => {
    fc.assert(
      fc.property(validOptions, startType, (options, type) => {
        const errors = validateOptions(options, type).filter(({ severity }) => severity === 'error');
        expect(errors).to.deep.equal([]);
      }),
    );
  });

  it('is parsed from its address again', () => {
    fc.assert(
      fc.property(validOptions, startType, (options, type) => {
        const url = sessionUrl(SITE, type, options);
        const expected = { site: SITE, startType: type, options: asSent(options) };
        expect(parseSessionUrl(url)).to.deep.equal(expected);
        expect(parseSessionUrl(url.href)).to.deep.equal(expected);
      }),
    );
  });

  it('has the same address again', () => {
    fc.assert(
      fc.property(validOptions, startType, (options, type) => {
        const { href } = sessionUrl(SITE, type, options);
        expect(sessionUrl(SITE, type, parseSessionUrl(href)!.options).href).to.equal(href);
      }),
    );
  });
});

/** What must still be there of a query's parameters: documented spellings of the names, lists of skills as lists. */
function inventory(pairs: Iterable<readonly [string, string]>): string[] {
  const names: string[] = [];
  for (const [name, value] of pairs) {
    const known = documentedName(name);
    const values = known === 'session.skills' ? value.split(',').map((one) => one.trim()) : [value];
    for (const one of values) if (known !== 'session.skills' || one !== '') names.push(`${known}=${one}`);
  }
  return names.sort();
}

describe('any query', () => {
  it('keeps every parameter through options, and gains at most issue_menu', () => {
    fc.assert(
      fc.property(query, (text) => {
        const { options, startType: type } = parseSessionUrl(`${API}?${text}`)!;
        const before = inventory(new URLSearchParams(text));
        const after = inventory(sessionUrl(SITE, type, options).searchParams);
        const gained = [...after];
        for (const one of before) {
          expect(gained, one).to.include(one);
          gained.splice(gained.indexOf(one), 1);
        }
        expect(gained.filter((one) => one !== 'issue_menu=1')).to.deep.equal([]);
        expect(gained).to.have.length.at.most(1);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same when it is parsed again', () => {
    fc.assert(
      fc.property(query, (text) => {
        const first = parseSessionUrl(`${API}?${text}`)!;
        const url = sessionUrl(SITE, first.startType, first.options);
        const second = parseSessionUrl(url);
        // A list without items is no list in an address.
        if (first.options.skills?.length === 0) delete first.options.skills;
        expect(second).to.deep.equal(first);
        expect(parametersOf(sessionUrl(SITE, second!.startType, second!.options))).to.deep.equal(parametersOf(url));
      }),
      { numRuns: 500 },
    );
  });

  const repeated = ['c2cjs=1&c2cjs=0', 'c2cjs=0&c2cjs=1', 'issue_menu=1&issue_menu=0&id=1', 'id=1&id=2&name=A&name=B'];
  for (const text of repeated) {
    it(`says the same when it is read again, although it repeats itself: ${text}`, () => {
      const first = parseSessionUrl(`${API}?${text}`)!;
      expect(parseSessionUrl(sessionUrl(SITE, first.startType, first.options))).to.deep.equal(first);
    });
  }
});
