/** What the help desk publishes as a file of JSON. A file of its own beside the scripts, so that all elements of a page share its requests. */

export { watchIssues } from './issue-options.ts';
export { availabilityOf, readDirectory } from './read-directory.ts';
export type { Directory, DirectoryNotice, DirectoryRepresentative } from './read-directory.ts';
export { resolveAddress } from './resolve-address.ts';
export { watchDirectory } from './directory-source.ts';
