/**
 * The later part of the dialog, in a file that is loaded when a pointer or the focus reaches a session's control, or once a session has
 * started. A launch does not need it. It shares no state with the launcher: everything is passed in.
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
