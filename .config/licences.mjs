// The complete licences of the packages in a bundle, in a file beside it that the bundle and its source map refer to.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TextEncoder } from 'node:util';

/** @import { Metafile, OutputFile, Plugin } from 'esbuild' */

/**
 * Returns the packages with code in a bundle.
 *
 * @param {Metafile['outputs'][string]['inputs']} inputs
 */
export function packagesIn(inputs) {
  const names = Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort();
}

/** Licences that are in a package's repository, and not in the package. */
const missing = new Map([['saxes', join('.config', 'saxes-licence.txt')]]);

/**
 * Returns each licence once, with the names of its packages.
 *
 * @param {string[]} names
 */
export function licencesOf(names) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const name of names) {
    const folder = join('node_modules', name);
    const own = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const file = own ? join(folder, own) : missing.get(name);
    if (!file) throw new Error(`${name} is in a bundle, and has no licence.`);
    const text = readFileSync(file, 'utf8').trim();
    found.set(text, [...(found.get(text) ?? []), name]);
  }
  return [...found].map(([text, packages]) => `${packages.join(', ')}:\n\n${text}\n`).join('\n');
}

/** The only packages that ship to pages: the notice is about these. */
const LIT = /^(@lit\/|lit$|lit-)/;

/**
 * @param {OutputFile} file
 * @param {string} text
 */
function setText(file, text) {
  file.contents = new TextEncoder().encode(text);
}

/**
 * Runs after minification. The comment is at the end, so that source maps stay valid, and short, since every visitor loads it.
 *
 * @type {Plugin}
 */
export const licences = {
  name: 'licences',
  setup(build) {
    build.onEnd(({ outputFiles = [], metafile }) => {
      for (const [output, { inputs }] of Object.entries(metafile?.outputs ?? {})) {
        const packages = output.endsWith('.js') ? packagesIn(inputs) : [];
        if (packages.length === 0) continue;
        const others = packages.filter((name) => !LIT.test(name));
        if (others.length > 0)
          throw new Error(`${output} has ${others.join(', ')} in it, which its notice leaves out.`);
        const name = basename(output);
        const find = (/** @type {string} */ end) => outputFiles.find(({ path }) => basename(path) === name + end);
        const [script, map, legal] = [find(''), find('.map'), find('.LEGAL.txt')];
        if (!script || !map || !legal) throw new Error(`${output} has packages in it, and no file for their licences.`);
        const notice = `Contains Lit (BSD-3-Clause), see ${name}.LEGAL.txt`;
        setText(script, `${script.text.trimEnd()}\n/*! ${notice} */\n`);
        setText(map, JSON.stringify({ ...JSON.parse(map.text), x_licence: notice }));
        setText(legal, `${legal.text.trim()}\n\n${licencesOf(packages)}`);
      }
    });
  },
};
