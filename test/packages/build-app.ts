// Bundles the apps for the browser, each with its framework's own compiler.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import esbuild from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

const svelte: Plugin = {
  name: 'svelte',
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js, warnings } = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client', dev: true });
      return { contents: js.code, warnings: warnings.map(({ message }) => ({ text: message })) };
    });
  },
};

const vue: Plugin = {
  name: 'vue',
  setup(build) {
    build.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor, errors } = parse(await readFile(path, 'utf8'), {
        filename: path,
        templateParseOptions: { isCustomElement: (tag) => tag.startsWith('bt-') },
      });
      const { content } = compileScript(descriptor, { id: path, inlineTemplate: true });
      return { contents: content, loader: 'ts', errors: errors.map(({ message }) => ({ text: message })) };
    });
  },
};

/** As frameworks are while an app is written: they then say what they find wrong. */
const development = {
  'process.env.NODE_ENV': '"development"',
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

/** Scripts by their names, such as `react.js`, and the chunks that they load. */
export async function buildApps(
  folder: string,
  entryPoints: Record<string, string>,
  options: BuildOptions = {},
): Promise<Record<string, string>> {
  const { outputFiles, warnings } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints,
    outdir: join(folder, 'out'),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: development,
    plugins: [svelte, vue],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    write: false,
    logLevel: 'silent',
    ...options,
  });
  if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));
  return Object.fromEntries(
    (outputFiles ?? []).map(({ path, text }) => [relative(join(folder, 'out'), path).replaceAll('\\', '/'), text]),
  );
}
