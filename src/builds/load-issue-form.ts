/**
 * Loads and registers `<bt-issue-form>`, with Lit. The module build has it in a file beside it, `bt-issue-form-….js`, and puts
 * another query on its address at every further try.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadIssueForm = (_attempt: number): Promise<unknown> => import('../elements/define-issue-form.ts');
