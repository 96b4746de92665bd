/** Tags of the elements of this package. */
export const TAG_NAMES = ['bt-support-session', 'bt-issue-form'];

/** A selector for them. */
export const ELEMENTS = TAG_NAMES.join();
