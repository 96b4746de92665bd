/** The API for pages: elements, forms, and starting sessions. A separate file: see `index.ts`. */

export type { Obstacle } from './author/obstacle.ts';
export type { DeskHours, DeskState, HoursChangeEvent } from './elements/hours/hours-change-event.ts';
export { BtIssueForm } from './elements/issue-form.ts';
export { BtRepresentativeList } from './elements/portal/representative-list.ts';
export { BtSessionKeyForm } from './elements/portal/session-key-form.ts';
export { BtSupportNotices } from './elements/portal/support-notices.ts';
export { SessionElement } from './elements/session-element.ts';
export { BtSupportSession } from './elements/support-session.ts';
export { enhance } from './links/enhance.ts';
export { type FormReading, optionsFromForm } from './forms/options-from-form.ts';
export { diagnose } from './diagnose.ts';
export { type BlockedReason, type SessionDetail, SessionEvent, type SessionEventMap } from './launch/events.ts';
export { closeDialog as close } from './dialog/dialog.ts';
export type { MobileDisplay } from './request/mobile-display.ts';
export { configure, type LaunchSettings, type PageSettings } from './request/page-settings.ts';
export type { Display } from './request/plan.ts';
export { start, type StartOptions } from './launch/start.ts';
export type { StartSettings } from './request/start-settings.ts';
export { type Browser } from './platform/browser.ts';
export { detectPlatform, type FormFactor, type Platform } from './platform/platform.ts';
export type { NavigatorLike, System } from './platform/system.ts';
