import { text } from '../locales/text.ts';
import { countBytes, countCharacters } from './limits.ts';
import { makeProblem, type Problem } from './problem.ts';
import { asText, hasUnpairedSurrogate } from './values.ts';

/** What a text may be. */
export interface TextRule {
  readonly limit?: number;
  readonly unit?: 'characters' | 'bytes';
  /** Whether line breaks and tabs are part of it. */
  readonly lines?: boolean;
}

// The C1 range travels in UTF-8 like anything else, and old text pasted in has it: it is not refused.
const CONTROL = /(?![\t\n\r])[^\P{Control}\u0080-\u009f]/u;
const LINE_CONTROL = /[\t\n\r]/;

/** Measures a text in the unit of its limit. */
export const measure = (value: string, unit: 'characters' | 'bytes'): number =>
  unit === 'bytes' ? countBytes(value) : countCharacters(value);

export function* checkText(field: string, value: unknown, rule: TextRule): Generator<Problem> {
  const content = asText(value);
  if (content === undefined) {
    yield makeProblem('wrong-type', field, { expected: text('expected.text') });
    return;
  }
  if (hasUnpairedSurrogate(content)) yield makeProblem('unpaired-surrogate', field);
  if (CONTROL.test(content) || (!rule.lines && LINE_CONTROL.test(content))) {
    yield makeProblem('control-character', field);
  }
  const { limit, unit = 'characters' } = rule;
  if (limit === undefined) return;
  const size = measure(content, unit);
  if (size > limit) yield makeProblem('too-long', field, {}, { limit, size, unit });
}

export function* checkInteger(field: string, value: unknown): Generator<Problem> {
  const content = asText(value);
  const isInteger = typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d+$/.test(content ?? '');
  if (content === '' || value === undefined || value === null) yield makeProblem('required', field);
  else if (!isInteger) yield makeProblem('not-an-integer', field, { value: content ?? typeof value });
}

/** One of a few words, or their numbers. */
export function* checkChoice(field: string, value: unknown, allowed: readonly string[]): Generator<Problem> {
  const content = asText(value);
  if (content === '' || (content !== undefined && allowed.includes(content))) return;
  yield makeProblem('not-allowed', field, { allowed: allowed.join(', '), value: content ?? typeof value });
}
