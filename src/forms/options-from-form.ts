import { readOptions } from '../session/read-value.ts';
import type { OptionsDraft, StartType } from '../session/options.ts';
import { type Parameter, parseParameters } from '../session/parameters.ts';
import { ownFields } from '../session/values.ts';
import type { Control } from './control.ts';
import { entriesOfForm } from './controls.ts';
import { findOurs } from './destination.ts';

/** What a form says. */
export interface FormReading {
  readonly options: OptionsDraft;
  /** `'chat'` where the form has `c2cjs=1`. */
  readonly startType?: StartType;
  /** Names of controls that are not sent: they are no part of a session, or were left blank. */
  readonly unknown: readonly string[];
  /** Names with more than one value, of which the first counts. */
  readonly duplicates: readonly string[];
}

/**
 * The session options that an issue form asks for. Controls count as in a submission: not without a name, disabled or
 * unchecked; the button that submits, if it is given. Names are the parameters of the session generation API, or the
 * JavaScript API's own. Source: JavaScript API, *issue properties* and its example form.
 *
 * `short_key` makes it a session key; `issue_menu` of 1, `codeName`, or `id` without `name` an issue; `id` with `name` a
 * representative. `skills` is split at its commas.
 *
 * @param element - A form, or any element with controls inside.
 * @param submitter - The button that the form is submitted with.
 */
export const optionsFromForm = (element: Element, submitter: Control | null = null): FormReading =>
  readEntries(entriesOfForm(element, submitter, findOurs));

/** The same of what a submission would send. */
export function readEntries(entries: readonly Parameter[]): FormReading {
  const { unknown, duplicates, options, ...reading } = parseParameters(entries);
  const names = (parameters: readonly Parameter[]): string[] => parameters.map(([name]) => name);
  return ownFields({
    ...reading,
    options: readOptions(options),
    unknown: names(unknown),
    duplicates: names(duplicates),
  });
}
