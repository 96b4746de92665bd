/**
 * Loads and registers `<bt-issue-form>`, with Lit. The module build has it in a file beside it, `bt-issue-form-….js`, and adds
 * another query to its address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadIssueForm = (_attempt: number): Promise<unknown> => import('../elements/define-issue-form.ts');
