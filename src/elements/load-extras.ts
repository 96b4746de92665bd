/**
 * Loads what only some elements need. The module build for script tags has it in a file beside it, `bt-extras-….js`,
 * and puts another query on its address at every further try.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadExtras = (_attempt: number) => import('./extras/extras.ts');
