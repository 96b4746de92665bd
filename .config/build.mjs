// `npm run build` creates everything in `dist`. `npm start` watches, and builds only the files for script tags, into another folder:
// `dist` is what is published.
import { Buffer } from 'node:buffer';
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { bundles } from './bundles.mjs';
import { buildManifest, buildModules } from './modules.mjs';
import { hashNames } from './hash-names.mjs';
import { buildNodeProgram } from './node-program.mjs';

/**
 * @import { BuildFailure, BuildOptions, Plugin } from 'esbuild'
 * @typedef {{ watch?: boolean, folder?: string, onRebuild?: (problem: string | undefined) => void }} Options
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {{ path: string, contents: Uint8Array }[]} files */
function write(files) {
  return files.map(({ path, contents }) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
    return relative(root, path);
  });
}

/**
 * Removes everything else in the folder, including links and empty folders.
 *
 * @param {string[]} made
 * @param {string} folder
 */
export function removeOthers(made, folder) {
  const known = new Set(made.map((file) => resolve(file)));
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = resolve(folder, entry.name);
    if (entry.isDirectory()) {
      removeOthers(made, path);
      if (readdirSync(path).length === 0) rmdirSync(path);
    } else if (!known.has(path)) {
      rmSync(path);
    }
  }
}

/** @param {{ errors: BuildFailure['errors'] }} failure */
async function describeErrors({ errors }) {
  const lines = await esbuild.formatMessages(errors, { kind: 'error', color: process.stdout.isTTY });
  return lines.join('').trimEnd();
}

/** @param {unknown} error */
async function reason(error) {
  if (error instanceof Error && 'errors' in error) return describeErrors(/** @type {BuildFailure} */ (error));
  return error instanceof Error ? error.message : String(error);
}

/** Builds the files for script tags, their copies with hashes in their names, and `integrity.json`, which lists them. */
async function buildBundles() {
  const results = await Promise.all(bundles().map((options) => esbuild.build(options)));
  const { files, integrity } = hashNames(results.flatMap(({ outputFiles = [] }) => outputFiles));
  const list = {
    path: resolve('dist', 'integrity.json'),
    contents: Buffer.from(`${JSON.stringify(integrity, null, 2)}\n`),
  };
  return write([...files, list]);
}

/** Builds the files for bundlers and editors. The manifest needs the modules. */
async function buildPackage() {
  const modules = await buildModules();
  return [...modules, ...(await buildManifest())];
}

/** Builds all parts even if one fails, so that one run reports all errors. */
async function buildAll() {
  mkdirSync('dist', { recursive: true });
  const parts = await Promise.allSettled([buildBundles(), buildPackage(), buildNodeProgram().then(write)]);
  const problems = parts.flatMap((part) => (part.status === 'rejected' ? [part.reason] : []));
  if (problems.length > 0) throw new Error((await Promise.all(problems.map(reason))).join('\n\n'));
  const made = parts.flatMap((part) => (part.status === 'fulfilled' ? part.value : []));
  removeOthers(made, 'dist');
  return made;
}

/**
 * Rebuilds one of the bundles on every change.
 *
 * @param {BuildOptions} options
 * @param {NonNullable<Options['onRebuild']>} onRebuild
 * @returns {Promise<() => Promise<void>>} resolves after the first build; the function stops it
 */
function watchBundle(options, onRebuild) {
  return new Promise((resolve, reject) => {
    /** @type {Plugin} */
    const report = {
      name: 'report',
      setup: (build) =>
        build.onEnd(async (result) => {
          if (result.errors.length === 0) write(result.outputFiles ?? []);
          onRebuild(result.errors.length === 0 ? undefined : await describeErrors(result));
          resolve(() => context.then(({ dispose }) => dispose()));
        }),
    };
    const context = esbuild.context({ ...options, plugins: [...(options.plugins ?? []), report] });
    context.then((made) => made.watch()).catch(reject);
  });
}

/**
 * Builds everything once, in `dist`; with `watch` the files for script tags, in `folder`, until the returned function is called.
 *
 * @param {Options} [options]
 * @returns {Promise<() => Promise<void>>}
 */
export async function build({ watch = false, folder = 'dist', onRebuild = () => undefined } = {}) {
  process.chdir(root);
  if (watch) {
    const stops = await Promise.all(bundles(folder).map((options) => watchBundle(options, onRebuild)));
    return async () => void (await Promise.all(stops.map((stop) => stop())));
  }
  const made = await buildAll();
  console.log(`Built ${made.length} files in dist.`);
  return () => Promise.resolve();
}

if (process.argv[1] === join(root, '.config', 'build.mjs')) {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
