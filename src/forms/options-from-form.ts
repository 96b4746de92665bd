import { readOptions } from '../session/read-value.ts';
import type { OptionsDraft, StartType } from '../session/options.ts';
import { type Parameter, parseParameters } from '../session/parameters.ts';
import { ownFields } from '../session/values.ts';
import type { Control } from './control.ts';
import { entriesOfForm } from './controls.ts';
import { findOurs } from './destination.ts';

/** What is read from a form. */
export interface FormReading {
  readonly options: OptionsDraft;
  /** `'chat'` where the form has `c2cjs=1`. */
  readonly startType?: StartType;
  /** Names of controls that are not sent: they have no option, or are blank. */
  readonly unknown: readonly string[];
  /** Names with more than one value, of which the first is used. */
  readonly duplicates: readonly string[];
}

/**
 * Reads session options from an issue form. Controls count as in a form submission: not without a name, disabled or unchecked; a
 * button only if it is the submitter. Names are the parameters of the session generation API, or the
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

/** Reads session options from the entries of a form submission. */
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
