/**
 * Loads the parts that only some elements need. The module build for script tags has it in a file beside it, `bt-extras-….js`,
 * and adds another query to its address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadExtras = (_attempt: number) => import('./extras/extras.ts');
