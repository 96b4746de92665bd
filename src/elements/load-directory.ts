/**
 * Loads what reads the directory of a help desk. The builds for script tags have it in a file beside them, `bt-directory-….js`, and add
 * another query to its address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadDirectory = (_attempt: number) => import('./directory/directory.ts');
