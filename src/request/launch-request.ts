import type { SiteSettings } from '../session/options.ts';
import type { Problem } from '../session/problems.ts';
import { check, type SessionRequest } from '../session/request.ts';
import type { LaunchSettings, PageSettings } from './page-settings.ts';
import type { PlannedDisplay } from './plan.ts';

/** A problem with the message for the customer. */
export interface CustomerProblem extends Problem {
  /** Only the page's author can correct it: the message is neutral. */
  readonly isAuthors?: boolean;
}

/** A session to start. */
export interface LaunchRequest extends SessionRequest {
  readonly settings?: SiteSettings & LaunchSettings;
  /** Cut the chat window off from the page. Default: false. */
  readonly cutOpener?: boolean;
  /** Referrer policy of all navigation to the site. Default: the page's own. */
  readonly referrerPolicy?: ReferrerPolicy | undefined;
  /** Where events are dispatched. */
  readonly target: EventTarget;
  /**
   * The author's own address of the session: that of the link or form that is used. It is used unchanged if the customer can correct
   * none of the problems, since our rules are for addresses that we build, and the appliance is the authority on others.
   */
  readonly address?: string | undefined;
  /** Tests if the customer can correct a problem in a visible field: only that stops an author's own address. Default: never. */
  readonly canMend?: (problem: Problem) => boolean;
  /** Errors that the caller has found already. */
  readonly errors?: readonly Problem[];
  /** Shows the customer what is wrong. Default: the dialog does. */
  readonly onInvalid?: (errors: readonly CustomerProblem[]) => undefined;
  /** Called once, asynchronously, with the reason why nothing was started. Anything but a function is ignored. */
  readonly onFailure?: ((reason: string) => unknown) | undefined;
}

/** A request with the settings of the page, whose options are a copy that listeners may change. */
export interface PreparedRequest extends LaunchRequest {
  readonly settings: SiteSettings & PageSettings;
  /** The request before that, to start it again. */
  readonly original: LaunchRequest;
}

/** A launch under way. */
export interface Launch extends PreparedRequest {
  readonly url: string;
  readonly display: PlannedDisplay;
  /** The same download began a moment ago, and is on its way. */
  readonly isRepeated?: boolean;
}

/** What the check of a launch finds. */
interface CheckedLaunch {
  /** Everything that is wrong. */
  readonly problems: Problem[];
  /** The problems that stop it: with an author's own address, only those that the customer can correct. */
  readonly stoppers: readonly Problem[];
  /** The address that was built, or else the author's own; null while something stops the launch. */
  readonly url: URL | null;
}

/** Checks a launch, taking the author's own address into account. */
export function checkLaunch(request: LaunchRequest): CheckedLaunch {
  const { address, canMend, errors } = request;
  const { problems, url } = check(request, errors);
  const stoppers = address ? problems.filter((problem) => canMend?.(problem)) : problems;
  return { problems, stoppers, url: url ?? (address && !stoppers.length ? new URL(address) : null) };
}
