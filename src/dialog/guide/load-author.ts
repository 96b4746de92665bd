/**
 * Loads what only authors need. The builds for script tags have it in a file beside the guide, `bt-author-….js`, and put another
 * query on its address at every further try.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the builds
export const loadAuthor = (_attempt: number) => import('../../author/author.ts');
