/**
 * Loads the part for authors. The builds for script tags have it in a file beside the guide, `bt-author-….js`, and add another query to its
 * address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the builds
export const loadAuthor = (_attempt: number) => import('../../author/author.ts');
