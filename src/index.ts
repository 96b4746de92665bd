/**
 * The public API. Importing it has no side effects: `define.ts` registers the elements.
 *
 * It only has `export *`, from two files: when esbuild splits code, an import of one name also loads what its file re-exports and a later file
 * needs. In one file, that would add 2,800 bytes to `sessionUrl`.
 */

export * from './page-api.ts';
export * from './session-api.ts';
