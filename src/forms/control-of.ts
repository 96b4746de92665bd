import { CUSTOM_PREFIX, parameterOf } from '../session/schema.ts';
import { documentedName } from '../session/parameters.ts';
import type { Problem } from '../session/problems.ts';
import type { Control } from './control.ts';
import { controlsOf } from './controls.ts';

/** Returns the visible controls that a problem is about. */
function controlsAbout(element: Element, { field }: Pick<Problem, 'field'>): Control[] {
  const isWhole = /^(issue|startMethod)$/.test(field);
  const names = isWhole ? ['id', 'codeName', field === 'issue' ? '' : 'short_key'] : [parameterOf(field)];
  return controlsOf(element).filter((control) => {
    const name = documentedName(control.getAttribute('name') ?? '');
    const isOfAll = field === 'attributes' && name.startsWith(CUSTOM_PREFIX);
    return name && control.type !== 'hidden' && (isOfAll || names.includes(name));
  });
}

/** Returns the first visible control that a problem is about. */
export const controlOf = (element: Element, problem: Pick<Problem, 'field'>): Control | undefined =>
  controlsAbout(element, problem)[0];

/** Returns the control in which the customer can correct a problem: visible, enabled and with a value that they choose. */
export const mendable = (forms: readonly Element[], problem: Pick<Problem, 'field' | 'code'>): Control | undefined =>
  forms
    .flatMap((form) => controlsAbout(form, problem))
    .find((control) => {
      const { type, disabled, readOnly } = control as HTMLInputElement;
      if (disabled || readOnly || /^(submit|button|image|reset)$/.test(type)) return false;
      // The values of a `<select>`, radio button or checkbox are the author's: the customer can only choose one.
      if (/^(select|radio|checkbox)/.test(type) && !/^(required|exclusive)$/.test(problem.code)) return false;
      return control.checkVisibility?.({ visibilityProperty: true }) ?? true;
    });

/** Returns a test for problems that the customer can correct in one of these forms. */
export const canMend =
  (forms: readonly Element[]) =>
  (problem: Problem): boolean =>
    mendable(forms, problem) !== undefined;
