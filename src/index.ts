/**
 * The public API. Importing it does nothing: `define.ts` registers the elements.
 */

export { BtIssueForm } from './elements/issue-form.ts';
export { SessionElement } from './elements/session-element.ts';
export { BtSupportSession } from './elements/support-session.ts';
export { enhance } from './enhance/enhance.ts';
export { type FormReading, optionsFromForm } from './form/options-from-form.ts';
export type { Obstacle } from './author/diagnosis.ts';
export { diagnose } from './launch/diagnose.ts';
export { type BlockedReason, type SessionDetail, SessionEvent, type SessionEventMap } from './launch/events.ts';
export { configure, type LaunchSettings, type PageSettings } from './launch/page-settings.ts';
export type { Display } from './launch/plan.ts';
export { type Browser } from './platform/browser.ts';
export { detectPlatform, type FormFactor, type Platform } from './platform/platform.ts';
export type { NavigatorLike, System } from './platform/system.ts';
export { start, type StartOptions, type StartSettings } from './launch/start.ts';
export type {
  Customer,
  Issue,
  OptionsDraft,
  Representative,
  SessionAttributes,
  SessionOptions,
  SiteSettings,
  StartType,
  UiOptions,
} from './session/options.ts';
export type { Problem, ProblemCode } from './session/problem.ts';
export { validateSite } from './session/site.ts';
export { type ParsedSession, parseSessionUrl, sessionUrl } from './session/url.ts';
export { validateOptions } from './session/validate.ts';
