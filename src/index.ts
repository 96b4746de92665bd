/**
 * The public API. Importing it does nothing: `define.ts` registers the elements.
 *
 * It has `export *` alone, and two files: where esbuild splits code, whoever imports one name also loads what a file beside that
 * name re-exports and a later file needs. That would add 2,800 bytes to `sessionUrl`.
 */

export * from './page-api.ts';
export * from './session-api.ts';
