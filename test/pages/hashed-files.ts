// The hashes of what is in `dist`, as a page gives them: by the tag of a script, and by an import map for what is loaded later.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface HashedFile {
  readonly immutable?: string;
  readonly integrity: string;
}

const files = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8')) as Record<
  string,
  HashedFile
>;

function fileOf(name: string): HashedFile {
  const file = files[name.replace('/dist/', '')];
  assert.ok(file, `${name} in integrity.json`);
  return file;
}

/** The hash of a file. */
export const integrityOf = (name: string): string => fileOf(name).integrity;

/** The path of a file under its immutable name. */
export const immutableName = (name: string): string => `/dist/${fileOf(name).immutable ?? name}`;

/** The tag of a script under its immutable name. */
export const hashedTag = (name: string, integrity = integrityOf(name), attributes = ''): string =>
  `<script src="${immutableName(name)}" integrity="${integrity}" crossorigin="anonymous" ${attributes}></script>`;

/** An import map for files that are loaded later, under every address that is tried. */
export function importMap(hashes: Readonly<Record<string, string>>): string {
  const integrity = Object.entries(hashes).flatMap(([path, hash]) =>
    ['', '?1', '?2', '?3'].map((query) => [path + query, hash]),
  );
  return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(integrity) })}</script>`;
}
