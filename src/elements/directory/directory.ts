/** What the help desk publishes as a file of JSON. A file of its own beside the scripts, so that all elements of a page share its requests. */

export { type Answer, DirectoryWatcher } from './directory-source.ts';
export { IssueOptions } from './issue-options.ts';
export { availabilityOf } from './read-directory.ts';
export type { Directory, DirectoryNotice, DirectoryRepresentative } from './read-directory.ts';
