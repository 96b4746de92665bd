// Names that never change what they stand for, and the hashes that hold them to it.
import { createHash } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';

/**
 * @typedef {{ path: string, contents: Uint8Array }} File
 * @typedef {Record<string, { immutable?: string, integrity: string }>} Integrity
 */

/** In the place of a hash until there is one. As long as one, so that source maps stay right. */
export const HASH_PLACEHOLDER = '000000';

/** Files that others load by name, those first that none of the rest is named in. Files of a group name each other. */
const GROUPS = [['bt-author'], ['bt-guide'], ['bt-common', 'bt-elements', 'bt-issue-form', 'bt-extras']];

/** What pages name themselves, and what may be cached for good under another name. */
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
 * Gives each file that is loaded by another the hash of what is in it, in its name and wherever it is named, and each that a
 * page names a second name with its hash.
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
