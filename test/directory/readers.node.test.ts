// Whatever the appliance or the help desk sends: valid lists, or an error of our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Lists } from '../../src/directory/appliance/lists.ts';
import { parseXml } from '../../src/directory/appliance/parse-xml.ts';
import { CommandClient } from '../../src/directory/appliance/client.ts';
import type { Call } from '../../src/directory/appliance/call.ts';
import { Tokens } from '../../src/directory/appliance/tokens.ts';
import { readUsers, readTeams, readIssues } from '../../src/directory/appliance/read-json.ts';
import { readLoggedInReps, readSupportTeams } from '../../src/directory/appliance/read-xml.ts';
import { DirectoryError } from '../../src/directory/error.ts';
import { CREDENTIALS } from './fixture.ts';

const TOKEN = JSON.stringify({ access_token: 'token', token_type: 'Bearer', expires_in: 3600 });

/** A client whose appliance answers with these texts. */
function clientOf(flavour: 'json' | 'xml', answer: (path: string) => string | Uint8Array): CommandClient {
  const call: Call = ({ path, method }) => {
    const body = Buffer.from(method === 'POST' ? TOKEN : answer(path));
    return Promise.resolve({ status: 200, headers: {}, body });
  };
  const options = { site: 'x', credentials: CREDENTIALS, file: undefined, call, now: Date.now, log: assert.fail };
  return new CommandClient(call, new Tokens(options), flavour);
}

function assertValid({ issues, representatives, loggedIn }: Lists): void {
  const isId = (id: unknown): boolean => Number.isInteger(id) && Number(id) >= 1 && Number(id) <= 2 ** 31 - 1;
  const isText = (text: unknown): boolean => typeof text === 'string' && text.length <= 2000;
  for (const { id, name } of representatives) assert.ok(isId(id) && isText(name) && name !== '');
  for (const { id, codeName, title, team, teamCodeName } of issues)
    assert.ok(isId(id) && [codeName, title, team, teamCodeName].every(isText) && title !== '' && team !== '');
  assert.ok(loggedIn >= representatives.length);
  assert.equal(new Set(representatives.map(({ id }) => id)).size, representatives.length);
}

/** Counts how often there were lists: a property that only sees errors would prove little. */
async function listsOrError(client: CommandClient): Promise<boolean> {
  try {
    assertValid(await client.lists());
    return true;
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    assert.ok(!/[\n\r]/.test(error.message) && error.message.startsWith('GET /api/command'), error.message);
    return false;
  }
}

const odd = fc.constantFrom<unknown>(
  null,
  '',
  0,
  -1,
  1.5,
  2 ** 31,
  '12',
  true,
  [],
  {},
  '\u0000',
  '\ud800',
  'x'.repeat(1001),
);
const value = (good: fc.Arbitrary<unknown>) => fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: odd });
const id = value(fc.integer({ min: 1, max: 2 ** 31 - 1 }));
const name = value(fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/\p{Cc}/u.test(text)));
const flag = value(fc.constantFrom<unknown>(0, 1, true, false));
const listOf = (item: fc.Arbitrary<unknown>) => value(fc.array(value(item), { maxLength: 4 }));

const users = listOf(fc.record({ id, public_display_name: name, showing_on_rep_list: flag }));
const teams = listOf(fc.record({ id, name, code_name: name }));
const issues = listOf(fc.record({ id, code_name: name, title: name }));

const escaped = (text: unknown): string => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

describe('whatever JSON arrives', () => {
  it('there are valid lists, or an error of our own', async () => {
    let good = 0;
    const answers = fc.tuple(users, teams, issues);
    await fc.assert(
      fc.asyncProperty(answers, async ([ofUsers, ofTeams, ofIssues]) => {
        const client = clientOf('json', (path) =>
          JSON.stringify(path.endsWith('user') ? ofUsers : path.endsWith('team') ? ofTeams : ofIssues),
        );
        if (await listsOrError(client)) good++;
      }),
      { numRuns: 500 },
    );
    assert.ok(good > 50 && good < 500, `${good} of 500 were good`);
  });

  it('any value at all is a list or an error that names a field', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        for (const read of [readUsers, readTeams, readIssues])
          try {
            assert.ok(Array.isArray(read(json)));
          } catch (error) {
            assert.ok(error instanceof DirectoryError && error.code === 'field' && error.field !== undefined);
          }
      }),
    );
  });

  it('bytes that are no JSON, or no text, are an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 30 }), async (bytes) => {
        await listsOrError(clientOf('json', () => bytes));
      }),
    );
  });

  const wrong: [json: string, field: string, rule: RegExp][] = [
    ['{}', '', /user: must be a list$/],
    ['[1]', '[0]', /\[0\] must be a JSON object/],
    ['[{"id":"1"}]', '[0].id', /must be an integer from 1 to 2147483647/],
    ['[{"id":0}]', '[0].id', /must be an integer/],
    ['[{"id":1}]', '[0].public_display_name', /must be text/],
    ['[{"id":1,"public_display_name":""}]', '[0].public_display_name', /1 to 1000 characters, not 0/],
    ['[{"id":1,"public_display_name":"a\\u0007"}]', '[0].public_display_name', /control characters/],
    ['[{"id":1,"public_display_name":"A"}]', '[0].showing_on_rep_list', /must be 1 or 0/],
    ['[{"id":1,"public_display_name":"A","showing_on_rep_list":2}]', '[0].showing_on_rep_list', /must be 1 or 0/],
  ];
  for (const [json, field, message] of wrong)
    it(`names ${field === '' ? 'the list' : field} of ${json}`, async () => {
      await assert.rejects(clientOf('json', () => json).lists(), { code: 'field', field, message });
    });

  it('a list that comes in pages is refused, for its first page is not all', async () => {
    const headers = { 'x-bt-pagination-last-page': '2' };
    const call: Call = ({ method }) =>
      Promise.resolve({ status: 200, headers, body: Buffer.from(method === 'POST' ? TOKEN : '[]') });
    const options = { site: 'x', credentials: CREDENTIALS, file: undefined, call, now: Date.now, log: assert.fail };
    const client = new CommandClient(call, new Tokens(options), 'auto');
    await assert.rejects(client.lists(), { code: 'field', message: /comes in pages/ });
  });
});

