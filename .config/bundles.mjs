// The files for script tags: what esbuild makes of each entry.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { compactStyles, compress } from './compress.mjs';

/** @import { BuildOptions, Plugin } from 'esbuild' */

/** What was current two and a half years before this was written. */
const target = ['chrome125', 'edge125', 'firefox126', 'safari17.5'];

/** @type {BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  target,
  outdir: 'dist',
  // Beside the files but not named in them: a name costs every visitor 40 bytes.
  sourcemap: 'external',
  legalComments: 'external',
  metafile: true,
  logLevel: 'silent',
  write: false,
};

const languageFile = /^[a-z]{2,3}(-[A-Za-z]+)*\.ts$/;

/** Languages that are fetched when they are wanted; English is inside. */
export function languages() {
  const files = existsSync('src/locales') ? readdirSync('src/locales') : [];
  return files.filter((file) => languageFile.test(file) && file !== 'en.ts').map((file) => `src/locales/${file}`);
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
      if (kind !== 'dynamic-import' || dirname(file) !== resolve('src/locales')) return undefined;
      return { path: `./locales/${basename(file, '.ts')}.js`, external: true };
    });
  },
};

/** @returns {BuildOptions[]} */
export function bundles() {
  return [
    {
      ...common,
      entryPoints: { 'bt-support': 'src/embed-classic.ts' },
      format: 'iife',
      plugins: [languagesBeside, compactStyles, compress],
    },
    {
      ...common,
      // Terser alone makes this one smaller than the two do together.
      minify: false,
      entryPoints: { bg: 'src/compat/embed.ts' },
      format: 'iife',
      plugins: [languagesBeside, compactStyles, compress],
    },
    {
      ...common,
      entryPoints: { 'bt-support.module': 'src/embed.ts' },
      format: 'esm',
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      plugins: [compactStyles, compress],
    },
    { ...common, entryPoints: languages(), outbase: 'src', format: 'esm', plugins: [compress] },
  ];
}
