import { controlsOf } from './controls.ts';
import { nativeCall } from './native.ts';

/** Submits a form as its own button would: the browser checks it, and its listeners hear of it. */
export function submitForm(form: HTMLFormElement): void {
  nativeCall(form, 'requestSubmit');
}

/** Whether the controls keep the constraints in their markup; where not, the browser says so at the first one. */
export const checkControls = (element: Element): boolean =>
  nativeCall(element, 'hasAttribute', 'novalidate') || controlsOf(element).every((control) => control.reportValidity());
