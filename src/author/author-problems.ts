import { ELEMENTS } from '../dom/tag-names.ts';
import { controlOf } from '../forms/control-of.ts';
import { controlsOf, isForServer } from '../forms/controls.ts';
import { MOBILE_DISPLAYS } from '../request/mobile-display.ts';
import { questionsIn } from '../forms/questions.ts';
import { OPTION_PATHS, parameterOf } from '../session/schema.ts';
import { documentedName, isDocumented } from '../session/parameters.ts';
import type { Problem } from '../session/problems.ts';
import type { UnknownRecord } from '../session/values.ts';
import { findWarnings } from '../session/lint.ts';
import { type AuthorWarning, ofSite, writeWarnings } from './author-console.ts';
import type { SessionElementLike } from './session-element-like.ts';
import { findContentProblems } from './content-problems.ts';
import { findFieldProblems } from './field-problems.ts';
import { findHoursProblems } from './hours-problems.ts';
import { nearestName } from './nearest.ts';
import { unknownOption } from './unknown-names.ts';

/** Attributes that any element may have, and those of frameworks: they are not misspelt ones of a session. */
const ANY =
  /^(aria|data|v|x|hx|ng|_ng\w*|item|css|astro|qwik|svelte)-|^(on|item|_)|[^\w-]|^(class|id|is|part|exportparts|slot|style|title|lang|dir|hidden|inert|role|tabindex|accesskey|autofocus|contenteditable|draggable|enterkeyhint|inputmode|nonce|popover|spellcheck|translate|key|ref|wire)$/;

/** Elements that show that an element without an end tag contains the rest of the page. */
const LANDMARKS = `main, nav, header, footer, section, article, ${ELEMENTS}`;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Names of controls, without `id` and options without a parameter. */
const CONTROL_NAMES = OPTION_PATHS.filter((path) => !/^(uiOptions\.|issue\.id|rep\.id)/.test(path)).map(parameterOf);

/**
 * Finds likely mistakes on an element and in its content, without fields that the customer has yet to fill in. The warnings contain names, and
 * the host that the author wrote, but nothing that a customer typed.
 */
export const findAuthorProblems = (element: SessionElementLike): AuthorWarning[] => [
  ...problemsOf(element),
  ...attributesOf(element),
  ...namedForms(element).flatMap(ignoredControls),
  ...findFieldProblems(element),
  ...contentOf(element),
  ...findContentProblems(element),
  ...findHoursProblems(element),
  ...optionsOf(element),
];

/** Warns the author of an element of likely mistakes. */
export function writeAuthorProblems(element: SessionElementLike): void {
  writeWarnings(findAuthorProblems(element), element);
}

/** Returns the element, and the form that its attribute refers to. */
function namedForms(element: SessionElementLike): Element[] {
  const { issueForm } = element;
  const named = issueForm ? (element.getRootNode() as Document).getElementById?.(issueForm) : null;
  return named ? [element, named] : [element];
}

function problemsOf(element: SessionElementLike): AuthorWarning[] {
  const own = element.shadowRoot?.querySelector('form');
  const forms = [...namedForms(element), ...(own ? [own] : [])];
  const isSeen = (problem: Problem): boolean => forms.some((form) => controlOf(form, problem));
  return element.problems.filter((problem) => !isSeen(problem)).map((problem) => ofSite(problem, element));
}

function attributesOf(element: SessionElementLike): AuthorWarning[] {
  const { observedAttributes, elementProperties } = element.constructor as unknown as {
    observedAttributes: readonly string[];
    elementProperties: ReadonlyMap<string, { readonly type?: unknown; readonly attribute?: unknown }>;
  };
  const unknown = element
    .getAttributeNames()
    .filter((name) => !observedAttributes.includes(name) && !ANY.test(name))
    .map((value) => ({ code: 'attribute-unknown', value, near: nearestName(value, observedAttributes) }) as const);
  const wrong = [...elementProperties.values()].flatMap(({ type, attribute }) => {
    const name = String(attribute);
    const isWrong = type === Boolean && !['', 'true', 'false', name, null].includes(element.getAttribute(name));
    return isWrong ? [{ code: 'switch-wrong', value: name } as const] : [];
  });
  const { mobile } = element;
  const isKnown = !mobile || (MOBILE_DISPLAYS as readonly string[]).includes(mobile);
  return [...unknown, ...wrong, ...(isKnown ? [] : [{ code: 'mobile-wrong', value: mobile } as const])];
}

/** Finds controls that are not sent, since no option has their name. */
export function ignoredControls(form: Element): AuthorWarning[] {
  const controls = controlsOf(form).filter(({ type }) => !/^(submit|button|image|reset)$/.test(type));
  const nameOf = (control: Element): string => control.getAttribute('name') ?? '';
  const names = controls.map(nameOf);
  const isSent = (name: string): boolean =>
    // A representative's name requires the number.
    isDocumented(documentedName(name)) && (name !== 'name' || names.includes('id'));
  // Radio buttons need a name, and what is answered is sent in the details.
  const questions = questionsIn([form]);
  const ignored = controls.filter(
    (control) => nameOf(control) && !isSent(nameOf(control)) && !questions.includes(control),
  );
  const nearOf = (name: string): string | undefined =>
    name === 'name' ? 'customer.name' : nearestName(name, CONTROL_NAMES);
  return [...new Map(ignored.map((control) => [nameOf(control), control]))]
    .filter(([name, { type }]) => (type === 'hidden' ? nearOf(name) : !isForServer(name)))
    .map(([value]) => ({ code: 'control-ignored', value, near: nearOf(value) ?? `session.custom.${value}` }));
}

function contentOf(element: SessionElementLike): AuthorWarning[] {
  // Forms may have headings and sections.
  const kinds = element.localName.endsWith('form') ? LANDMARKS : `${LANDMARKS}, ${HEADINGS}`;
  const isElsewhere = (item: Element): boolean => {
    const place = item.closest('form, [slot]');
    return place !== null && place !== element && element.contains(place);
  };
  const found = [...element.querySelectorAll(kinds)].find((item) => !isElsewhere(item));
  return found ? [{ code: 'content-inside', value: found.localName }] : [];
}

function optionsOf(element: SessionElementLike): AuthorWarning[] {
  const warnings = [...findWarnings(element.options as UnknownRecord, 'chat', {})];
  return warnings
    .filter(({ code }) => code === 'option-unknown' || code === 'not-a-boolean')
    .map((warning) => (warning.code === 'option-unknown' ? unknownOption(warning.field) : warning));
}
