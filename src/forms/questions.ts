import { isElement } from '../dom/native.ts';
import { findContent } from './content.ts';
import { documentedName } from '../session/parameters.ts';
import { type Control, CONTROLS, FIELDS, MARKED } from './control.ts';
import { controlsOf } from './controls.ts';

/** What is no part of a label that is read. */
const SILENT = `${CONTROLS}, [hidden], [aria-hidden=true]`;

const isChoice = ({ type }: Control): boolean => type === 'radio' || type === 'checkbox';

/**
 * Finds the questions whose answers become part of the details: marked controls with a value that can be sent. One radio button stands for its
 * whole group, as with `required`.
 */
export function questionsIn(forms: readonly Element[]): Control[] {
  const controls = [...new Set(forms.flatMap(controlsOf))];
  const isMarked = (control: Control): boolean => control.matches(MARKED);
  const marked = new Set(
    controls
      .filter(({ type }) => type === 'radio')
      .filter(isMarked)
      .map(({ name }) => name),
  );
  return controls.filter(
    (control) =>
      control.matches(FIELDS) &&
      control.type !== 'file' &&
      documentedName(control.name) !== 'customer.details' &&
      (isMarked(control) || (control.type === 'radio' && control.name !== '' && marked.has(control.name))),
  );
}

/** Finds what an author has marked. */
export const findMarks = (element: Element): HTMLElement[] => findContent(element, '[data-details]');

/** Returns what is read of an element's text, without controls. */
const textOf = (node: Node | null | undefined): string =>
  [...(node?.childNodes ?? [])]
    .map((child) => (isElement(child) && child.matches(SILENT) ? '' : (child.nodeValue ?? textOf(child))))
    .join('');

const clean = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:：]+$/, '')
    .trim();

/** Returns the label of a control, or of a group of controls, as assistive technology finds it. */
function nameOf(element: Element | null): string {
  if (!element) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  return (
    [
      ids.map((id) => textOf(root.getElementById?.(id))).join(' '),
      element.getAttribute('aria-label'),
      [...((element as HTMLInputElement).labels ?? [])].map(textOf).join(' '),
      textOf(element.querySelector(':scope > legend')),
    ]
      .map(clean)
      .find(Boolean) ?? ''
  );
}

/** Returns the author's label of a question, or that of its group. */
const headingOf = (control: Control): string =>
  clean(control.closest<HTMLElement>('[data-details]')?.dataset['details']) ||
  (isChoice(control) ? nameOf(control.closest('fieldset, [role=group], [role=radiogroup]')) : '');

/** Returns the label of a question; empty without one. */
export const labelOf = (control: Control): string =>
  headingOf(control) || (control.type === 'radio' ? '' : nameOf(control));

/** Returns the answer to a question: the labels of what is chosen, or the text. Empty without one. */
function answerOf(control: Control, yes: string): string {
  if (control.matches(':disabled')) return '';
  if ('selectedOptions' in control)
    return [...control.selectedOptions]
      .filter((option) => option.value && !option.matches(':disabled'))
      .map(({ label }) => label)
      .join(', ');
  if (!isChoice(control)) return control.value.trim();
  if (!(control as HTMLInputElement).checked) return '';
  return (headingOf(control) && nameOf(control)) || (control.getAttribute('value') ?? yes);
}

/**
 * Returns a line for each answered question: `Label: answer`. What is chosen in one group is one answer. Further lines of an answer are
 * indented.
 *
 * @param yes - The answer of a checkbox without a value.
 */
export function answersTo(questions: readonly Control[], yes: string): string[] {
  const answers = new Map<unknown, string[]>();
  for (const control of questions) {
    const answer = answerOf(control, yes).replace(/\r\n?|\n/g, '\n  ');
    const label = labelOf(control);
    const key = isChoice(control) && headingOf(control) ? label : control;
    if (answer) answers.set(key, [...(answers.get(key) ?? [label || control.name]), answer]);
  }
  return [...answers.values()].map(([label, ...all]) => [label, all.join(', ')].filter(Boolean).join(': '));
}
