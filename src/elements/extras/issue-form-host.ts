import type { OptionsDraft } from '../../session/options.ts';

/** The element of an issue form, as far as its own part needs it. */
export interface IssueFormHost extends HTMLElement {
  readonly options: OptionsDraft;
  readonly heading: string | null | undefined;
  readonly hideFields: string | null | undefined;
  readonly requireFields: string | null | undefined;
  readonly prefillFields: string | null | undefined;
  readonly repsInIssuesMenu: boolean | undefined;
  readonly consent: boolean | undefined;
  readonly directory: string | null | undefined;
  readonly buttonText: string | null | undefined;
  requestUpdate(): void;
}
