import type { Problem } from '../session/problems.ts';
import { mendable } from './control-of.ts';
import type { Control } from './control.ts';
import { controlsOf } from './controls.ts';

/** What a customer does to put right what was said. */
const ANSWERS = ['input', 'change', 'click', 'keydown', 'reset'];

/**
 * Has the browser say in a form's own controls what is wrong, as it does for `required`: the first gets the focus, with its
 * message beside it. Nothing is added to the page. The messages go with the next thing that the customer does, since what is wrong
 * with one field can also be put right in another.
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
