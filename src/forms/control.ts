import { isHtml, nativeCall } from '../dom/native.ts';

/** A form control of the platform's own. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

/** Form controls of every kind. */
export const CONTROLS = 'input, select, textarea, button';

/** Controls that say something, as opposed to those that are pressed. */
export const FIELDS = 'input:not([type=submit], [type=button], [type=image], [type=reset]), select, textarea';

/** The same, but for those that a customer never sees. */
export const VISIBLE_FIELDS =
  'input:not([type=submit], [type=button], [type=image], [type=reset], [type=hidden]), select, textarea';

export const isControl = (element: Element): element is Control =>
  nativeCall(element, 'matches', CONTROLS) && isHtml(element);
