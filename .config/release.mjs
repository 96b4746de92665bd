// `npm version` and `npm publish` run it; `CONTRIBUTING.md` says how to release.
//   version    the version of package.json in the sources and in the changelog
//   documents  the hashes of what is in `dist` in the documents' examples
//   check      verifies that all of it is up to date
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outdated } from './document-hashes.mjs';

/** @import { Integrity } from './hash-names.mjs' */

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * A file with its current and its expected text.
 *
 * @param {string} path
 * @param {(text: string) => string} change
 */
function changed(path, change) {
  const text = readFileSync(path, 'utf8');
  return { path, text, now: change(text) };
}

/** Other places of the version. */
const withVersion = () =>
  [
    changed('src/version.ts', (text) => text.replace(/(VERSION = ')[^']*/, `$1${version}`)),
    changed('CHANGELOG.md', (text) => text.replace(/^## Unreleased$/m, `## ${version}`)),
  ].filter(({ text, now }) => text !== now);

/** @returns {Integrity} */
const integrity = () => JSON.parse(readFileSync('dist/integrity.json', 'utf8'));

const [task] = process.argv.slice(2);
if (task === 'version') {
  for (const { path, now } of withVersion()) writeFileSync(path, now);
} else if (task === 'documents') {
  for (const { path, now } of outdated(integrity())) writeFileSync(path, now);
} else if (task === 'check') {
  const paths = [...withVersion(), ...outdated(integrity())].map(({ path }) => path);
  if (paths.length > 0)
    console.error(`Not of version ${version} as it is in dist: ${paths.join(', ')}. Run npm version first.`);
  process.exitCode = paths.length > 0 ? 1 : 0;
} else {
  console.error('Which: version, documents or check?');
  process.exitCode = 1;
}
