// `npm version`, in a copy of the project: what a release writes, and what keeps `npm publish` from going out without it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { documents, withHashes } from '../../.config/document-hashes.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('a release', () => {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'bt-support-release-')));
  const read = (path: string) => readFileSync(join(copy, path), 'utf8');
  const release = (task: string) =>
    spawnSync(process.execPath, ['.config/release.mjs', task], { cwd: copy, encoding: 'utf8' });
  const statuses: Record<string, number | null> = {};

  before(() => {
    for (const path of ['.config', 'demo/docs', 'dist', 'README.md', 'CHANGELOG.md', 'package.json', 'src/version.ts'])
      cpSync(join(root, path), join(copy, path), { recursive: true });
    const manifest = JSON.parse(read('package.json')) as object;
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...manifest, version: '98.7.6' }));
    // After a release there is no such heading until the next change.
    writeFileSync(join(copy, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n- Something new\n');
    // And its documents have the hashes of what is in dist.
    for (const path of documents())
      writeFileSync(join(copy, path), read(path).replaceAll(/-[\da-f]{6}(?=\.js)/g, '-000000'));
    statuses['before'] = release('check').status;
    statuses['version'] = release('version').status;
    statuses['without documents'] = release('check').status;
    statuses['documents'] = release('documents').status;
    statuses['after'] = release('check').status;
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('has its version everywhere', () => {
    assert.match(read('src/version.ts'), /VERSION = '98\.7\.6'/);
    assert.match(read('CHANGELOG.md'), /^## 98\.7\.6$/m);
    assert.doesNotMatch(read('CHANGELOG.md'), /^## Unreleased$/m);
  });

  it('has documents with its own file names and hashes', () => {
    const examples = documents().flatMap((path) => [
      ...read(path).matchAll(/\/([\w.-]+-[\da-f]{6}\.js)(?:\?\d)?"(?:\s+integrity=|: )"sha384-([^"]*)"/g),
    ]);
    const found = examples.map(([, name = '', hash]) => ({ name, hash }));
    // From the files, and not from the list of hashes that the build makes.
    const hashOf = (name: string) =>
      createHash('sha384')
        .update(readFileSync(join(copy, 'dist', name)))
        .digest('base64');
    assert.deepEqual(
      found,
      found.map(({ name }) => ({ name, hash: hashOf(name) })),
    );
    const kinds = new Set(found.map(({ name }) => name.replace(/-[\da-f]{6}/, '')));
    for (const name of ['bt-guide.js', 'bt-support.js']) assert.ok(kinds.has(name), name);
    // None was overlooked because it is written in another way.
    const all = documents()
      .map((path) => read(path))
      .join('\n');
    assert.equal(all.match(/sha384-/g)?.length, found.length);
  });

  it('can be published, unless a hash or the version differs', () => {
    assert.deepEqual(statuses, { before: 1, version: 0, 'without documents': 1, documents: 0, after: 0 });
    const path = join(copy, 'dist', 'integrity.json');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('sha384-', 'sha384-other'));
    const { status, stderr } = release('check');
    assert.equal(status, 1);
    assert.match(stderr, /script-tag\.md/);
  });

  it('is made by `npm version`, and checked by `npm publish`, both from a new build', () => {
    const [naming, building, writing, adding] = (scripts['version'] ?? '').split(' && ');
    assert.equal(naming, 'node .config/release.mjs version');
    assert.equal(building, 'npm run build');
    assert.equal(writing, 'node .config/release.mjs documents');
    for (const path of ['README.md', 'CHANGELOG.md', 'demo/docs', 'src/version.ts'])
      assert.ok(adding?.startsWith('git add ') && adding.includes(path), path);
    assert.equal(scripts['prepublishOnly'], 'npm run build && node .config/release.mjs check');
  });
});

describe('the examples in the documents', () => {
  it('take the hashes of a build, whichever they had', () => {
    const tag = (name: string, hash: string) =>
      `<script src="https://x.example/${name}" integrity="${hash}" defer></script>`;
    const line = (name: string, hash: string) => `"https://x.example/${name}?1": "${hash}"`;
    const integrity = {
      'bg.js': { immutable: 'bg-123abc.js', integrity: 'sha384-new' },
      'bt-guide-456def.js': { integrity: 'sha384-guide' },
    };
    for (const old of ['000000', '123abc', 'fedcba'])
      assert.equal(withHashes(tag(`bg-${old}.js`, 'sha384-…'), integrity), tag('bg-123abc.js', 'sha384-new'));
    assert.equal(
      withHashes(line('bt-guide-000000.js', 'sha384-…'), integrity),
      line('bt-guide-456def.js', 'sha384-guide'),
    );
  });

  it('are of no file that is not built', () => {
    assert.throws(() => withHashes('src="https://x.example/gone-000000.js" integrity="sha384-…"', {}), /gone/);
  });
});
