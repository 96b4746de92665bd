import { VISIBLE_FIELDS } from '../../forms/control.ts';
import { controlsOf } from '../../forms/controls.ts';
import { findContent } from '../../forms/content.ts';
import { isElement, nativeCall } from '../../dom/native.ts';
import { startMethodsOf } from '../../session/paths.ts';
import type { UnknownRecord } from '../../session/values.ts';
import { documentedName } from '../../session/parameters.ts';
import type { IssueFormHost } from './issue-form-host.ts';
import {
  queryLightDom,
  findSubmits,
  holdsOthers,
  pageParts,
  slottable,
  type SlottedContent,
  SUBMIT,
} from '../light-dom.ts';

/** Issues to choose from: options that are in no menu of the author's own. */
const CHOICES = 'option:not(select *, datalist *)';
const GROUPS = 'optgroup:not(select *)';

/** What an author has put into an issue form, and what becomes of it. */
export interface IssueFormContent {
  /**
   * Whether the element shows its own form, with the author's fields and buttons in it. Not around a form with fields, or
   * loose fields without issues beside them: those are complete.
   */
  readonly isOwnForm: boolean;
  /** The issues to choose from; none where a control of the author's own names the issue. */
  readonly options: readonly HTMLOptionElement[];
  /** Names of parameters that the author's own controls give, as they are documented. */
  readonly names: ReadonlySet<string>;
  /** Whether the author has a button that sends the form. */
  readonly hasSubmit: boolean;
}

export function readContent(element: IssueFormHost): IssueFormContent {
  const form = queryLightDom(element, 'form');
  const hasFields = queryLightDom(element, VISIBLE_FIELDS) !== null;
  const choices = findContent<HTMLOptionElement>(element, CHOICES);
  const hasFormFields = form !== null && queryLightDom(form, VISIBLE_FIELDS) !== null;
  const controls = controlsOf(form ?? element).map((control) => control.getAttribute('name') ?? '');
  const names = new Set(controls.filter(Boolean).map(documentedName));
  // Beside what goes elsewhere, a form with nobody to start with would be one too many.
  const isIdle =
    !hasFields && !choices.length && holdsOthers(element) && !startMethodsOf(element.options as UnknownRecord).length;
  return {
    isOwnForm: (!hasFields && !isIdle) || (choices.length > 0 && !hasFormFields),
    options: names.has('id') || names.has('codeName') ? [] : choices,
    names,
    hasSubmit: isIdle || findSubmits(element).length > 0,
  };
}

/** Options, and groups with theirs, in the author's order. */
export const choicesOf = (element: Element): readonly (HTMLOptionElement | HTMLOptGroupElement)[] =>
  findContent<HTMLOptionElement | HTMLOptGroupElement>(element, `${GROUPS}, ${CHOICES}`).filter(
    ({ parentElement }) => parentElement?.localName !== 'optgroup',
  );

/**
 * What stands above the element's own form, and what after its fields: everything from the first choice, field or button on. Parts
 * of a page and the author's own forms come after the form.
 */
export function aroundForm(element: Element): SlottedContent {
  // A form, too: Chromium ends its submission at a form around it, even where that is the element's own.
  const parts = [...pageParts(element), ...findContent(element, 'form')];
  const isAfter = (node: Node): boolean => parts.some((part) => node.contains(part));
  const all = slottable(element);
  const nodes = all.filter((node) => !isAfter(node));
  const kinds = `${CHOICES}, ${GROUPS}, ${VISIBLE_FIELDS}, ${SUBMIT}`;
  const isPart = (node: Node): boolean =>
    isElement(node) && (nativeCall(node, 'matches', kinds) || nativeCall(node, 'querySelectorAll', kinds).length > 0);
  const start = nodes.findIndex(isPart);
  const count = start < 0 ? nodes.length : start;
  return {
    before: nodes.slice(0, count),
    '': nodes.slice(count).filter((node) => !isElement(node) || !nativeCall(node, 'matches', `${CHOICES}, ${GROUPS}`)),
    after: all.filter(isAfter),
  };
}
