// Checks what a page loads against its budget: the script of its tag, compressed, with everything that it imports statically, and the files
// that the page's content loads at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/**
 * Budgets in bytes after `gzip -9`. `demo/docs/design.md` explains them.
 *
 * @type {{ script: string, page: string, later: string[], budget: number }[]}
 */
const pages = [
  { script: 'bt-links.js', page: 'links', later: [], budget: 11_450 },
  { script: 'bt-links.js', page: 'a link that somebody reaches for', later: ['bt-guide'], budget: 22_800 },
  { script: 'bt-support.module.js', page: 'links', later: [], budget: 13_070 },
  { script: 'bt-support.module.js', page: '<bt-support-session>', later: ['bt-elements'], budget: 23_900 },
  {
    script: 'bt-support.module.js',
    page: '<bt-issue-form>',
    later: ['bt-elements', 'bt-issue-form', 'bt-extras'],
    budget: 30_450,
  },
  { script: 'bt-support.js', page: 'elements of any kind', later: [], budget: 27_750 },
  { script: 'bg.js', page: 'calls of BG.start', later: [], budget: 9_720 },
];

const languageBudget = 1_500;

/** A warning from here on, in percent: it is time to move something to a later file. */
const WARN_FROM = 98;

/**
 * Returns the paths of a file and of its static imports.
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
    // esbuild treats an `import()` of a name and a query as one of all files with that prefix.
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

const files = existsSync('dist') ? readdirSync('dist') : [];
const languages = existsSync('dist/locales') ? readdirSync('dist/locales').filter((name) => name.endsWith('.js')) : [];
const rows = [
  ...pages,
  ...languages.map((name) => ({ script: `locales/${name}`, page: name, later: [], budget: languageBudget })),
];

let over = 0;
for (const { script, page, later, budget } of rows) {
  const label = `${script.padEnd(20)} and ${page.padEnd(32)}`;
  const hashed = later.map((start) => files.find((name) => new RegExp(`^${start}-\\w+\\.js$`).test(name)) ?? start);
  const names = [script, ...hashed].map((name) => `dist/${name}`);
  const missing = names.filter((name) => !existsSync(name));
  if (missing.length > 0) {
    console.log(`${label} ${missing.join(', ')} is missing`);
    over++;
    continue;
  }
  const loaded = new Set((await Promise.all(names.map(loadedWith))).flat());
  const size = [...loaded].reduce((sum, path) => sum + compressed(path), 0);
  const percent = (100 * size) / budget;
  const room = percent < WARN_FROM ? '' : `, WARNING: ${budget - size} left`;
  const verdict = size > budget ? `OVER by ${size - budget}` : `${percent.toFixed(1)} %${room}`;
  if (size > budget) over++;
  console.log(
    `${label} ${String(size).padStart(6)} of ${String(budget).padStart(6)} bytes  ${verdict}, ${loaded.size} file(s)`,
  );
}
process.exitCode = over === 0 ? 0 : 1;
