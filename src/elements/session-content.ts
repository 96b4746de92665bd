import { VISIBLE_FIELDS } from '../forms/control.ts';
import { findControl, holdsOthers, pageParts, queryLightDom } from './light-dom.ts';

/** What an author has put into a session element, as far as it decides what the element shows. */
export interface SessionContent {
  /** The author's own link or button that starts the session. */
  readonly control: HTMLElement | null;
  /** The rest says nothing where there is a control. */
  readonly hasFields: boolean;
  /** Something of it goes elsewhere, and works as it is. */
  readonly hasOthers: boolean;
  /** Something of it is a part of the page around. */
  readonly hasPageParts: boolean;
}

/** That of an element that holds no element. */
export const EMPTY: SessionContent = { control: null, hasFields: false, hasOthers: false, hasPageParts: false };

/** Reads the content. An element with text alone, or nothing, costs no search. */
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
