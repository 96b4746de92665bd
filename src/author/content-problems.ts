import { findContent } from '../forms/content.ts';
import { type Control, VISIBLE_FIELDS } from '../forms/control.ts';
import { controlsOf, hasTextAfterFields } from '../forms/controls.ts';
import { findOurs } from '../forms/destination.ts';
import { startMethodsOf } from '../session/paths.ts';
import { documentedName } from '../session/parameters.ts';
import type { UnknownRecord } from '../session/values.ts';
import { attributeOf } from '../session/schema.ts';
import type { AuthorWarning } from './author-console.ts';
import type { SessionElementLike } from './session-element-like.ts';

const OPTIONS = 'option:not(select *, datalist *)';

/** Fields, and elements around them, which an `<option>` does not render. */
const IN_OPTIONS = 'input, select, textarea, button, label, fieldset';

/** Finds content that is not shown, or not used as it looks. */
export function findContentProblems(element: SessionElementLike): AuthorWarning[] {
  const options = findContent<HTMLOptionElement>(element, OPTIONS);
  return [...unclosedOptions(options), ...(options.length ? ignoredOptions(element) : []), ...textBeside(element)];
}

/** In HTML, the end tag of an option may only be omitted before the next option. */
function unclosedOptions(options: readonly HTMLOptionElement[]): AuthorWarning[] {
  const inside = options.map((option) => option.querySelector(IN_OPTIONS)).find((found) => found !== null);
  return inside ? [{ code: 'option-unclosed', value: inside.localName }] : [];
}

/** Finds options that are not shown, with the reason. */
function ignoredOptions(element: SessionElementLike): AuthorWarning[] {
  if (!element.localName.endsWith('form')) return [{ code: 'options-without-form' }];
  const [form] = findOurs(element, 'form');
  if (form && findOurs(form, VISIBLE_FIELDS).length) return [{ code: 'options-beside-form' }];
  const names = controlsOf(form ?? element).map(nameOf);
  const chooser = names.find((name) => /^(id|codeName)$/.test(documentedName(name)));
  if (chooser) return [{ code: 'options-beside-start-method', value: chooser }];
  const own = element.shadowRoot?.querySelector('[part=form]');
  if (!own || own.querySelector('select')) return [];
  // Without a choice, the element's options are the author's.
  const { options } = element;
  const method = startMethodsOf(options as UnknownRecord).find((name) => name !== 'issue');
  if (method)
    return [{ code: 'options-beside-start-method', value: attributeOf(method === 'rep' ? 'rep.id' : method) }];
  return [
    { code: 'issue-not-among', value: attributeOf(options.issue?.id === undefined ? 'issue.codeName' : 'issue.id') },
  ];
}

const nameOf = (control: Control): string => control.getAttribute('name') ?? '';

/** Finds text after fields that is meant as the label of the element's own button. */
function textBeside(element: SessionElementLike): AuthorWarning[] {
  const hasOwnButton = element.shadowRoot?.querySelector('[part=button]') && !element.buttonText;
  return hasOwnButton && hasTextAfterFields(element) ? [{ code: 'text-beside-fields' }] : [];
}
