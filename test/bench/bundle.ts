// Scripts of the measured pages, each as one file, minified as what ships is.
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { script, type Answer } from './server.ts';

export async function bundle(name: string): Promise<Answer> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL(`./page/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['production'],
    write: false,
  });
  return script(outputFiles[0]?.text ?? '');
}
