// The effects of an option's row, from the attribute to the address.
import { expect } from '@open-wc/testing';
import { sessionProperties } from '../../src/elements/session-attributes.ts';
import { OPTION_NAMES, unknownOptions } from '../../src/session/option-names.ts';
import type { OptionsDraft } from '../../src/session/options.ts';
import { documentedName, isDocumented } from '../../src/session/parameters.ts';
import { setPath } from '../../src/session/paths.ts';
import { fieldLabel } from '../../src/session/problems.ts';
import { readOptions } from '../../src/session/read-value.ts';
import { attributeOf, OPTION_PATHS, type OptionPath, propertyOf, schemaOf } from '../../src/session/schema.ts';
import { parseSessionUrl, sessionUrl } from '../../src/session/url.ts';
import { findErrors } from '../../src/session/validate.ts';
import { SITE } from './samples.ts';

/** By path: property, attribute, label, and a value as it is given and as it is sent. */
const ROWS: Readonly<Record<OptionPath, readonly [string, string, string, unknown, string]>> = {
  sessionKey: ['sessionKey', 'session-key', 'Session key', '123-4567', '1234567'],
  'rep.id': ['repId', 'rep-id', 'rep.id', ' 4', '4'],
  'rep.name': ['repName', 'rep-name', 'rep.name', 'Jo', 'Jo'],
  'issue.id': ['issueId', 'issue-id', 'Issue', '7\n', '7'],
  'issue.codeName': ['issueCodeName', 'issue-code-name', 'Issue', ' other', 'other'],
  'customer.name': ['customerName', 'customer-name', 'Your name', ' Jo ', ' Jo '],
  'customer.company': ['customerCompany', 'customer-company', 'Company', 'A & B', 'A & B'],
  'customer.company_code': ['customerCompanyCode', 'customer-company-code', 'Company code', '007', '007'],
  'customer.details': ['customerDetails', 'customer-details', 'Description of the problem', 'a\nb', 'a\nb'],
  skills: ['skills', 'skills', 'skills', 'a, b', 'a,b'],
  priority: ['priority', 'priority', 'priority', '１', '1'],
  locale: ['locale', 'locale', 'locale', ' de', 'de'],
  chatLocale: ['chatLocale', 'chat-locale', 'chatLocale', 'cs-cs', 'cs-cs'],
  platform: ['platform', 'platform', 'platform', 'winNT-64 ', 'winNT-64'],
  timezoneOffset: ['timezoneOffset', 'timezone-offset', 'timezoneOffset', '−60', '-60'],
  'attributes.external_key': ['externalKey', 'external-key', 'external_key', 12, '12'],
  'uiOptions.fallbackToFullWindow': [
    'fallbackToFullWindow',
    'fallback-to-full-window',
    'uiOptions.fallbackToFullWindow',
    false,
    '',
  ],
};

/** Options with one value, and whatever that needs beside it. */
function optionsWith(path: OptionPath, value: unknown): OptionsDraft {
  const options: OptionsDraft = /^rep/.test(path)
    ? { rep: { id: 1, name: 'Jo' } }
    : /^(issue|sessionKey)/.test(path)
      ? {}
      : { sessionKey: '1234567' };
  setPath(options, path, value);
  return readOptions(options);
}

describe('the row of an option', () => {
  for (const path of OPTION_PATHS) {
    const [property, attribute, label, value, sent] = ROWS[path];
    const { parameter, aliases = [], limit, unit = 'characters', pattern } = schemaOf(path);

    describe(path, () => {
      it('makes a reactive property and an attribute of the elements', () => {
        expect([propertyOf(path), attributeOf(path)]).to.deep.equal([property, attribute]);
        expect(sessionProperties[property]).to.include({ attribute, reflect: true });
      });

      it('makes a known name, and the label in its errors', () => {
        expect(OPTION_NAMES).to.include(path);
        expect(unknownOptions(optionsWith(path, value) as Record<string, unknown>)).to.deep.equal([]);
        expect(fieldLabel(path)).to.equal(label);
      });

      it('sends its value, and finds no error in it', () => {
        const options = optionsWith(path, value);
        expect(findErrors(options, 'chat')).to.deep.equal([]);
        const { searchParams } = sessionUrl(SITE, 'chat', options);
        if (parameter) expect(searchParams.get(parameter)).to.equal(sent);
        else expect([...searchParams.keys()]).to.deep.equal(['c2cjs', 'short_key']);
      });

      if (parameter)
        it('is read from an address again, by each of its names', () => {
          const options = optionsWith(path, value);
          for (const name of [parameter, ...aliases]) {
            expect(documentedName(name)).to.equal(parameter);
            expect(isDocumented(documentedName(name))).to.equal(true);
            const address = sessionUrl(SITE, 'full', options);
            address.search = address.search.replace(`${encodeURIComponent(parameter)}=`, `${name}=`);
            expect(sessionUrl(SITE, 'full', parseSessionUrl(address)!.options).search).to.equal(
              sessionUrl(SITE, 'full', options).search,
            );
          }
        });

      if (limit)
        it('refuses a value over its limit', () => {
          const codes = (size: number): string[] =>
            findErrors(optionsWith(path, '1'.repeat(size)), 'full').map(({ code }) => code);
          expect(codes(limit)).to.deep.equal([]);
          expect(codes(limit + 1)).to.have.length(1);
          const [error] = findErrors(optionsWith(path, '1'.repeat(limit + 1)), 'full');
          expect(error).to.include({ field: path, limit, size: limit + 1, unit });
        });

      if (pattern)
        it('refuses a value that does not match its pattern', () => {
          expect(findErrors(optionsWith(path, '4'), 'full').map(({ code, field }) => [code, field])).to.deep.equal([
            ['wrong-value', path],
          ]);
        });
    });
  }
});
