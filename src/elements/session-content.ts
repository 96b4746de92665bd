import { VISIBLE_FIELDS } from '../forms/control.ts';
import { findControl, holdsOthers, pageParts, queryLightDom } from './light-dom.ts';

/** The content of a session element, as far as it decides what the element renders. */
export interface SessionContent {
  /** The author's own link or button that starts the session. */
  readonly control: HTMLElement | null;
  /** False if there is a control, like the others. */
  readonly hasFields: boolean;
  /** Some content has another purpose. */
  readonly hasOthers: boolean;
  /** Some content is part of the page. */
  readonly hasPageParts: boolean;
}

/** The content of an element without child elements. */
export const EMPTY: SessionContent = { control: null, hasFields: false, hasOthers: false, hasPageParts: false };

/** Reads the content. An element without child elements needs no search. */
export function readSessionContent(element: Element): SessionContent {
  if (!element.firstElementChild) return EMPTY;
  const control = findControl(element);
  if (control) return { ...EMPTY, control };
  return {
    control,
    hasFields: queryLightDom(element, VISIBLE_FIELDS) !== null,
    hasOthers: holdsOthers(element),
    hasPageParts: pageParts(element).length > 0,
  };
}
