/**
 * Loads the opening hours. The builds for script tags have them in a file beside them, `bt-hours-….js`, and add another query to its
 * address at every retry.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- for the build
export const loadHours = (_attempt: number) => import('./hours/opening-hours.ts');
