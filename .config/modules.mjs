// The files for bundlers: one module per source file, and its types.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export { buildManifest } from './manifest.mjs';

/** @param {string} folder */
const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    : [];

/**
 * Runs tsc, in parallel with the other parts: it takes as long as all of them.
 *
 * @param {string} project
 */
function compile(project) {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [compiler, '-p', project], (error, stdout) => {
      if (error) reject(new Error(`The types do not fit:\n${stdout}`));
      else resolve(undefined);
    });
  });
}

/** What `node-program.mjs` builds: only its types are made here. */
const FOR_NODE = join('directory', '/');

/** Builds `dist/esm` and `dist/types`. Resolves to their files. */
export async function buildModules() {
  await Promise.all(['.config/tsconfig.build.json', '.config/tsconfig.node.json'].map(compile));
  const sources = filesIn('src').filter((file) => file.endsWith('.ts'));
  const names = sources.map((file) => file.slice('src/'.length, -'.ts'.length));
  const ofPages = names.filter((name) => !name.startsWith(FOR_NODE));
  const types = names.map((name) => join('dist', 'types', `${name}.d.ts`));
  types.forEach(nameTypesAsModules);
  return [...types, ...ofPages.flatMap((name) => ['js', 'js.map'].map((end) => join('dist', 'esm', `${name}.${end}`)))];
}

/**
 * Rewrites `.ts` to `.js` in types, which the compiler only does in modules.
 *
 * @param {string} file
 */
function nameTypesAsModules(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/\b((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g, '$1.js'));
}
