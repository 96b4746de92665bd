// Which browsers the documents name: those whose syntax the files are held to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bundles } from '../../.config/bundles.mjs';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the browsers that merely work', () => {
  it('are those that the files are built for, in both documents', () => {
    const versions = new Map<string, string>();
    for (const { target } of bundles())
      for (const one of [target].flat()) {
        const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(one ?? '') ?? [];
        assert.equal(versions.get(name) ?? version, version, name);
        versions.set(name, version);
      }
    const [chrome, edge, firefox, safari] = ['chrome', 'edge', 'firefox', 'safari'].map((name) => versions.get(name));
    assert.equal(chrome, edge);
    assert.match(
      read('demo/docs/platforms.md'),
      new RegExp(`merely work from +\\| +${chrome} \\| +${firefox} \\| +${safari} \\|`),
    );
    assert.match(
      read('README.md').replace(/\s+/g, ' '),
      new RegExp(`from Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}:`),
    );
  });

  it('and those that are supported are the same in both documents', () => {
    const supported = /supported, from +\| +([\d.]+) \| +([\d.]+) \| +([\d.]+) \|/.exec(read('demo/docs/platforms.md'));
    const [, chrome, firefox, safari] = supported ?? [];
    assert.ok(read('README.md').includes(`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari}, and later`));
  });
});
