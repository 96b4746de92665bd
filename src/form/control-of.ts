import { CUSTOM, parameterOf } from '../session/fields.ts';
import { documentedName } from '../session/parameters.ts';
import type { Problem } from '../session/problem.ts';
import { type Control, controlsOf } from './controls.ts';

/** The control that a problem is about and that a customer sees, if there is one. */
export function controlOf(element: Element, { field }: Pick<Problem, 'field'>): Control | undefined {
  const isWhole = /^(issue|startMethod)$/.test(field);
  const names = isWhole ? ['id', 'codeName', field === 'issue' ? '' : 'short_key'] : [parameterOf(field)];
  return controlsOf(element).find((control) => {
    const name = documentedName(control.getAttribute('name') ?? '');
    const isOfAll = field === 'attributes' && name.startsWith(CUSTOM);
    return name && control.type !== 'hidden' && (isOfAll || names.includes(name));
  });
}

/** Whether one of some forms, or elements with controls, has a control that a problem is about. */
export const hasField =
  (forms: readonly Element[]) =>
  (problem: Problem): boolean =>
    forms.some((form) => controlOf(form, problem));
