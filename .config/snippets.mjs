// The documents' examples name files with their hashes: those of the last build.
import { readdirSync, readFileSync } from 'node:fs';

/** @import { Integrity } from './seal.mjs' */

/** A tag of the page's own, and an import map's line. Both have a hash already, which may be an old one. */
const TAG = /((?:src|href)="[^"]*\/)(bt-support\.module|bt-support|bg)-[\da-f]{6}\.js("[^>]*?integrity=")[^"]*"/g;
const LINE = /("[^"]*\/)(bt-guide|bt-author|bt-common|bt-extras)-[\da-f]{6}(\.js(?:\?\d)?":\s*")[^"]*"/g;

/** All documents, as paths from the root. */
export const documents = () => [
  'README.md',
  ...readdirSync('demo/docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `demo/docs/${name.replaceAll('\\', '/')}`)
    .sort(),
];

/**
 * A document with the hashes of a build.
 *
 * @param {string} text
 * @param {Integrity} integrity
 */
export function withHashes(text, integrity) {
  return text
    .replace(TAG, (found, before, name, between) => {
      const { immutable, integrity: hash } = integrity[`${name}.js`] ?? {};
      return hash ? `${before}${immutable}${between}${hash}"` : found;
    })
    .replace(LINE, (found, before, name, between) => {
      const file = Object.keys(integrity).find((file) => file.startsWith(`${name}-`));
      return file ? `${before}${file.slice(0, -'.js'.length)}${between}${integrity[file]?.integrity}"` : found;
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
