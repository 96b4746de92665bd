import { ELEMENTS } from '../dom/tag-names.ts';
import { hasTextAfterFields, isForServer } from '../forms/controls.ts';
import { MOBILE_DISPLAYS } from '../request/mobile-display.ts';
import { check } from '../session/request.ts';
import type { ElementRequest } from './element-request.ts';

/** Attributes without a property, and those of frameworks. */
const ANY = /^(class$|is$|tab|aria|data|v-|x-|_)|[^\w-]/;

/** Parts of the page that are inside because the end tag is missing, and options that may not be shown. */
const PAGE = `main,nav,footer,${ELEMENTS},bt-support-session h2,option *,bt-support-session>option,form~option,option~form,bt-support-session [data-details]`;

/**
 * Tests cheaply if the author of an element may have made a mistake. Only then is the guide loaded, for a closer look.
 */
export const isDoubtful = (element: Element, request: ElementRequest, known: readonly string[]): boolean =>
  check(request, request.errors).problems.some((problem) => !request.canMend(problem)) ||
  element.getAttributeNames().some((name) => !(name in element || known.includes(name) || ANY.test(name))) ||
  !['', ...MOBILE_DISPLAYS].includes(element.getAttribute('mobile') ?? '') ||
  request.unknown.some((name) => !isForServer(name)) ||
  element.querySelector(PAGE) !== null ||
  (hasTextAfterFields(element) && !!element.shadowRoot?.querySelector('[part=button]'));
