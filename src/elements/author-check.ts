import { ELEMENTS } from '../dom/tag-names.ts';
import { hasTextAfterFields, isForServer } from '../forms/controls.ts';
import { check } from '../session/request.ts';
import type { ElementRequest } from './element-request.ts';

/** Attributes that are no properties, and those of frameworks. */
const ANY = /^(class$|is$|tab|aria|data|v-|x-|_)|[^\w-]/;

/** What is no part of an element, but of a page that has come to be inside, since the end tag is missing; and options that may not show. */
const PAGE = `main,nav,footer,${ELEMENTS},bt-support-session h2,option *,bt-support-session>option,form~option,option~form`;

/**
 * Whether the author of an element may have made a mistake: a guess that costs little, after which the guide is loaded to look
 * closely. Where there is none, nothing is loaded.
 */
export const isDoubtful = (element: Element, request: ElementRequest, known: readonly string[]): boolean =>
  check(request, request.errors).problems.some((problem) => !request.canMend(problem)) ||
  element.getAttributeNames().some((name) => !(name in element || known.includes(name) || ANY.test(name))) ||
  request.unknown.some((name) => !isForServer(name)) ||
  element.querySelector(PAGE) !== null ||
  (hasTextAfterFields(element) && !!element.shadowRoot?.querySelector('[part=button]'));
