/** What of the API is for a page: elements, forms, and what starts sessions. A file of its own: see `index.ts`. */

export type { Obstacle } from './author/diagnosis.ts';
export { BtIssueForm } from './elements/issue-form.ts';
export { SessionElement } from './elements/session-element.ts';
export { BtSupportSession } from './elements/support-session.ts';
export { enhance } from './enhance/enhance.ts';
export { type FormReading, optionsFromForm } from './form/options-from-form.ts';
export { diagnose } from './launch/diagnose.ts';
export { type BlockedReason, type SessionDetail, SessionEvent, type SessionEventMap } from './launch/events.ts';
export { configure, type LaunchSettings, type PageSettings } from './launch/page-settings.ts';
export type { Display } from './launch/plan.ts';
export { start, type StartOptions, type StartSettings } from './launch/start.ts';
export { type Browser } from './platform/browser.ts';
export { detectPlatform, type FormFactor, type Platform } from './platform/platform.ts';
export type { NavigatorLike, System } from './platform/system.ts';
