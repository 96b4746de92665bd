import { controlsOf } from '../form/controls.ts';
import { findContent } from '../form/content.ts';
import { isElement, nativeCall } from '../form/native.ts';
import { documentedName } from '../session/parameters.ts';
import { findHere, slottable, type SlottedContent, SUBMIT, VISIBLE_FIELDS } from './light-content.ts';

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

export function readContent(element: Element): IssueFormContent {
  const form = findHere(element, 'form');
  const hasFields = findHere(element, VISIBLE_FIELDS) !== null;
  const choices = findContent<HTMLOptionElement>(element, CHOICES);
  const hasFormFields = form !== null && findHere(form, VISIBLE_FIELDS) !== null;
  const controls = controlsOf(form ?? element).map((control) => control.getAttribute('name') ?? '');
  const names = new Set(controls.filter(Boolean).map(documentedName));
  return {
    isOwnForm: !hasFields || (choices.length > 0 && !hasFormFields),
    options: names.has('id') || names.has('codeName') ? [] : choices,
    names,
    hasSubmit: findHere(element, SUBMIT) !== null,
  };
}

/** Options, and groups with theirs, in the author's order. */
export const choicesOf = (element: Element): readonly (HTMLOptionElement | HTMLOptGroupElement)[] =>
  findContent<HTMLOptionElement | HTMLOptGroupElement>(element, `${GROUPS}, ${CHOICES}`).filter(
    ({ parentElement }) => parentElement?.localName !== 'optgroup',
  );

/** What stands above the element's own form, and what after its fields: everything from the first choice, field or button on. */
export function aroundForm(element: Element): SlottedContent {
  const nodes = slottable(element);
  const kinds = `${CHOICES}, ${GROUPS}, ${VISIBLE_FIELDS}, ${SUBMIT}`;
  const isPart = (node: Node): boolean =>
    isElement(node) && (nativeCall(node, 'matches', kinds) || nativeCall(node, 'querySelectorAll', kinds).length > 0);
  const start = nodes.findIndex(isPart);
  const count = start < 0 ? nodes.length : start;
  return {
    before: nodes.slice(0, count),
    '': nodes.slice(count).filter((node) => !isElement(node) || !nativeCall(node, 'matches', `${CHOICES}, ${GROUPS}`)),
  };
}
