/** Tags of the elements of this package. */
export const TAG_NAMES = ['bt-support-session', 'bt-issue-form'];

/** The same as a selector. */
export const ELEMENTS = TAG_NAMES.join();
