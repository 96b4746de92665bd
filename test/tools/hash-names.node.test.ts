// Hashed names, and the hashes, of the files in `dist`.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hashNames, HASH_PLACEHOLDER } from '../../.config/hash-names.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
const integrity = JSON.parse(read('integrity.json')) as Record<string, { immutable?: string; integrity: string }>;
const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));

const file = (name: string, text: string) => ({ path: `/dist/${name}`, contents: new TextEncoder().encode(text) });

/** A build in little: an entry that loads a guide. */
const made = (guide: string) => [
  file(`bt-guide-${HASH_PLACEHOLDER}.js`, guide),
  file(`bt-guide-${HASH_PLACEHOLDER}.js.map`, '{}'),
  file('bg.js', `import('./bt-guide-${HASH_PLACEHOLDER}.js')`),
];

const names = (guide: string) => hashNames(made(guide)).files.map(({ path }) => path.slice('/dist/'.length));

describe('a built file', () => {
  it('has another name for other contents, and the same name for the same', () => {
    assert.deepEqual(names('a'), names('a'));
    assert.notDeepEqual(names('a'), names('b'));
    for (const name of names('a').filter((name) => name !== 'bg.js')) assert.match(name, /-[\da-f]{6}\.js(\.map)?$/);
  });

  it('has another name if a file that it loads has changed', () => {
    const [first, second] = ['a', 'b'].map((guide) => hashNames(made(guide)).integrity['bg.js']);
    assert.notEqual(first!.immutable, second!.immutable);
    assert.notEqual(first!.integrity, second!.integrity);
  });

  it('is all listed with its hash, and nothing else is', () => {
    const copies = Object.values(integrity).flatMap(({ immutable }) => immutable ?? []);
    assert.deepEqual([...Object.keys(integrity), ...copies].sort(), [...scripts].sort());
    for (const [name, { immutable = name, integrity: hash }] of Object.entries(integrity)) {
      const own = `sha384-${createHash('sha384').update(read(name)).digest('base64')}`;
      assert.equal(hash, own, name);
      assert.equal(read(immutable), read(name), immutable);
    }
  });

  it('names no file that is not there', () => {
    for (const name of scripts) {
      const named = read(name).match(/bt-(guide|author|common|extras)-\w+\.js/g) ?? [];
      for (const other of named) assert.ok(scripts.includes(other), `${other}, named in ${name}`);
    }
    assert.ok(read('bg.js').includes('bt-guide-'));
  });
});
