import type { OptionsDraft } from '../session/options.ts';
import type { Problem } from '../session/problems.ts';

/** An element of this package, as far as it is looked at here. */
export interface SessionElementLike extends HTMLElement {
  readonly site: string | null | undefined;
  readonly issueForm: string | null | undefined;
  readonly buttonText: string | null | undefined;
  readonly mobile: string | null | undefined;
  /** Of issue forms. */
  readonly hideFields?: string | null | undefined;
  readonly requireFields?: string | null | undefined;
  readonly repsInIssuesMenu?: boolean | undefined;
  readonly directory?: string | null | undefined;
  readonly prefillFields?: string | null | undefined;
  readonly hours: string | null | undefined;
  readonly timeZone: string | null | undefined;
  readonly options: OptionsDraft;
  readonly problems: Problem[];
}
