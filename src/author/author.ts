/**
 * The part for a page's author, in a file that the guide loads if there is something to warn of. Pages without mistakes never load it.
 */

export { writeWarnings } from './author-console.ts';
export { writeAuthorProblems } from './author-problems.ts';
export { describeDryRun } from './dry-run.ts';
export { findObstacles } from './diagnosis.ts';
export { writeUnknownNames } from './unknown-names.ts';
export { writePageMistakes, writeUnknownTags } from './page-mistakes.ts';
