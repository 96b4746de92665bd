// The licence of Lit goes with every file that Lit is in.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = join(root, 'dist');
const read = (...path: string[]): string => readFileSync(join(dist, ...path), 'utf8');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|map)$/.test(name));

/** Strings that only Lit's own code contains: its warning of several versions reads these. */
const isLit = (name: string) => /litElementVersions|litHtmlVersions|reactiveElementVersions/.test(read(name));

/** Without the layout of lines. */
const words = (text: string) => text.split(/\s+/).join(' ').trim();
const licence = words(readFileSync(join(root, 'node_modules/lit/LICENSE'), 'utf8'));

describe('the licence of Lit', () => {
  const withLit = files.filter(isLit);

  it('concerns the bundles, and not the modules, which import Lit', () => {
    const kinds = withLit.map((name) => name.replace(/-[\da-f]{6}/, '')).sort();
    const scripts = ['bt-elements.js', 'bt-support.js', 'bt-support.js'];
    assert.deepEqual(kinds, [
      'bt-elements.js',
      'bt-elements.js.map',
      'bt-support.js',
      'bt-support.js',
      'bt-support.js.map',
    ]);
    assert.deepEqual(
      kinds.filter((name) => !name.endsWith('.map')),
      scripts,
    );
    const element = read('esm', 'elements', 'session-element.js');
    assert.match(element, /from ['"]lit['"]/);
  });

  for (const name of withLit) {
    it(`is named by ${name.replace(/-[\da-f]{6}/, '-…')}, in a file beside it, and is whole there`, () => {
      const [, other = ''] = /Contains Lit \(BSD-3-Clause\), see ([\w.-]+\.LEGAL\.txt)/.exec(read(name)) ?? [];
      assert.equal(other, basename(other), 'a file beside it');
      assert.ok(existsSync(join(dist, other)), `${name} names ${other}`);
      const text = words(read(other));
      assert.ok(text.includes(licence), 'conditions and disclaimer');
      for (const part of [
        'Copyright (c) 2017 Google LLC',
        'Redistributions in binary form must',
        'THIS SOFTWARE IS PROVIDED',
      ])
        assert.ok(text.includes(part), part);
      for (const year of ['2017', '2019', '2022']) assert.ok(text.includes(`Copyright ${year} Google LLC`), year);
      for (const part of ['lit-html', 'lit-element', '@lit/reactive-element'])
        assert.match(text, new RegExp(`(^|[ ,])${part}[,:]`), part);
    });
  }

  it('is in no other file, and every named file exists', () => {
    const legal = readdirSync(dist).filter((name) => name.endsWith('.LEGAL.txt'));
    const named = withLit.map((name) => /see ([\w.-]+\.LEGAL\.txt)/.exec(read(name))?.[1]);
    assert.deepEqual([...new Set(named)].sort(), legal.sort());
  });
});
