import { VISIBLE_FIELDS } from '../forms/control.ts';
import { controlsOf } from '../forms/controls.ts';
import { findOurs } from '../forms/destination.ts';
import { findMarks, labelOf, questionsIn } from '../forms/questions.ts';
import { CUSTOMER_FIELDS, CUSTOMER_PATHS, labelPropertyOf, namesIn } from '../session/customer-fields.ts';
import { documentedName } from '../session/parameters.ts';
import { attributeOf } from '../session/schema.ts';
import type { AuthorWarning } from './author-console.ts';
import { nearestName } from './nearest.ts';
import type { SessionElementLike } from './session-element-like.ts';

/** Finds mistakes about the fields of an issue form. */
export function findFieldProblems(element: SessionElementLike): AuthorWarning[] {
  const { hideFields, requireFields, prefillFields } = element;
  const names = [hideFields, requireFields, prefillFields].flatMap(namesIn);
  const unknown = names
    .filter((name) => !CUSTOMER_FIELDS.includes(name))
    .map((value) => ({ code: 'field-unknown', value, near: nearestName(value, CUSTOMER_FIELDS) }) as const);
  const { repsInIssuesMenu, directory } = element;
  const isWithoutDirectory = repsInIssuesMenu && !directory;
  return [
    ...unknown,
    ...inVain(element),
    ...(isWithoutDirectory ? [{ code: 'reps-without-directory' } as const] : []),
    ...ofQuestions(element),
  ];
}

/** Finds what is said about fields that the element's own form does not have. */
function inVain(element: SessionElementLike): AuthorWarning[] {
  const { hideFields, requireFields, prefillFields, shadowRoot } = element;
  const [form] = findOurs(element, 'form');
  const own = new Set(controlsOf(form ?? element).map((control) => documentedName(control.getAttribute('name') ?? '')));
  // While the help desk is closed, no form shows.
  const isReplaced =
    findOurs(element, VISIBLE_FIELDS).length > 0 && !shadowRoot?.querySelector('[part=form], [part=hours]');
  const hidden = namesIn(hideFields);
  return CUSTOMER_PATHS.filter((path) => isReplaced || own.has(path) || hidden.includes(attributeOf(path))).flatMap(
    (path) => {
      const name = attributeOf(path);
      const label = labelPropertyOf(path);
      const found = [
        ...(namesIn(requireFields).includes(name) ? [`${name} in require-fields`] : []),
        ...(namesIn(prefillFields).includes(name) ? [`${name} in prefill-fields`] : []),
        ...(Reflect.get(element, label) ? [attributeOf(label)] : []),
      ];
      return found.map((value) => ({ code: 'field-left-out', value }) as const);
    },
  );
}

/** Finds questions that nobody can answer, or read. */
function ofQuestions(element: SessionElementLike): AuthorWarning[] {
  const marks = findMarks(element);
  if (!element.localName.endsWith('form')) return marks.length ? [{ code: 'question-without-form' }] : [];
  const { issueForm } = element;
  const named = issueForm ? (element.getRootNode() as Document).getElementById?.(issueForm) : null;
  const controls = questionsIn([...(named ? [named] : []), findOurs(element, 'form')[0] ?? element]);
  const idle = marks.filter((mark) => !controls.some((control) => mark.contains(control)));
  const unlabelled = controls.filter((control) => !labelOf(control));
  return [
    ...idle.map(({ localName }) => ({ code: 'question-without-control', value: localName }) as const),
    ...[...new Set(unlabelled.map(({ name, localName }) => name || localName))].map(
      (value) => ({ code: 'question-unlabelled', value }) as const,
    ),
  ];
}
