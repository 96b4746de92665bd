// The esbuild options of the files for script tags.
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { TextEncoder } from 'node:util';
import { compactStyles, minifyScripts } from './minify.mjs';
import { licences } from './licences.mjs';
import { HASH_PLACEHOLDER } from './hash-names.mjs';
import { withoutMetadata } from './without-metadata.mjs';

/** @import { BuildOptions, Plugin } from 'esbuild' */

/** The oldest browsers that can parse the files. See `demo/docs/platforms.md`. */
const target = ['chrome94', 'edge94', 'firefox93', 'safari15'];

/** @type {BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  target,
  // Source maps are beside the files, but not referenced in them: that would cost every visitor 40 bytes.
  sourcemap: 'external',
  legalComments: 'external',
  metafile: true,
  logLevel: 'silent',
  write: false,
};

const languageFile = /^[a-z]{2,3}(-[A-Za-z]+)*\.ts$/;

/** Languages that are loaded on demand; English is inside. */
export function languages() {
  const files = existsSync('src/messages') ? readdirSync('src/messages') : [];
  return files.filter((file) => languageFile.test(file) && file !== 'en.ts').map((file) => `src/messages/${file}`);
}

/**
 * A classic script is one file, so esbuild would put every language into it. `import()` in a classic script is relative
 * to that script: it fetches them from beside it.
 *
 * @type {Plugin}
 */
const languagesBeside = {
  name: 'languages-beside',
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      if (kind !== 'dynamic-import' || dirname(file) !== resolve('src/messages')) return undefined;
      return { path: `./locales/${basename(file, '.ts')}.js`, external: true };
    });
  },
};

/** @typedef {'all' | 'elements' | 'module' | 'guide'} Loading What loads a file: all builds, those with elements, the module build, or the guide. */

/**
 * The files that are loaded later, from beside the script, each with the module that loads it: `load-guide.ts` exports `loadGuide`. Those with
 * an entry are bundles of their own for all builds with elements. They have what only some pages need, and work without Lit.
 *
 * @type {{ file: string, loader: string, by: Loading, entry?: string }[]}
 */
const laterFiles = [
  { file: 'bt-guide', loader: 'src/dialog/load-guide.ts', by: 'all' },
  { file: 'bt-author', loader: 'src/dialog/guide/load-author.ts', by: 'guide' },
  { file: 'bt-elements', loader: 'src/builds/load-support-session.ts', by: 'module' },
  { file: 'bt-issue-form', loader: 'src/builds/load-issue-form.ts', by: 'module' },
  { file: 'bt-extras', loader: 'src/elements/load-extras.ts', by: 'module' },
  {
    file: 'bt-directory',
    loader: 'src/elements/load-directory.ts',
    by: 'elements',
    entry: 'src/elements/directory/directory.ts',
  },
  {
    file: 'bt-hours',
    loader: 'src/elements/load-hours.ts',
    by: 'elements',
    entry: 'src/elements/hours/opening-hours.ts',
  },
  {
    file: 'bt-questions',
    loader: 'src/elements/load-questions.ts',
    by: 'elements',
    entry: 'src/elements/questions/questions.ts',
  },
  {
    file: 'bt-session-key-form',
    loader: 'src/builds/load-session-key-form.ts',
    by: 'elements',
    entry: 'src/elements/portal/define-session-key-form.ts',
  },
  {
    file: 'bt-representative-list',
    loader: 'src/builds/load-representative-list.ts',
    by: 'elements',
    entry: 'src/elements/portal/define-representative-list.ts',
  },
  {
    file: 'bt-support-notices',
    loader: 'src/builds/load-support-notices.ts',
    by: 'elements',
    entry: 'src/elements/portal/define-support-notices.ts',
  },
];

/** @param {string} file */
const hashed = (file) => `${file}-${HASH_PLACEHOLDER}`;

/** The bundles of their own, by name. */
const ownBundles = Object.fromEntries(laterFiles.flatMap(({ file, entry }) => (entry ? [[hashed(file), entry]] : [])));

/**
 * Leaves the directory in a file of its own. Several of these bundles import it, and it keeps what the page has fetched: there is one copy.
 *
 * @type {Plugin}
 */
