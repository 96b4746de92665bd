// The program for Node: the command `bt-support-directory` and the module behind it. Each is one file with the packages that it needs in it, so
// that a project that installs the package for its pages gets Lit and nothing else.
import { resolve } from 'node:path';
import { TextEncoder } from 'node:util';
import esbuild from 'esbuild';
import { licencesOf, packagesIn } from './licences.mjs';

/** @import { Plugin } from 'esbuild' */

/**
 * The command imports the built module from beside it.
 *
 * @type {Plugin}
 */
const moduleBeside = {
  name: 'module-beside',
  setup(build) {
    build.onResolve({ filter: /\/index\.ts$/ }, ({ path, resolveDir, kind }) =>
      kind !== 'entry-point' && resolve(resolveDir, path) === resolve('src/directory/index.ts')
        ? { path: './directory.js', external: true }
        : undefined,
    );
  },
};

/** The licence of ical.js wants this. */
const SOURCES = `directory.js contains the packages below. Their sources are on npm, under these names:
ical.js is at https://www.npmjs.com/package/ical.js, unchanged.`;

const NOTICE = 'Contains saxes (ISC), xmlchars (MIT) and ical.js (MPL-2.0), see LICENSES.txt';

/** Builds `dist/node`, not minified: it is not loaded by pages, and errors of a server are read by people. */
export async function buildNodeProgram() {
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: { directory: 'src/directory/index.ts', 'bt-support-directory': 'src/directory/command/main.ts' },
    outdir: 'dist/node',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.20',
    legalComments: 'none',
    plugins: [moduleBeside],
    metafile: true,
    logLevel: 'silent',
    write: false,
  });
  const packages = [...new Set(Object.values(metafile.outputs).flatMap(({ inputs }) => packagesIn(inputs)))].sort();
  const unnamed = packages.filter((name) => !NOTICE.includes(name));
  if (unnamed.length > 0) throw new Error(`dist/node has ${unnamed.join(', ')} in it, which its notice leaves out.`);
  const notice = {
    path: resolve('dist/node/LICENSES.txt'),
    contents: new TextEncoder().encode(`${SOURCES}\n\n${licencesOf(packages)}`),
  };
  const files = outputFiles.map(({ path, text }) => {
    const isBundle = path === resolve('dist/node/directory.js');
    return { path, contents: new TextEncoder().encode(isBundle ? `${text}/*! ${NOTICE} */\n` : text) };
  });
  return [...files, notice];
}
