import type { OptionsDraft, SiteSettings, StartType } from './options.ts';
import type { Problem } from './problems.ts';
import { validateSite } from './site.ts';
import { sessionUrl } from './url.ts';
import { findErrors } from './validate.ts';

/** A requested session. */
export interface SessionRequest {
  readonly startType: StartType;
  /** Host name of the appliance, with an optional port. */
  readonly site: string;
  readonly options: OptionsDraft;
  readonly settings?: SiteSettings;
}

/** The result of a check. */
export interface CheckedRequest {
  /** The errors that stop the session: those found before, then of the site, then of the options. */
  readonly problems: Problem[];
  /** The session's address; null if there are errors. */
  readonly url: URL | null;
}

/** Finds the errors of a request, and builds its address if there are none. */
export function check(
  { startType, site, options, settings }: SessionRequest,
  found: readonly Problem[] = [],
): CheckedRequest {
  const problems = [...found, ...validateSite(site), ...findErrors(options, startType)];
  return { problems, url: problems.length ? null : sessionUrl(site, startType, options, settings) };
}
