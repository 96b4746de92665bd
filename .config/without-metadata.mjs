// Lit without what only decorators use, which nothing here has.
import { readFile } from 'node:fs/promises';

/** @import { Plugin } from 'esbuild' */

/** Puts a symbol on `Symbol`, which throws in a module where a page has locked all that scripts share (`lockdown()` of SES). */
const WRITES = 'Symbol.metadata??=Symbol("metadata"),';

/** @type {Plugin} */
export const withoutMetadata = {
  name: 'without-metadata',
  setup(build) {
    build.onLoad({ filter: /[\\/]reactive-element[\\/]reactive-element\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(WRITES)) throw new Error(`${path} does not write its metadata as it did: look at it again.`);
      // Blanks keep its source map right.
      return { contents: source.replace(WRITES, ' '.repeat(WRITES.length)), loader: 'js' };
    });
  },
};
