// What is kept beside the tests is what sanitizers leave of today's embeds. Where it is not, `make.ts` makes it anew.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { embeds } from './embeds.ts';
import type { Kept } from './snapshots.ts';
import { sanitizeAll } from './sanitize-html.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Kept;

describe('the results that are kept', () => {
  it('sanitize-html leaves the same today', () => {
    assert.deepEqual(read('sanitize-html.json'), sanitizeAll());
  });

  it('those of WordPress are of today’s embeds, and of a version that is named', () => {
    const { embeds: kept, version } = read('wordpress.json');
    assert.match(version, /^\d+\.\d+/);
    assert.deepEqual(
      kept.map(({ name, html }) => ({ name, html })),
      embeds,
    );
  });
});
