// What a page loads, within its budget: each script for its tag, compressed, with all that it imports statically and with the files
// that what is on the page loads at once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/**
 * Bytes after `gzip -9`, as far as content is shown. `demo/docs/design.md` says what they pay for.
 *
 * @type {{ script: string, page: string, later: string[], budget: number }[]}
 */
const pages = [
  { script: 'bt-links.js', page: 'links', later: [], budget: 11_400 },
  { script: 'bt-links.js', page: 'a link that somebody reaches for', later: ['bt-guide'], budget: 22_300 },
  { script: 'bt-support.module.js', page: 'links', later: [], budget: 12_900 },
  { script: 'bt-support.module.js', page: '<bt-support-session>', later: ['bt-elements'], budget: 23_100 },
  {
    script: 'bt-support.module.js',
    page: '<bt-issue-form>',
    later: ['bt-elements', 'bt-issue-form', 'bt-extras'],
    budget: 28_400,
  },
  { script: 'bt-support.js', page: 'elements of any kind', later: [], budget: 25_800 },
  { script: 'bg.js', page: 'calls of BG.start', later: [], budget: 9_700 },
];

const languageBudget = 1_500;

/** From here on a budget has no room for the next change: it is time to move something to a later file. In percent. */
const WARN_FROM = 98;

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
