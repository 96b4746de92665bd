import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import { type AuthorWarning, writeWarnings } from '../../src/author/author-console.ts';
import { warnAuthor } from '../../src/dialog/warn-author.ts';
import { findErrors } from '../../src/session/validate.ts';

const { warn } = console;

describe('a warning for the page’s author', () => {
  let written: unknown[][];
  let element: HTMLElement;

  beforeEach(() => {
    written = [];
    console.warn = (...words: unknown[]) => written.push(words);
    element = document.createElement('bt-support-session');
  });
  afterEach(() => {
    console.warn = warn;
  });

  const written0 = (): string => String(written[0]?.[0]);

  it('has the element', () => {
    writeWarnings([{ code: 'issue-twice' }], element);
    expect(written).to.deep.equal([['<bt-support-session>: Use only one of issue-id and issue-code-name.', element]]);
  });

  it('is written once for each element and message', () => {
    writeWarnings([{ code: 'issue-twice' }], element);
    writeWarnings([{ code: 'issue-twice' }, { code: 'start-method-twice' }], element);
    writeWarnings([{ code: 'issue-twice' }], document.createElement('bt-support-session'));
    expect(written).to.have.length(3);
    expect(String(written[1]?.[0])).to.match(/^<bt-support-session>: Use only one of session-key/);
  });

  it('is not written without a message', () => {
    writeWarnings([], element);
    expect(written).to.deep.equal([]);
  });

  const rows: [what: string, options: unknown, startType: string, message: RegExp][] = [
    ['nobody to start with', {}, 'full', /session-key, or rep-id and rep-name, or issue-id or issue-code-name/],
    ['two issues', { issue: { id: 1, codeName: 'a' } }, 'full', /Use only one of issue-id and issue-code-name\./],
    [
      'two start methods',
      { sessionKey: '1234567', rep: {} },
      'full',
      /Use only one of session-key, rep-id with rep-name/,
    ],
    ['half a representative', { rep: { id: 12 } }, 'full', /: rep-name is missing\./],
    ['another type', { sessionKey: '1234567' }, 'Chat!', /: type must be chat \/ full\./],
    ['a short key', { sessionKey: '123' }, 'full', /: session-key must have 7 characters, not 3\./],
    [
      'a long name',
      { sessionKey: '1234567', customer: { company_code: 'x'.repeat(120) } },
      'full',
      /: customer-company-code can have at most 100/,
    ],
    [
      'an offset',
      { sessionKey: '1234567', timezoneOffset: 'noon' },
      'full',
      /: timezone-offset must be a whole number\./,
    ],
    ['a custom field', { sessionKey: '1234567', attributes: { My_Field: '\0' } }, 'full', /: My_Field has a character/],
  ];
  for (const [what, options, startType, message] of rows) {
    it(`has the names of attributes: ${what}`, () => {
      writeWarnings(findErrors(options, startType), element);
      expect(written0()).to.match(message);
    });
  }

  it('has the names of options without an element', () => {
    writeWarnings(findErrors({ rep: { id: 12 } }, 'full'), document.createElement('a'));
    writeWarnings(findErrors({ issue: { id: 1, codeName: 'a' } }, 'full'));
    expect(written.map(([message]) => message)).to.deep.equal([
      '<a>: rep.name is missing.',
      'Support sessions: Give only one of id / codeName.',
    ]);
  });

  it('is written by the guide', async () => {
    const found: AuthorWarning[] = [{ code: 'issue-twice' }];
    warnAuthor(found, element);
    await waitUntil(() => written.length === 1, 'the words', { timeout: 20_000 });
  });
});
