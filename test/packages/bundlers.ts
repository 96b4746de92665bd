// Each bundler as a project has it, with as few settings as it takes; what it makes, by file name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { build } from 'vite';
import webpack from 'webpack';
import { buildApps } from './build-app.ts';

type Files = Record<string, string>;
/** Makes `main.js`, and the chunks that it loads, of an entry in the folder of a project. */
type Bundler = (folder: string, entry: string) => Promise<Files>;

interface Output {
  fileName: string;
  code?: string;
}

const filesOf = (output: readonly Output[]): Files =>
  Object.fromEntries(output.map(({ fileName, code = '' }) => [fileName, code]));

const withVite: Bundler = async (root, entry) => {
  const made = await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: join(root, entry), output: { entryFileNames: 'main.js' } } },
  });
  const results = (Array.isArray(made) ? made : [made]) as { output: Output[] }[];
  return filesOf(results.flatMap(({ output }) => output));
};

const withRollup: Bundler = async (folder, entry) => {
  const bundle = await rollup({
    input: join(folder, entry),
    plugins: [nodeResolve({ browser: true })],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'es', entryFileNames: 'main.js' });
  await bundle.close();
  return filesOf(output as Output[]);
};

const withWebpack: Bundler = async (context, entry) => {
  const path = join(context, 'out', 'webpack');
  const compiler = webpack({ mode: 'production', context, entry: `./${entry}`, output: { path, filename: 'main.js' } });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      const { errors = [], warnings = [] } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
      const said = [...errors, ...warnings].map(({ message }) => message).join('\n');
      compiler.close(() => (error || said ? reject(error ?? new Error(said)) : resolve()));
    });
  });
  const scripts = readdirSync(path).filter((file) => file.endsWith('.js'));
  return Object.fromEntries(scripts.map((file) => [file, readFileSync(join(path, file), 'utf8')]));
};

export const bundlers: Record<string, Bundler> = {
  esbuild: (folder, entry) => buildApps(folder, { main: entry }),
  Rollup: withRollup,
  Vite: withVite,
  webpack: withWebpack,
};
