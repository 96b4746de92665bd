/**
 * What only a page's author needs, in a file that the guide loads where there is something to tell: customers' pages that are as
 * they should be never have it.
 */

export { writeWarnings } from './author-console.ts';
export { writeAuthorProblems } from './author-problems.ts';
export { describeDryRun } from './dry-run.ts';
export { findObstacles } from './diagnosis.ts';
export { writeUnknownNames } from './unknown-names.ts';
export { writePageMistakes, writeUnknownTags } from './page-mistakes.ts';