describe('whatever XML arrives', () => {
  it('there are valid lists, or an error of our own', async () => {
    let good = 0;
    const rep = fc
      .tuple(id, name, value(fc.constantFrom('0', '1')))
      .map(
        ([number, text, shown]) =>
          `<rep id="${escaped(number)}"><public_display_name>${escaped(text)}</public_display_name><showing_on_rep_list>${escaped(shown)}</showing_on_rep_list></rep>`,
      );
    const issue = fc
      .tuple(id, name, name)
      .map(
        ([n, code, title]) =>
          `<issue id="${escaped(n)}"><code_name>${escaped(code)}</code_name><title>${escaped(title)}</title></issue>`,
      );
    const team = fc
      .tuple(id, name, name, fc.array(issue, { maxLength: 3 }))
      .map(
        ([n, title, code, inner]) =>
          `<support_team id="${escaped(n)}"><name>${escaped(title)}</name><code_name>${escaped(code)}</code_name><issues>${inner.join('')}</issues></support_team>`,
      );
    const lists = fc.tuple(fc.array(rep, { maxLength: 3 }), fc.array(team, { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(lists, async ([reps, ofTeams]) => {
        const client = clientOf('xml', (path) =>
          path.endsWith('reps')
            ? `<logged_in_reps xmlns="urn:x">${reps.join('')}</logged_in_reps>`
            : `<support_teams>${ofTeams.join('')}</support_teams>`,
        );
        if (await listsOrError(client)) good++;
      }),
      { numRuns: 500 },
    );
    assert.ok(good > 50 && good < 500, `${good} of 500 were good`);
  });

  it('text that looks like XML, or is none, is an error', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'rep',
      'logged_in_reps',
      '&',
      ';',
      '"',
      "id='1'",
      '<![CDATA[',
      ']]>',
      '<!--',
      '<!DOCTYPE x>',
      '<?xml?>',
      ' ',
      '\u0000',
      '\ud800',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          readLoggedInReps(pieces.join(''));
        } catch (error) {
          assert.ok(error instanceof DirectoryError, String(error));
        }
      }),
      { numRuns: 2000 },
    );
  });

  const wrong: [xml: string, code: string, message: RegExp][] = [
    ['', 'syntax', /not well-formed|no element/],
    ['<logged_in_reps>', 'syntax', /not well-formed XML \(line 1, column \d+\)/],
    ['<!DOCTYPE logged_in_reps><logged_in_reps/>', 'syntax', /has a DOCTYPE/],
    ['<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><logged_in_reps>&b;</logged_in_reps>', 'syntax', /DOCTYPE/],
    ['<logged_in_reps>&unknown;</logged_in_reps>', 'syntax', /not well-formed/],
    [`${'<a>'.repeat(17)}${'</a>'.repeat(17)}`, 'syntax', /more than 16 deep/],
    [`<logged_in_reps>${'<x/>'.repeat(500_000)}</logged_in_reps>`, 'syntax', /more than 500000 elements/],
    ['<support_teams/>', 'field', /support_teams must be <logged_in_reps>/],
    ['<error xmlns="x">Not\nallowed\u0085</error>', 'appliance', /reports an error: Not allowed$/],
    ['<logged_in_reps><error>Down</error></logged_in_reps>', 'appliance', /reports an error: Down$/],
    [
      '<logged_in_reps><rep/></logged_in_reps>',
      'field',
      /rep\[0\]\.public_display_name is missing|rep\[0\]\.id must be/,
    ],
    ['<logged_in_reps><rep id="1"/></logged_in_reps>', 'field', /rep\[0\]\.public_display_name is missing/],
    [
      '<logged_in_reps><rep id="1e3"><public_display_name>A</public_display_name></rep></logged_in_reps>',
      'field',
      /\.id must/,
    ],
    [
      '<logged_in_reps><rep id="1"><public_display_name>A</public_display_name></rep></logged_in_reps>',
      'field',
      /showing_on_rep_list must be 1 or 0/,
    ],
  ];
  for (const [xml, code, message] of wrong)
    it(`is refused as ${code}: ${xml.slice(0, 70)}`, () => {
      assert.throws(() => readLoggedInReps(xml), { name: 'DirectoryError', code, message });
    });

  it('has the five entities of XML and characters by number, and CDATA', () => {
    const { text } = parseXml('<a>&lt;&gt;&amp;&quot;&apos;&#233;&#x1F600;<![CDATA[<&>]]></a>');
    assert.equal(text, `<>&"'é😀<&>`);
  });

  it('is the same with another namespace or a prefix, and without code names', () => {
    const xml = `<c:support_teams xmlns:c="http://old.example/command"><c:support_team id="1"><c:name>A</c:name><c:issues>
      <c:issue id="2"><c:title>B</c:title></c:issue></c:issues></c:support_team></c:support_teams>`;
    assert.deepEqual(readSupportTeams(xml), [{ id: 2, codeName: '', title: 'B', team: 'A', teamCodeName: '' }]);
  });
});
