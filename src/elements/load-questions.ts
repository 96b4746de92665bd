/**
 * Loads what reads an author's questions. The builds for script tags have it in a file beside them, `bt-questions-….js`, and add another
 * query to its address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadQuestions = (_attempt: number) => import('./questions/questions.ts');
