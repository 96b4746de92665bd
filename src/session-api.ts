/** The API that needs no page: addresses and checks. A separate file: see `index.ts`. */

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
export type { Problem, ProblemCode } from './session/problems.ts';
export { validateSite } from './session/site.ts';
export { type ParsedSession, parseSessionUrl, sessionUrl } from './session/url.ts';
export { validateOptions } from './session/validate-options.ts';
