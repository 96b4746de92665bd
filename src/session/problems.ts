import { errorTexts, fieldTexts, wordTexts } from '../messages/en.ts';
import type { warningTexts } from '../messages/english-extras.ts';
import { createTranslator, type Messages, type MessageValues } from '../messages/translate.ts';

/** The rule that an error breaks. */
export type ErrorCode = keyof typeof errorTexts;

/** What is most likely not meant. */
export type WarningCode = keyof typeof warningTexts;

export type ProblemCode = ErrorCode | WarningCode;

export type Unit = 'characters' | 'bytes';

/** Something about a session that cannot be, or should not be, as it is. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where: the option's path, such as `customer.name`; `site`, `type` or `startMethod` for what has none. */
  readonly field: string;
  /** A sentence that an author or a customer can act on, in the current language. */
  readonly message: string;
  /** An error stops the launch; a warning never does. */
  readonly severity: 'error' | 'warning';
  /** The most that is allowed, where the rule is a limit. */
  readonly limit?: number;
  /** What was measured against the limit, in the same unit. */
  readonly size?: number;
  readonly unit?: Unit;
}

const translateLabel = createTranslator<Messages>(fieldTexts);
const translateError = createTranslator(errorTexts);
const translateWord = createTranslator<Messages>(wordTexts);

/** What a field is called to a customer: what has no name for customers goes by its path, a custom field by its own. */
export const fieldLabel = (field: string): string =>
  translateLabel(field.replace(/^(?:attributes|parameters)\.(?=.)|^(issue)\..*/, '$1'));

/** An error with its sentence. A measure among the values, which has a unit, goes along with it. */
export function createError(code: ErrorCode, field: string, values: MessageValues = {}): Problem {
  const { unit } = values;
  const message = translateError(code, { label: fieldLabel(field), ...values, unit: translateWord(String(unit)) });
  return { code, field, message, severity: 'error', ...(unit && values) };
}

/** The error of a value that is not what it must be: one of a few kinds, or of the words that are given. */
export const wrongValue = (field: string, expected: string, values?: MessageValues): Problem =>
  createError('wrong-value', field, { expected: translateWord(expected, values) });
