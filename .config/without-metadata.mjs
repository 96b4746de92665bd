// Lit without code for decorators, which are not used here.
import { readFile } from 'node:fs/promises';

/** @import { Plugin } from 'esbuild' */

/** It sets a property of `Symbol`, which throws in a module if a page has frozen the primordials (`lockdown()` of SES). */
const WRITES = 'Symbol.metadata??=Symbol("metadata"),';

/** @type {Plugin} */
export const withoutMetadata = {
  name: 'without-metadata',
  setup(build) {
    build.onLoad({ filter: /[\\/]reactive-element[\\/]reactive-element\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(WRITES)) throw new Error(`${path} does not write its metadata as it did: look at it again.`);
      // Padding keeps the source map valid.
      return { contents: source.replace(WRITES, ' '.repeat(WRITES.length)), loader: 'js' };
    });
  },
};
