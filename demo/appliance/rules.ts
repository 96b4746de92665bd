/** Rules for the value of each documented parameter. Pure: runs in browsers and in Node. */

import { countBytes, countCharacters, LIMITS } from './limits.ts';

/** Returns what is wrong with a value, or undefined. */
export type Rule = (value: string) => string | undefined;

const INTEGER = /^-?\d+$/;

const integer: Rule = (value) => (INTEGER.test(value) ? undefined : `must be an integer, not ${quote(value)}.`);

const anything: Rule = () => undefined;

const key: Rule = (value) => {
  const length = countCharacters(value);
  return length === LIMITS.key ? undefined : `must have exactly ${LIMITS.key} characters; this one has ${length}.`;
};

const atMostCharacters =
  (limit: number): Rule =>
  (value) => {
    const length = countCharacters(value);
    return length <= limit ? undefined : `may have at most ${limit} characters; this one has ${length}.`;
  };

const atMostBytes =
  (limit: number): Rule =>
  (value) => {
    const length = countBytes(value);
    return length <= limit ? undefined : `may have at most ${limit} bytes of UTF-8; this one has ${length}.`;
  };

const oneOf =
  (...allowed: string[]): Rule =>
  (value) =>
    allowed.includes(value) ? undefined : `must be ${listOf(allowed)}, not ${quote(value)}.`;

const codeNames: Rule = (value) =>
  value.split(',').some((name) => name.trim() === '')
    ? 'must be code names with one comma between them; one of these is empty.'
    : undefined;

const customer = atMostCharacters(LIMITS.customer);
const details = atMostBytes(LIMITS.details);

const RULES = new Map<string, Rule>([
  ['short_key', key],
  ['id', integer],
  ['name', anything],
  ['issue_menu', oneOf('1')],
  ['codeName', anything],
  ['c2cjs', integer],
  ['customer.name', customer],
  ['customer.company', customer],
  ['customer.company_code', customer],
  ['customer.details', details],
  ['locale', anything],
  ['chat_locale', anything],
  ['platform', oneOf('winNT-32', 'winNT-64')],
  ['session.priority', oneOf('1', '2', '3')],
  ['session.skills', codeNames],
  ['timezone_offset', integer],
  // Spellings of older releases, which pages still use.
  ['customer_name', customer],
  ['customer_company', customer],
  ['customer_company_code', customer],
  ['customer_desc', details],
  ['customer_details', details],
]);

export const CUSTOM_PREFIX = 'session.custom.';

const custom = atMostCharacters(LIMITS.custom);

/** Returns the rule of a parameter; undefined if the API does not have it. */
export function ruleOf(parameter: string): Rule | undefined {
  if (parameter === CUSTOM_PREFIX) return () => 'needs the code name of a custom field after the last dot.';
  return parameter.startsWith(CUSTOM_PREFIX) ? custom : RULES.get(parameter);
}

/** Formats a value for a message. A long one is only measured. */
export function quote(value: string): string {
  const length = countCharacters(value);
  return length <= 40 ? `“${value}”` : `a text of ${length} characters`;
}

export function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
