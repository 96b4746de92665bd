import type { Control } from '../forms/control.ts';
import type { LaunchRequest } from '../request/launch-request.ts';
import type { OptionsDraft } from '../session/options.ts';
import type { Problem } from '../session/problems.ts';

/** Sources of an element's options, besides its attributes. */
export interface Sources {
  readonly link?: HTMLAnchorElement | null;
  /** Forms, or elements with controls inside. Later ones override earlier ones. */
  readonly forms: readonly Element[];
  readonly submitter?: Control | null;
}

/** An element's request, with details for its author. */
export interface ElementRequest extends LaunchRequest {
  readonly options: OptionsDraft;
  /** Names of controls with more than one value. */
  readonly duplicates: readonly string[];
  /** Names of controls that are not sent. */
  readonly unknown: readonly string[];
  readonly canMend: (problem: Problem) => boolean;
}
