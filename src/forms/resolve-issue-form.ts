import { isElement } from '../dom/native.ts';
import { mergeLayers } from '../session/merge.ts';
import type { OptionsDraft } from '../session/options.ts';
import { startMethodsOf } from '../session/paths.ts';
import { type UnknownRecord, isRecord } from '../session/values.ts';
import { entriesOfForm } from './controls.ts';
import { readEntries } from './options-from-form.ts';

/** Options whose issue may be a form, as the JavaScript API has it. */
export type LaunchOptions = Omit<OptionsDraft, 'issue'> & { issue?: OptionsDraft['issue'] | Element | null };

/** Replaces an issue form by the options in it. Options beside the form override them. */
export function resolveIssueForm(options: LaunchOptions): OptionsDraft {
  if (!isRecord(options)) return {};
  const { issue, ...others } = options;
  if (!isElement(issue)) return options as OptionsDraft;
  const read = mergeLayers(readEntries(entriesOfForm(issue)).options, others);
  // A form without an issue counts as an issue, like an empty object.
  return startMethodsOf(read as UnknownRecord).length ? read : { ...read, issue: {} };
}
