import { MARKED, VISIBLE_FIELDS } from '../../forms/control.ts';
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

/** Options that are not in a `<select>` or `<datalist>`: the issues to choose from. */
const CHOICES = 'option:not(select *, datalist *)';
const GROUPS = 'optgroup:not(select *)';

/** The content of an issue form, and how it is used. */
export interface IssueFormContent {
  /**
   * True if the element renders its own form, with the author's fields and buttons in it. False for a form with fields, or for fields without
   * options beside them: those are complete.
   */
  readonly isOwnForm: boolean;
  /** The issues to choose from; none if a control of the author has the issue. */
  readonly options: readonly HTMLOptionElement[];
  /** Documented names of the author's own controls. */
  readonly names: ReadonlySet<string>;
  /** True if the author has a submit button. */
  readonly hasSubmit: boolean;
}

export function readContent(element: IssueFormHost): IssueFormContent {
  const form = queryLightDom(element, 'form');
  const choices = findContent<HTMLOptionElement>(element, CHOICES);
  const hasFormFields = form !== null && queryLightDom(form, VISIBLE_FIELDS) !== null;
  // Questions alone are part of the element's own form.
  const hasFields = hasFormFields || queryLightDom(element, `:is(${VISIBLE_FIELDS}):not(${MARKED})`) !== null;
  const controls = controlsOf(form ?? element).map((control) => control.getAttribute('name') ?? '');
  const names = new Set(controls.filter(Boolean).map(documentedName));
  // Beside content with another purpose, the element renders a form only with a start method.
  const isIdle =
    !hasFields && !choices.length && holdsOthers(element) && !startMethodsOf(element.options as UnknownRecord).length;
  return {
    isOwnForm: (!hasFields && !isIdle) || (choices.length > 0 && !hasFormFields),
    options: names.has('id') || names.has('codeName') ? [] : choices,
    names,
    hasSubmit: isIdle || findSubmits(element).length > 0,
  };
}

/** Returns options and option groups, in the author's order. */
export const choicesOf = (element: Element): readonly (HTMLOptionElement | HTMLOptGroupElement)[] =>
  findContent<HTMLOptionElement | HTMLOptGroupElement>(element, `${GROUPS}, ${CHOICES}`).filter(
    ({ parentElement }) => parentElement?.localName !== 'optgroup',
  );

/**
 * Splits the content around the element's own form: content before the first option, field or button goes above it, the rest after its
 * fields. Parts of the page and the author's own forms go below the form.
 */
export function aroundForm(element: Element): SlottedContent {
  // Forms, too: Chromium does not submit a form slotted into another form.
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
