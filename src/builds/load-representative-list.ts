/**
 * Loads and registers `<bt-representative-list>`. The builds for script tags have it in a file beside them, `bt-representative-list-….js`, and add another query to its
 * address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadRepresentativeList = (_attempt: number): Promise<unknown> =>
  import('../elements/portal/define-representative-list.ts');
