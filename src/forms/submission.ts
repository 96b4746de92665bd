import { controlsOf } from './controls.ts';
import { nativeCall } from '../dom/native.ts';

/** Submits a form as its own button would: the browser checks it, and its listeners hear of it. */
export function submitForm(form: HTMLFormElement): void {
  if ('requestSubmit' in Object(Object.getPrototypeOf(form))) {
    nativeCall(form, 'requestSubmit');
    return;
  }
  // Safari before 16. A button does the same.
  const button = form.ownerDocument.createElement('button');
  button.hidden = true;
  nativeCall(form, 'append', button);
  button.click();
  button.remove();
}

/** Whether the controls keep the constraints in their markup; where not, the browser says so at the first one. */
export const checkControls = (element: Element): boolean =>
  nativeCall(element, 'hasAttribute', 'novalidate') || controlsOf(element).every((control) => control.reportValidity());
