/**
 * What the dialog shows beside its first view, in a file that is loaded when a customer reaches for a session, or once one
 * has started: a launch does not need it. It has no state of the launcher's, and is given all it works with.
 */

import { watchLateChanges } from './late-changes.ts';

export { windowsBuild } from '../../platform/windows-build.ts';
export { checkNames } from './check-names.ts';
export { showReturnView } from './return-view.ts';
export { renderView } from './views.ts';
export { completeProblems } from './complete-problems.ts';
export { applyStyles } from './apply-styles.ts';
export { logSecondCopy } from './second-copy.ts';
export { authorPart, withAuthor } from './with-author.ts';

watchLateChanges(window);
