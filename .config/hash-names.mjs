// File names with hashes of their contents, and the hashes for `integrity`.
import { createHash } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

/**
 * @typedef {{ path: string, contents: Uint8Array }} File
 * @typedef {Record<string, { immutable?: string, integrity: string }>} Integrity
 */

/** Placeholder for a hash, of the same length, so that source maps stay valid. */
export const HASH_PLACEHOLDER = '000000';

/** Files that others refer to, in order: no file refers to a later group. Files of a group refer to each other. */
const GROUPS = [
  ['bt-author'],
  ['bt-guide'],
  ['bt-directory'],
  ['bt-hours', 'bt-questions', 'bt-session-key-form', 'bt-representative-list', 'bt-support-notices'],
  ['bt-common', 'bt-elements', 'bt-issue-form', 'bt-extras'],
];

/** Files that pages refer to. A copy with a hash in its name may be cached for ever. */
const ENTRIES = ['bt-links.js', 'bt-support.js', 'bt-support.module.js', 'bg.js'];

const nameOf = (/** @type {File} */ { path }) => path.replace(/.*[\\/]/, '');

const isScript = (/** @type {File} */ file) => /\.js$/.test(file.path);

/** @param {File[]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const { contents } of files) hash.update(contents);
  return hash.digest('hex').slice(0, HASH_PLACEHOLDER.length);
}

const integrityOf = (/** @type {File} */ { contents }) =>
  `sha384-${createHash('sha384').update(contents).digest('base64')}`;

/**
 * @param {File} file
 * @param {string} from
 * @param {string} to
 */
function rename({ path, contents }, from, to) {
  const text = new TextDecoder().decode(contents);
  return {
    path: path.replace(from, to),
    contents: text.includes(from) ? new TextEncoder().encode(text.replaceAll(from, to)) : contents,
  };
}

/**
 * Adds the hash of its contents to the name of each later file, and to references to it, and copies each file that pages refer to under a
 * name with its hash.
 *
 * @param {File[]} made
 * @returns {{ files: File[], integrity: Integrity }}
 */
export function hashNames(made) {
  let files = made;
  for (const names of GROUPS) {
    const group = files.filter((file) => isScript(file) && names.some((name) => nameOf(file).startsWith(name)));
    const hash = hashOf(group);
    for (const name of names) {
      files = files.map((file) => rename(file, `${name}-${HASH_PLACEHOLDER}`, `${name}-${hash}`));
    }
  }
  const copies = files
    .filter((file) => ENTRIES.includes(nameOf(file)))
    .map((file) => ({ ...file, path: file.path.replace(/\.js$/, `-${hashOf([file])}.js`) }));
  /** @type {Integrity} */
  const integrity = {};
  for (const file of files.filter(isScript)) {
    const copy = copies.find(({ contents }) => contents === file.contents);
    integrity[nameOf(file)] = { ...(copy && { immutable: nameOf(copy) }), integrity: integrityOf(file) };
  }
  return { files: [...files, ...copies], integrity };
}
