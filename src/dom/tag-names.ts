/** Tags of the session elements. */
const SESSION_TAGS = ['bt-support-session', 'bt-issue-form'];

/** Tags of all elements of this package. */
export const TAG_NAMES = [...SESSION_TAGS, 'bt-session-key-form', 'bt-representative-list', 'bt-support-notices'];

/** A selector for the session elements. */
export const ELEMENTS = SESSION_TAGS.join();
