import { authorTexts } from '../messages/english-authors.ts';
import { createTranslator, type MessageValues } from '../messages/translate.ts';
import { isElement } from '../dom/native.ts';
import { fieldLabel, type Problem } from '../session/problems.ts';
import { withoutQuery } from '../dialog/guide/obstacles.ts';
import { translateObstacle } from '../dialog/guide/t.ts';
import { attributeOf } from '../session/schema.ts';
import { extractHost } from '../session/site.ts';
import type { SessionElementLike } from './session-element-like.ts';

const t = createTranslator(authorTexts);

/** Codes of warnings for authors, with their own texts. */
export type AuthorCode = Exclude<keyof typeof authorTexts, 'page' | 'did-you-mean'>;

const translateCode = (code: AuthorCode | 'site-wrong', values: MessageValues): string =>
  code === 'site-wrong' ? translateObstacle(code, values) : t(code, values);

/** A warning for the page's author: a problem of a session, or one of the texts for authors. */
export type AuthorWarning =
  | (Pick<Problem, 'code' | 'field' | 'message'> & { readonly near?: string | undefined })
  | {
      readonly code: AuthorCode | 'site-wrong';
      /** A name or host that the author wrote. */
      readonly value?: string;
      /** The most similar known name. */
      readonly near?: string | undefined;
    };

/** Messages that were written for each element, or for the document, so that none is repeated. */
const written = new WeakMap<EventTarget, Set<string>>();

/** Problems with their own texts for attributes. */
const IN_ATTRIBUTES: ReadonlyMap<string, AuthorCode> = new Map([
  ['required startMethod', 'start-method-missing'],
  ['exclusive startMethod', 'start-method-twice'],
  ['exclusive issue', 'issue-twice'],
]);

/** Returns the code and the message for an author, with the names of attributes or of options. */
export function explain(warning: AuthorWarning, isAttribute: boolean): { code: string; message: string } {
  const { code, message } = sentenceOf(warning, isAttribute);
  const { near } = warning;
  return { code, message: near ? `${message} ${t('did-you-mean', { near })}` : message };
}

function sentenceOf(warning: AuthorWarning, isAttribute: boolean): { code: string; message: string } {
  if (!('field' in warning))
    return { code: warning.code, message: translateCode(warning.code, { value: warning.value ?? '' }) };
  const { code, field, message } = warning;
  if (code === 'required' && field === 'site')
    return { code: 'site-missing', message: translateObstacle('site-missing') };
  const own = IN_ATTRIBUTES.get(`${code} ${field}`);
  // A custom field has no attribute.
  if (!isAttribute || /^(attributes\.(?!external_key$)|parameters\.)/.test(field)) return { code, message };
  if (own) return { code: own, message: t(own) };
  const label = fieldLabel(field);
  return { code, message: message.startsWith(label) ? attributeOf(field) + message.slice(label.length) : message };
}

/** Adds the wrong site of an element to a warning. */
export function ofSite(warning: AuthorWarning, target: EventTarget): AuthorWarning {
  const { site } = target as Partial<SessionElementLike>;
  if (!('field' in warning) || warning.field !== 'site' || warning.code === 'required' || !site) return warning;
  return { code: 'site-wrong', value: withoutQuery(site), near: extractHost(site) };
}

/** Writes the warnings to the console that have not been written for this element. */
export function writeWarnings(warnings: readonly AuthorWarning[], target: EventTarget = document): void {
  const before = written.get(target) ?? new Set();
  written.set(target, before);
  const tag = isElement(target) ? target.localName : '';
  const messages = warnings.map((warning) => explain(ofSite(warning, target), tag.startsWith('bt-')).message);
  const added = [...new Set(messages)].filter((message) => !before.has(message));
  for (const message of added) before.add(message);
  if (!added.length) return;
  // eslint-disable-next-line no-console -- for the page's author, who has nowhere else to look; no value of a session is in it
  console.warn(`${tag ? `<${tag}>` : t('page')}: ${added.join(' ')}`, ...(tag ? [target] : []));
}
