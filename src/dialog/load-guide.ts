/**
 * Loads the guide. The builds for script tags have it in a file beside them, `bt-guide-….js`, and add another query to
 * its address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the builds
export const loadGuide = (_attempt: number) => import('./guide/guide.ts');
