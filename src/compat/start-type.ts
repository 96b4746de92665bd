/** The vendor's numbers. `BROWSER`, shared browsing, is in its script but no longer in its documents. */
export const START_TYPE = Object.freeze({ BROWSER: 1, CHAT: 2, FULL: 3 });
