/** How the full client can start on phones and tablets. */
export const MOBILE_DISPLAYS = ['dialog', 'app', 'chat'] as const;

/** How the full client starts on phones and tablets. */
export type MobileDisplay = (typeof MOBILE_DISPLAYS)[number];
