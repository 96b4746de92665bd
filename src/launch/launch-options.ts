import { entriesOfForm } from '../form/controls.ts';
import { isElement } from '../form/native.ts';
import { readEntries } from '../form/options-from-form.ts';
import { mergeLayers } from '../session/merge.ts';
import { startMethodsOf } from '../session/paths.ts';
import type { OptionsDraft } from '../session/options.ts';
import { type UnknownRecord, isRecord } from '../session/values.ts';
import { detectedWindowsBuild } from './guided.ts';

/** Options whose issue may be a form, as the JavaScript API has it. */
export type LaunchOptions = Omit<OptionsDraft, 'issue'> & { issue?: OptionsDraft['issue'] | Element | null };

/** Options without any element: an issue form is read, and what is given beside it goes before what is in it. */
export function resolveIssueForm(options: LaunchOptions): OptionsDraft {
  if (!isRecord(options)) return {};
  const { issue, ...others } = options;
  if (!isElement(issue)) return options as OptionsDraft;
  const read = mergeLayers(readEntries(entriesOfForm(issue)).options, others);
  // A form that names no issue is one all the same, as an empty object is.
  return startMethodsOf(read as UnknownRecord).length ? read : { ...read, issue: {} };
}

/** Options with what only the machine itself knows, where the author left it to the machine. */
export const withDefaults = (
  options: OptionsDraft,
  now = new Date(),
  build = detectedWindowsBuild(),
): OptionsDraft => ({
  ...options,
  // The API counts minutes east of UTC, the clock those west of it. Adding 0 turns its -0 into 0.
  timezoneOffset: options.timezoneOffset ?? -now.getTimezoneOffset() + 0,
  ...(options.platform === 'auto' && { platform: build }),
});
