import type { authorTexts } from '../locales/english-guide.ts';
import { fieldLabel, type Problem } from '../session/problem.ts';
import { sayObstacle, sayToAuthor } from './say.ts';

/** Something that the page's author is told: a problem of a session, or one of the texts for authors. */
export type AuthorWarning =
  Pick<Problem, 'code' | 'field' | 'message'> | { readonly code: keyof typeof authorTexts; readonly value?: string };

/** What each element was warned of, so that nothing is repeated. What is about no element is about the document. */
const written = new WeakMap<EventTarget, Set<string>>();

/** The attribute that carries an option: `rep.name` is `rep-name`, `attributes.external_key` is `external-key`. */
const attributeOf = (field: string): string =>
  field
    .replace(/^(attributes\.(?=external_key$)|uiOptions\.)/, '')
    .replace(/[A-Z]/g, '-$&')
    .replace(/[._]/g, '-')
    .toLowerCase();

/** A sentence for the page's author, who wrote attributes on an element and options in a script. */
export function authorMessage(warning: AuthorWarning, isElement: boolean): string {
  if (!('field' in warning)) return sayToAuthor(warning.code, { value: warning.value ?? '' });
  const { code, field, message } = warning;
  if (code === 'required' && field === 'site') return sayObstacle('site-missing');
  if (!isElement) return message;
  if (code === 'required' && field === 'startMethod') return sayToAuthor('start-method-missing');
  if (code === 'exclusive' && field === 'issue') return sayToAuthor('issue-twice');
  if (code === 'exclusive') return sayToAuthor('start-method-twice');
  // A custom field has no attribute.
  if (/^(attributes\.(?!external_key$)|parameters\.)/.test(field)) return message;
  const label = fieldLabel(field);
  return message.startsWith(label) ? attributeOf(field) + message.slice(label.length) : message;
}

const isElement = (target: EventTarget): target is Element => (target as Node).nodeType === 1;

/** Writes to the console what has not been written about this element. */
export function writeWarnings(warnings: readonly AuthorWarning[], target: EventTarget = document): void {
  const before = written.get(target) ?? new Set();
  written.set(target, before);
  const hasAttributes = isElement(target) && target.localName.startsWith('bt-');
  const messages = warnings.map((warning) => authorMessage(warning, hasAttributes));
  const added = [...new Set(messages)].filter((message) => !before.has(message));
  for (const message of added) before.add(message);
  if (!added.length) return;
  const name = isElement(target) ? `<${target.localName}>` : sayToAuthor('page');
  // eslint-disable-next-line no-console -- for the page's author, who has nowhere else to look; no value of a session is in it
  console.warn(`${name}: ${added.join(' ')}`, ...(isElement(target) ? [target] : []));
}
