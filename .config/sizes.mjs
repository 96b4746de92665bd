// Every file within its budget: compressed, and with everything it imports statically.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Bytes after `gzip -9`. `demo/docs/design.md` says what they pay for. */
const budgets = { 'bt-links.js': 11_000, 'bt-support.module.js': 20_800, 'bt-support.js': 24_600, 'bg.js': 9_400 };
const languageBudget = 1_500;

/**
 * The file and those it imports statically, as paths.
 *
 * @param {string} file
 */
async function loadedWith(file) {
  const { metafile } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} path */
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    const imports = metafile.inputs[path]?.imports ?? [];
    imports.filter(({ kind, external }) => kind === 'import-statement' && !external).forEach((to) => visit(to.path));
  };
  visit(file);
  return [...seen];
}

/** @param {string} file */
const compressed = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

const languages = existsSync('dist/locales') ? readdirSync('dist/locales').filter((name) => name.endsWith('.js')) : [];
const rows = [
  ...Object.entries(budgets),
  ...languages.map((name) => /** @type {const} */ ([`locales/${name}`, languageBudget])),
];

let over = 0;
for (const [name, budget] of rows) {
  const file = `dist/${name}`;
  if (!existsSync(file)) {
    console.log(`${name.padEnd(24)} is missing`);
    over++;
    continue;
  }
  const files = await loadedWith(file);
  const size = files.reduce((sum, path) => sum + compressed(path), 0);
  const verdict = size > budget ? `OVER by ${size - budget}` : `${Math.round((100 * size) / budget)} %`;
  if (size > budget) over++;
  const several = files.length > 1 ? `, ${files.length} files` : '';
  console.log(
    `${name.padEnd(24)} ${String(size).padStart(6)} of ${String(budget).padStart(6)} bytes  ${verdict}${several}`,
  );
}
process.exitCode = over === 0 ? 0 : 1;