const directoryBeside = {
  name: 'directory-beside',
  setup(build) {
    build.onResolve({ filter: /\/directory\.ts$/ }, ({ path, resolveDir, kind }) =>
      kind !== 'entry-point' && resolve(resolveDir, path) === resolve('src/elements/directory/directory.ts')
        ? { path: `./${hashed('bt-directory')}.js`, external: true }
        : undefined,
    );
  },
};

/**
 * Replaces the imports of later files by imports from beside the script, with another query at each retry: a browser can remember a failed
 * address. In modules for bundlers they stay plain imports.
 *
 * @param {Loading[]} loading
 * @returns {Plugin}
 */
const loadedLater = (...loading) => ({
  name: 'loaded-later',
  setup(build) {
    const query = '(n ? "?" + n : "")';
    build.onLoad({ filter: /[\\/]load-[\w-]+\.ts$/ }, ({ path }) => {
      const part = laterFiles.find(({ loader, by }) => resolve(loader) === path && loading.includes(by));
      if (!part) return undefined;
      const name = basename(path, '.ts').replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
      const address = `'./${hashed(part.file)}.js'`;
      // A classic script from another host, such as a CDN, needs an absolute address for `import()`. An inline script has none: then
      // there is no guide, and nothing is loaded from the page's own folder.
      const classic = `import { ownScript } from '../dom/current-script.ts';
        export const ${name} = async (n) =>
          import(new URL(${address}, ownScript?.src) + ${query});`;
      const module = `import { load } from 'later'; export const ${name} = (n) => load(${address}, n);`;
      return { contents: build.initialOptions.format === 'iife' ? classic : module, resolveDir: dirname(path) };
    });
    build.onResolve({ filter: /^later$/ }, () => ({ path: 'later', namespace: 'later' }));
    // The extras are in the classic script anyway. esbuild would create a namespace object, by a helper that fails with a polluted
    // `Object.prototype`.
    build.onLoad({ filter: /[\\/]load-extras\.ts$/ }, async ({ path }) => {
      const resolveDir = dirname(path);
      const source = await readFile(resolve(resolveDir, 'extras/extras.ts'), 'utf8');
      const names = [...source.matchAll(/^export \{ (.*) \}/gm)].map(([, name]) => name).join();
      const contents = `import { ${names} } from './extras/extras.ts'; export const loadExtras = async () => ({ ${names} });`;
      return { contents, resolveDir };
    });
    // As an argument: bundlers would resolve a literal address in `import()`.
    build.onLoad({ filter: /./, namespace: 'later' }, () => ({
      contents: `export const load = async (file, n) => import(file + ${query});`,
    }));
  },
});

/**
 * Leaves out the code for servers: a script tag is in a page.
 *
 * @type {Plugin}
 */
const inPage = {
  name: 'in-page',
  setup(build) {
    build.onLoad({ filter: /[\\/]need-page\.ts$/ }, () => ({
      contents: 'export const hasPage = () => true; export const needPage = () => {};',
    }));
  },
};

/** The files of the module build, each with the entries that are always loaded before it. */
const moduleFiles = [
  { entry: 'src/builds/module.ts', file: 'bt-support.module', after: [] },
  { entry: 'src/elements/define-support-session.ts', file: 'elements', after: ['src/builds/module.ts'] },
  {
    entry: 'src/elements/define-issue-form.ts',
    file: hashed('bt-issue-form'),
    after: ['src/elements/define-support-session.ts'],
  },
  {
    entry: 'src/elements/extras/extras.ts',
    file: hashed('bt-extras'),
    after: ['src/elements/define-support-session.ts'],
  },
];

/**
 * Puts code that several files share into the first of them, in one chunk, by importing the earlier entries in each file. Otherwise esbuild
 * creates a chunk for every combination of files, and small files compress less well than one.
 *
 * @type {Plugin}
 */
const inOnePiece = {
  name: 'in-one-piece',
  setup(build) {
    build.onLoad({ filter: /[\\/](define-[\w-]+|extras)\.ts$/ }, async ({ path }) => {
      const file = moduleFiles.find(({ entry }) => resolve(entry) === path);
      if (!file) return undefined;
      const imports = file.after.map((other) => `import './${relative(dirname(path), other)}';`).join(' ');
      return { contents: `${imports} ${await readFile(path, 'utf8')}`, loader: 'ts' };
    });
  },
};

