import type { Parameter } from '../session/parameters.ts';

/** A form control of the platform's own. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

const CONTROLS = 'input, select, textarea, button';

const isForm = (element: Element): element is HTMLFormElement => element.localName === 'form';

// A control named `elements` hides the form's property of that name, so it is read past the instance.
const elementsOf = (form: HTMLFormElement): HTMLFormControlsCollection =>
  Reflect.get(HTMLFormElement.prototype, 'elements', form) as HTMLFormControlsCollection;

const isControl = (element: Element): element is Control => element.matches(CONTROLS);

/** All controls of a form, wherever they stand, or all inside any other element. */
export const controlsOf = (element: Element): Control[] =>
  isForm(element)
    ? [...elementsOf(element)].filter(isControl)
    : [...element.querySelectorAll<Control>(`:is(${CONTROLS}):not(:scope > [slot] *)`)];

/**
 * What a submission of the element would send: a form as the browser itself reads it, any other element as if it were a
 * form. Files have no place in a session; they come with the name alone.
 */
export function entriesOfForm(element: Element, submitter: Control | null = null): Parameter[] {
  const entries = isForm(element) ? formEntries(element, submitter) : looseEntries(element, submitter);
  return [...entries].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
}

function formEntries(form: HTMLFormElement, submitter: Control | null): Iterable<[string, FormDataEntryValue]> {
  const own = submitter && submitter.form === form && (submitter.type === 'submit' || submitter.type === 'image');
  return own ? new FormData(form, submitter) : new FormData(form);
}

function* looseEntries(element: Element, submitter: Control | null): Generator<[string, FormDataEntryValue]> {
  for (const control of element.querySelectorAll<Control>(
    '[name]:not([name=""],:disabled,datalist *,:scope>[slot] *)',
  )) {
    if (!isControl(control) && !isFormAssociated(control)) continue;
    for (const value of valuesOf(control, control === submitter)) yield [control.getAttribute('name') as string, value];
  }
}

function valuesOf(control: Control, isSubmitter: boolean): string[] {
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
