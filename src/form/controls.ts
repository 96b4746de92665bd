import type { Parameter } from '../session/parameters.ts';

/** A form control of the platform's own. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

const CONTROLS = 'input, select, textarea, button';
const BUTTONS = new Set(['submit', 'image', 'button', 'reset']);

const isForm = (element: Element): element is HTMLFormElement => element.localName === 'form';

// A control named `elements` hides the form's property of that name, so it is read past the instance.
const elementsOf = (form: HTMLFormElement): HTMLFormControlsCollection =>
  Reflect.get(HTMLFormElement.prototype, 'elements', form) as HTMLFormControlsCollection;

const isControl = (element: Element): element is Control => element.matches(CONTROLS);

/** All controls of a form, wherever they stand, or all inside any other element. */
export const controlsOf = (element: Element): Control[] =>
  isForm(element) ? [...elementsOf(element)].filter(isControl) : [...element.querySelectorAll<Control>(CONTROLS)];

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
  for (const control of element.querySelectorAll<HTMLElement>('*')) {
    const name = control.getAttribute('name');
    if (!name || control.matches(':disabled') || control.closest('datalist')) continue;
    if (isControl(control)) yield* controlEntries(control, name, submitter);
    else if (isFormAssociated(control)) {
      const { value } = control as HTMLElement & { value?: unknown };
      if (typeof value === 'string') yield [name, value];
    }
  }
}

function* controlEntries(control: Control, name: string, submitter: Control | null): Generator<[string, string]> {
  if (control instanceof HTMLSelectElement) {
    for (const option of control.selectedOptions) {
      if (!option.matches(':disabled')) yield [name, option.value];
    }
  } else if (BUTTONS.has(control.type)) {
    if (control === submitter) yield [name, control.value];
  } else if (control.type === 'checkbox' || control.type === 'radio') {
    if ((control as HTMLInputElement).checked) yield [name, control.value];
  } else if (control.type !== 'file') {
    yield [name, control.value];
  }
}

const isFormAssociated = (element: Element): boolean =>
  (element.constructor as { formAssociated?: unknown }).formAssociated === true;
