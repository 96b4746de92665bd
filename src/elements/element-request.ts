import type { Control } from '../forms/control.ts';
import type { LaunchRequest } from '../request/launch-request.ts';
import type { OptionsDraft } from '../session/options.ts';
import type { Problem } from '../session/problems.ts';

/** Where an element's options come from, beside its attributes. */
export interface Sources {
  readonly link?: HTMLAnchorElement | null;
  /** Forms, or elements with loose controls in them, lowest first. */
  readonly forms: readonly Element[];
  readonly submitter?: Control | null;
}

/** What an element asks the launcher for, and what its author may want to know of it. */
export interface ElementRequest extends LaunchRequest {
  readonly options: OptionsDraft;
  /** Names of controls with more than one value. */
  readonly duplicates: readonly string[];
  /** Names of controls that are not sent. */
  readonly unknown: readonly string[];
  readonly canMend: (problem: Problem) => boolean;
}
