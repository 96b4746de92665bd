// What bundlers and editors use: one module a source file, its types, and the manifest of the elements.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error The analyzer's command line has no types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** @param {string} folder */
const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    : [];

/** `dist/esm` and `dist/types`; returns the files that belong there. */
export function buildModules() {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', '.config/tsconfig.build.json'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The types do not fit:\n${stdout}`);
  const sources = filesIn('src').filter((file) => file.endsWith('.ts'));
  const names = sources.map((file) => file.slice('src/'.length, -'.ts'.length));
  const types = names.map((name) => join('dist', 'types', `${name}.d.ts`));
  types.forEach(nameTypesAsModules);
  return [...types, ...names.flatMap((name) => ['js', 'js.map'].map((end) => join('dist', 'esm', `${name}.${end}`)))];
}

/**
 * The compiler rewrites `.ts` to `.js` in modules, but not in their types.
 *
 * @param {string} file
 */
function nameTypesAsModules(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/\b((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g, '$1.js'));
}

/** `dist/custom-elements.json`, which speaks of the modules as they are published. */
export async function buildManifest() {
  // Told where the manifest goes, the analyzer finds package.json as it should be, and leaves it alone.
  const options = ['--litelement', '--quiet', '--outdir', 'dist', '--globs', 'src/elements/**/*.ts', 'src/define.ts'];
  const manifest = await cli({ argv: ['analyze', ...options], cwd: process.cwd(), noWrite: true });
  const text = JSON.stringify(manifest, null, 2).replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/esm/$1.js"');
  const file = join('dist', 'custom-elements.json');
  writeFileSync(file, `${text}\n`);
  return [file];
}
