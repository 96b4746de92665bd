// The document on the directory: its examples are read, and its tables have every option and error.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { HELP } from '../../src/directory/command/help.ts';
import { readNoticesFile } from '../../src/directory/files/notices.ts';
import { readOverride } from '../../src/hours/override.ts';
import { parseHours } from '../../src/hours/parse.ts';
import { stateAt } from '../../src/hours/state.ts';
import type { Directory } from '../../src/directory/index.ts';
import { stage, temporaryFile } from './fixture.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('demo/docs/directory.md');

const section = (heading: string): string => (page.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ')[0] ?? '';
const example = (heading: string): string => /```json\n(.*?)```/s.exec(section(heading))?.[1] ?? '';

describe('the document on the directory', () => {
  it('has a notices file that is read', () => {
    const { notices, availability, holidays } = readNoticesFile(example('Notices and closures'));
    assert.deepEqual([notices.length, Object.keys(availability).length, Object.keys(holidays).length], [1, 3, 2]);
  });

  it('shows a file with the fields of one that is made', async (context) => {
    const shown = JSON.parse(example('The file')) as Directory;
    const notices = await temporaryFile(context, 'notices.json', example('Notices and closures'));
    const { directory } = await stage(context, {}, { notices });
    const made = await directory.refresh();
    assert.deepEqual(Object.keys(shown), Object.keys(made));
    assert.deepEqual(Object.keys(shown.issues[0] ?? {}), Object.keys(made.issues[0] ?? {}));
    assert.deepEqual(shown.representatives[0], made.representatives[1]);
    assert.ok('override' in readOverride(shown.availability.desk));
  });

  it('has dates that opening hours understand', () => {
    const { holidays } = JSON.parse(example('The file')) as Directory;
    const parsed = parseHours('Mo-Su 09:00-17:00; PH off');
    assert.ok('schedule' in parsed);
    const isOpen = (date: string) =>
      stateAt(parsed.schedule, Date.parse(`${date}T12:00:00Z`), 'Etc/UTC', holidays).isOpen;
    assert.deepEqual(['2026-12-24', '2026-12-25', '2027-12-25'].map(isOpen), [true, false, false]);
  });

  it('has every option of the command', () => {
    const inHelp = [...HELP.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, name]) => name).filter((name) => name !== '--help');
    const inTable = [...section('Options').matchAll(/^\| `(--[\w-]+)`/gm)].map(([, name]) => name);
    assert.ok(inHelp.length > 8);
    assert.deepEqual(inTable.sort(), inHelp.sort());
  });

  it('has every option of createDirectory but those for tests', () => {
    const [, body = ''] =
      /interface DirectoryOptions \{(.*?)\n\}/s.exec(read('src/directory/create-directory.ts')) ?? [];
    const declared = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
    const inTable = [...section('Options').matchAll(/^\|[^|]*\| `(\w+)`/gm)].map(([, name]) => name);
    assert.deepEqual([...inTable, 'clock', 'transport'].sort(), declared.sort());
  });

  it('has every code of an error', () => {
    const [, union = ''] = /DirectoryErrorCode =([^;]*);/.exec(read('src/directory/error.ts')) ?? [];
    const codes = [...union.matchAll(/'([^']+)'/g)].map(([, code]) => code);
    const inTable = [...section('Failures').matchAll(/^\| `([\w-]+)` /gm)].map(([, code]) => code);
    assert.ok(codes.length > 8);
    assert.deepEqual(
      inTable.filter((code) => code !== 'code'),
      codes,
    );
  });
});
