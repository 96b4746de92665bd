// Every file within its budget: compressed, and with everything it imports statically.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Bytes after `gzip -9`. `demo/docs/design.md` says what they pay for. */
const budgets = { 'bt-links.js': 11_000, 'bt-support.module.js': 20_900, 'bt-support.js': 24_600, 'bg.js': 9_400 };
const languageBudget = 1_500;

/** From here on a budget has no room for the next change: it is time to move something to a later file. In percent. */
const WARN_FROM = 98;

/** What pages load beside that at once, as far as their content is shown: the files, by the tag that asks for them. */
const pages = [
  { script: 'bt-links.js', has: 'links that nobody has reached for', later: [] },
  { script: 'bt-links.js', has: 'a link that somebody reaches for', later: ['bt-guide'] },
  { script: 'bt-support.module.js', has: 'one <bt-support-session>', later: [] },
  { script: 'bt-support.module.js', has: 'one <bt-issue-form>', later: ['bt-extras'] },
  { script: 'bt-support.js', has: 'elements of any kind', later: [] },
];

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
    // An `import()` of a name and a query is one of all files that begin with it.
    loader: { '.map': 'empty', '.txt': 'empty' },
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
  const percent = (100 * size) / budget;
  const room = percent < WARN_FROM ? '' : `, WARNING: ${budget - size} left`;
  const verdict = size > budget ? `OVER by ${size - budget}` : `${percent.toFixed(1)} %${room}`;
  if (size > budget) over++;
  const several = files.length > 1 ? `, ${files.length} files` : '';
  console.log(
    `${name.padEnd(24)} ${String(size).padStart(6)} of ${String(budget).padStart(6)} bytes  ${verdict}${several}`,
  );
}

if (over === 0) console.log('\nWhat a page loads, with');
for (const { script, has, later } of over === 0 ? pages : []) {
  const names = readdirSync('dist').filter((name) =>
    later.some((start) => new RegExp(`^${start}-\\w+\\.js$`).test(name)),
  );
  const files = new Set((await Promise.all([script, ...names].map((name) => loadedWith(`dist/${name}`)))).flat());
  const size = [...files].reduce((sum, path) => sum + compressed(path), 0);
  console.log(`${script.padEnd(20)} and ${has.padEnd(34)} ${String(size).padStart(6)} bytes, ${files.size} file(s)`);
}
process.exitCode = over === 0 ? 0 : 1;
