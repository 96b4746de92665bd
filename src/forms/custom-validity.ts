import type { Problem } from '../session/problems.ts';
import { mendable } from './control-of.ts';
import type { Control } from './control.ts';
import { controlsOf } from './controls.ts';

/** Events by which a customer corrects a value. */
const ANSWERS = ['input', 'change', 'click', 'keydown', 'reset'];

/**
 * Sets custom validity messages on a form's own controls and reports them, as the browser does for `required`: the first one is focused,
 * with its message beside it. Nothing is added to the page. The messages are removed with the customer's next action, since an error
 * in one field can also be corrected in another.
 */
export function setCustomValidity(form: HTMLFormElement, problems: readonly Problem[]): undefined {
  const messages = new Map<Control | undefined, string>();
  for (const problem of [...problems].reverse()) messages.set(mendable([form], problem), problem.message);
  const controls = controlsOf(form).filter((control) => messages.has(control));
  const root = controls[0]?.getRootNode();
  const clear = (): void => {
    for (const control of controls) control.setCustomValidity('');
    for (const type of ANSWERS) root?.removeEventListener(type, clear, true);
  };
  for (const control of controls) control.setCustomValidity(messages.get(control) ?? '');
  for (const type of ANSWERS) root?.addEventListener(type, clear, true);
  controls[0]?.reportValidity();
}