/** Names of the chunks, by a source in them. */
const chunkNames = [
  { source: 'src/elements/session-element.ts', name: hashed('bt-elements') },
  { source: 'src/launch/launcher.ts', name: hashed('bt-common') },
];

/**
 * Names the chunks. An entry that only imports a chunk is removed: its chunk is loaded instead.
 *
 * @type {Plugin}
 */
const nameChunks = {
  name: 'name-chunks',
  setup(build) {
    build.onEnd(({ outputFiles = [], metafile }) => {
      const outputs = Object.entries(metafile?.outputs ?? {});
      /** @type {Map<string, string>} */
      const names = new Map();
      for (const [path, { entryPoint, inputs }] of outputs) {
        if (entryPoint || !path.endsWith('.js')) continue;
        const chunk = chunkNames.find(({ source }) => source in inputs);
        if (!chunk || [...names.values()].includes(chunk.name)) throw new Error(`${path} has no name of its own.`);
        names.set(basename(path, '.js'), chunk.name);
      }
      /** @param {string} text */
      const renamed = (text) => [...names].reduce((result, [from, to]) => result.replaceAll(from, to), text);
      for (const [path, output] of outputs) {
        delete metafile?.outputs[path];
        if (!/^elements\.js/.test(basename(path)) && metafile) metafile.outputs[renamed(path)] = output;
      }
      const kept = outputFiles.filter(({ path }) => !/^elements\.js/.test(basename(path)));
      for (const file of kept) {
        file.path = renamed(file.path);
        file.contents = new TextEncoder().encode(renamed(file.text));
      }
      outputFiles.splice(0, outputFiles.length, ...kept);
    });
  },
};

/**
 * Marks all sources as having side effects. `sideEffects` in package.json is about `dist`; applied to `src`, it would leave nothing of the
 * entries.
 *
 * @type {Plugin}
 */
const allHaveEffects = {
  name: 'all-have-effects',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      sideEffects: true,
    }));
  },
};

/**
 * @param {string} [outdir]
 * @returns {BuildOptions[]}
 */
export function bundles(outdir = 'dist') {
  const options = allBundles();
  // Last, so that the other plugins resolve imports first.
  return options.map((one) => ({ ...one, outdir, plugins: [...(one.plugins ?? []), allHaveEffects] }));
}

/** @returns {BuildOptions[]} */
function allBundles() {
  return [
    {
      ...common,
      entryPoints: { 'bt-support': 'src/builds/classic.ts' },
      format: 'iife',
      plugins: [
        languagesBeside,
        inPage,
        loadedLater('all', 'elements'),
        withoutMetadata,
        compactStyles,
        minifyScripts,
        licences,
      ],
    },
    {
      ...common,
      entryPoints: { 'bt-links': 'src/builds/links.ts' },
      format: 'iife',
      plugins: [languagesBeside, inPage, loadedLater('all'), compactStyles, minifyScripts, licences],
    },
    {
      ...common,
      entryPoints: { bg: 'src/builds/bg.ts' },
      format: 'iife',
      plugins: [languagesBeside, inPage, loadedLater('all'), compactStyles, minifyScripts, licences],
    },
    {
      ...common,
      entryPoints: Object.fromEntries(moduleFiles.map(({ entry, file }) => [file, entry])),
      format: 'esm',
      splitting: true,
      // Beside the module, like the files that it loads.
      chunkNames: 'chunk-[hash]',
      plugins: [
        inPage,
        loadedLater('all', 'elements', 'module'),
        inOnePiece,
        withoutMetadata,
        compactStyles,
        nameChunks,
        minifyScripts,
        licences,
      ],
    },
    {
      ...common,
      entryPoints: { [hashed('bt-guide')]: 'src/dialog/guide/guide.ts' },
      format: 'esm',
      plugins: [loadedLater('guide'), languagesBeside, compactStyles, minifyScripts, licences],
    },
    {
      ...common,
      entryPoints: ownBundles,
      format: 'esm',
      plugins: [inPage, directoryBeside, compactStyles, minifyScripts, licences],
    },
    {
      ...common,
      entryPoints: { [hashed('bt-author')]: 'src/author/author.ts' },
      format: 'esm',
      plugins: [languagesBeside, minifyScripts, licences],
    },
    { ...common, entryPoints: languages(), outbase: 'src', format: 'esm', plugins: [minifyScripts] },
  ];
}
