/**
 * Loads and registers `<bt-session-key-form>`. The builds for script tags have it in a file beside them, `bt-session-key-form-….js`, and add another query to its
 * address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadSessionKeyForm = (_attempt: number): Promise<unknown> =>
  import('../elements/portal/define-session-key-form.ts');
