// Hashes of files in the examples of the documents. A release writes its own; see `release.mjs`.
import { readdirSync, readFileSync } from 'node:fs';

/** @import { Integrity } from './hash-names.mjs' */

/** A script with `integrity`, and a line of an import map. Both already have a hash: zeros, or that of an earlier release. */
const TAG = /((?:src|href)="[^"]*\/)([\w.-]+)-[\da-f]{6}\.js("[^>]*?integrity=")[^"]*"/g;
const LINE = /("[^"]*\/)([\w.-]+)-[\da-f]{6}(\.js(?:\?\d)?":\s*")[^"]*"/g;

/** All documents, as paths from the root. */
export const documents = () => [
  'README.md',
  ...readdirSync('demo/docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `demo/docs/${name.replaceAll('\\', '/')}`)
    .sort(),
];

/**
 * The name with a hash, and the hash itself, of a file without one in its name.
 *
 * @param {Integrity} integrity
 * @param {string} name
 */
function hashesOf(integrity, name) {
  const entry = integrity[`${name}.js`];
  if (entry?.immutable) return { file: entry.immutable, hash: entry.integrity };
  const file = Object.keys(integrity).find(
    (file) => file.startsWith(`${name}-`) && /^-[\da-f]{6}\.js$/.test(file.slice(name.length)),
  );
  const hash = file && integrity[file]?.integrity;
  if (!hash) throw new Error(`A document has an example with ${name}-….js, and no such file is built.`);
  return { file, hash };
}

/**
 * A document with the hashes of a build.
 *
 * @param {string} text
 * @param {Integrity} integrity
 */
export function withHashes(text, integrity) {
  return text
    .replace(TAG, (_found, before, name, between) => {
      const { file, hash } = hashesOf(integrity, name);
      return `${before}${file}${between}${hash}"`;
    })
    .replace(LINE, (_found, before, name, between) => {
      const { file, hash } = hashesOf(integrity, name);
      return `${before}${file.slice(0, -'.js'.length)}${between}${hash}"`;
    });
}

/**
 * Every document whose examples are of another build, as it would be of this one.
 *
 * @param {Integrity} integrity
 */
export function outdated(integrity) {
  return documents()
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text, now: withHashes(text, integrity) };
    })
    .filter(({ text, now }) => text !== now);
}
