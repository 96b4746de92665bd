// The examples in the document on opening hours: each is read, and each proposal is the one that is made.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { correctHours } from '../../src/hours/correct.ts';
import { parseHours } from '../../src/hours/parse.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('demo/docs/hours.md');

/** The rows of the table below a heading, as the code in their cells. */
function rowsBelow(heading: string): string[][] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
}

describe('the document on opening hours', () => {
  it('has examples that are read', () => {
    const [, first = ''] = /```\n(.*)\n```/.exec(page) ?? [];
    const examples = rowsBelow('Examples').map(([text = '']) => text.replace('…', 'Mo-Fr 09:00-17:00'));
    assert.ok(examples.length > 10, `${examples.length} examples`);
    for (const text of [first, ...examples]) assert.ok('schedule' in parseHours(text), text);
  });

  it('has proposals that are made', () => {
    const mistakes = rowsBelow('Usual mistakes');
    assert.ok(mistakes.length > 10, `${mistakes.length} mistakes`);
    for (const [written, proposed] of mistakes) assert.equal(correctHours(written), proposed);
  });

  it('has every code of a problem', () => {
    const [, union = ''] = /HoursProblemCode =([^;]*);/.exec(read('src/hours/schedule.ts')) ?? [];
    const codes = [...union.matchAll(/'([^']+)'/g)].map(([, code]) => code);
    assert.ok(codes.length > 5, `${codes.length} codes`);
    assert.deepEqual(
      rowsBelow('Problems').map(([code]) => code),
      codes,
    );
  });
});
