/**
 * Loads and registers `<bt-support-notices>`. The builds for script tags have it in a file beside them, `bt-support-notices-….js`, and add another query to its
 * address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadSupportNotices = (_attempt: number): Promise<unknown> =>
  import('../elements/portal/define-support-notices.ts');
