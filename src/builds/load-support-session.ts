/**
 * Loads and registers `<bt-support-session>`, with Lit. The module build has it in a file beside it, `bt-elements-….js`, and adds
 * another query to its address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadSupportSession = (_attempt: number): Promise<unknown> =>
  import('../elements/define-support-session.ts');
