import { controlsOf } from './controls.ts';
import { nativeCall } from '../dom/native.ts';

/** Submits a form as its own button would: with validation and a `submit` event. */
export function submitForm(form: HTMLFormElement): void {
  if ('requestSubmit' in Object(Object.getPrototypeOf(form))) {
    nativeCall(form, 'requestSubmit');
    return;
  }
  // Safari before 16: a temporary button does the same.
  const button = form.ownerDocument.createElement('button');
  button.hidden = true;
  nativeCall(form, 'append', button);
  button.click();
  button.remove();
}

/** Validates the controls by the constraints in their markup. The browser reports the first invalid one. */
export const checkControls = (element: Element): boolean =>
  nativeCall(element, 'hasAttribute', 'novalidate') || controlsOf(element).every((control) => control.reportValidity());
