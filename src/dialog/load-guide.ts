/**
 * Loads the guide. The builds for script tags have it in a file beside them, `bt-guide-….js`, and put another query on
 * its address at every further try.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the builds
export const loadGuide = (_attempt: number) => import('./guide/guide.ts');
