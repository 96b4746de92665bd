import type { OptionsDraft, SiteSettings, StartType } from './options.ts';
import type { Problem } from './problems.ts';
import { validateSite } from './site.ts';
import { sessionUrl } from './url.ts';
import { findErrors } from './validate.ts';

/** A session that is asked for. */
export interface SessionRequest {
  readonly startType: StartType;
  /** Host name of the appliance, with a port if need be. */
  readonly site: string;
  readonly options: OptionsDraft;
  readonly settings?: SiteSettings;
}

/** What a check finds. */
export interface CheckedRequest {
  /** All that stops the session: what was found before, then its site, then its options. */
  readonly problems: Problem[];
  /** Its address; null while something stops it. */
  readonly url: URL | null;
}

/** Everything that stops a session, and where it goes if nothing does. */
export function check(
  { startType, site, options, settings }: SessionRequest,
  found: readonly Problem[] = [],
): CheckedRequest {
  const problems = [...found, ...validateSite(site), ...findErrors(options, startType)];
  return { problems, url: problems.length ? null : sessionUrl(site, startType, options, settings) };
}
