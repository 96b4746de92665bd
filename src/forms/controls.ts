import type { Parameter } from '../session/parameters.ts';
import { findContent } from './content.ts';
import { type Control, CONTROLS, isControl, VISIBLE_FIELDS } from './control.ts';
import { findOurs } from './destination.ts';
import { isElement, isForm, nativeCall, nativeValue } from '../dom/native.ts';

/** Returns the controls of a form, wherever they are, or those inside another element, without those of forms with another purpose. */
export const controlsOf = (element: Element): Control[] =>
  isForm(element) ? [...nativeValue(element, 'elements')].filter(isControl) : findOurs(element, CONTROLS);

/**
 * Returns the entries that a submission of the element would send. Another element is read as if it were a form. Files cannot be sent:
 * they have an empty value.
 *
 * @param find - Finds the controls of an element that is not a form. Default: all of its content.
 */
export function entriesOfForm(
  element: Element,
  submitter: Control | null = null,
  find: typeof findContent = findContent,
): Parameter[] {
  const entries = isForm(element) ? formEntries(element, submitter) : looseEntries(element, submitter, find);
  return [...entries].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
}

function formEntries(form: HTMLFormElement, submitter: Control | null): Iterable<[string, FormDataEntryValue]> {
  const own = submitter && submitter.form === form && (submitter.type === 'submit' || submitter.type === 'image');
  if (!own) return new FormData(form);
  const data = new FormData(form, submitter);
  // Browsers before 2023 ignore the submitter.
  const name = submitter.getAttribute('name');
  if (name && submitter.type === 'submit' && !data.has(name)) data.append(name, submitter.value);
  return data;
}

function* looseEntries(
  element: Element,
  submitter: Control | null,
  find: typeof findContent,
): Generator<[string, FormDataEntryValue]> {
  for (const control of find<Control>(element, '[name]:not([name=""],form,:disabled,datalist *)')) {
    if (!isControl(control) && !isFormAssociated(control)) continue;
    for (const value of controlValues(control, control === submitter))
      yield [control.getAttribute('name') as string, value];
  }
}

function controlValues(control: Control, isSubmitter: boolean): string[] {
  const { type, value } = control;
  if ('selectedOptions' in control) {
    return [...control.selectedOptions].filter((option) => !option.matches(':disabled')).map((option) => option.value);
  }
  const counts = /^(?:checkbox|radio)$/.test(type)
    ? (control as HTMLInputElement).checked
    : /^(?:button|image|reset|submit)$/.test(type)
      ? isSubmitter
      : typeof value === 'string';
  return counts ? [type === 'file' ? '' : value] : [];
}

const isFormAssociated = (element: Element): boolean =>
  (element.constructor as { formAssociated?: unknown }).formAssociated === true;

/** Tests if a control is one that frameworks put into every form for the page's own server. */
export const isForServer = (name: string): boolean => /^_|token|csrf|^utf8$/i.test(name);

/** Tests if there is text after the last field of an element's content. */
export function hasTextAfterFields({ childNodes }: Element): boolean {
  const fromEnd = [...childNodes].reverse();
  const field = fromEnd.findIndex(
    (node) =>
      isElement(node) &&
      (nativeCall(node, 'matches', VISIBLE_FIELDS) || nativeCall(node, 'querySelectorAll', VISIBLE_FIELDS).length > 0),
  );
  return fromEnd
    .slice(0, Math.max(field, 0))
    .some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && !!textContent?.trim());
}
