// Minification of styles, and of scripts by terser, which makes them 4 to 7 % smaller than esbuild alone.
import { readFile } from 'node:fs/promises';
import { TextEncoder } from 'node:util';
import { transform } from 'esbuild';
import { minify } from 'terser';

/** @import { OutputFile, Plugin } from 'esbuild' */

/**
 * @param {OutputFile} file
 * @param {OutputFile | undefined} map
 * @param {boolean} module
 */
async function minifyFile(file, map, module) {
  // The early end of a classic script, which a module cannot have. Padding keeps the source map valid, here and below.
  const ended = module
    ? file.text
    : file.text.replace('throw END_OF_SCRIPT', 'return'.padEnd('throw END_OF_SCRIPT'.length));
  if (/END_OF_SCRIPT/.test(ended)) throw new Error(`${file.path} has an end that nothing was made of.`);
  // Nothing depends on strict mode, and modules and classes are strict anyway.
  const text = ended.replace(/^"use strict";/, (directive) => ' '.repeat(directive.length));
  const { code = '', map: newMap } = await minify(text, {
    module,
    ecma: 2020,
    compress: {
      ecma: 2020,
      passes: 5,
      hoist_funs: false,
      pure_getters: true,
      conditionals: false,
      // Smaller modules, and a larger `bg.js`.
      lhs_constants: !module,
      keep_fargs: false,
      unsafe_arrows: true,
    },
    // Keeps licences.
    format: { comments: /^!|@license|@preserve/ },
    ...(map && { sourceMap: { content: map.text } }),
  });
  const encoder = new TextEncoder();
  file.contents = encoder.encode(`${code}\n`);
  if (map && typeof newMap === 'string') map.contents = encoder.encode(newMap);
}

/**
 * Minifies styles in template literals, by esbuild itself, and white space between the tags of templates. esbuild leaves literals unchanged.
 *
 * @type {Plugin}
 */
export const compactStyles = {
  name: 'compact-styles',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [styles] of contents.matchAll(/(?<=(?:css|STYLES = |Styles = )`)[^`$]*(?=`)/g)) {
        const { code } = await transform(styles, { loader: 'css', minify: true });
        contents = contents.replace(styles, () => code.trim().replaceAll('\\', '\\\\'));
      }
      // Line breaks between tags and values of a template are removed, too.
      const templates = contents.replace(/(?<=[>}])\n *(?=\$\{|<\/|<\w)|(?<=<\/\w+)\n *(?=>)/g, '');
      return { contents: path.includes('elements') ? templates : contents, loader: 'ts' };
    });
  },
};

/** @type {Plugin} */
export const minifyScripts = {
  name: 'minify-scripts',
  setup(build) {
    const module = build.initialOptions.format === 'esm';
    build.onEnd(async ({ outputFiles = [] }) => {
      const mapOf = (/** @type {OutputFile} */ { path }) => outputFiles.find((other) => other.path === `${path}.map`);
      const scripts = outputFiles.filter(({ path }) => path.endsWith('.js'));
      await Promise.all(scripts.map((file) => minifyFile(file, mapOf(file), module)));
    });
  },
};
