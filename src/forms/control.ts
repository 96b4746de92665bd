import { isHtml, nativeCall } from '../dom/native.ts';

/** A native form control. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

/** Form controls of every kind. */
export const CONTROLS = 'input, select, textarea, button';

/** Controls with a value, as opposed to buttons. */
export const FIELDS = 'input:not([type=submit], [type=button], [type=image], [type=reset]), select, textarea';

/** The same without hidden ones. */
export const VISIBLE_FIELDS =
  'input:not([type=submit], [type=button], [type=image], [type=reset], [type=hidden]), select, textarea';

/** Controls that an author marks as questions about the details, by themselves or around them. */
export const MARKED = ':is([data-details], [data-details] *)';

export const isControl = (element: Element): element is Control =>
  nativeCall(element, 'matches', CONTROLS) && isHtml(element);
