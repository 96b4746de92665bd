import { errorTexts, fieldTexts, wordTexts } from '../messages/en.ts';
import type { warningTexts } from '../messages/english-extras.ts';
import { createTranslator, type Messages, type MessageValues } from '../messages/translate.ts';

/** The rule that an error breaks. */
export type ErrorCode = keyof typeof errorTexts;

/** The code of a likely mistake. */
export type WarningCode = keyof typeof warningTexts;

export type ProblemCode = ErrorCode | WarningCode;

export type Unit = 'characters' | 'bytes';

/** An error or a warning about a session. */
export interface Problem {
  readonly code: ProblemCode;
  /** The option's path, such as `customer.name`; or `site`, `type` or `startMethod`. */
  readonly field: string;
  /** A sentence for an author or a customer, in the current language. */
  readonly message: string;
  /** An error stops the launch; a warning never does. */
  readonly severity: 'error' | 'warning';
  /** The limit, if the rule is one. */
  readonly limit?: number;
  /** The measured size, in the same unit. */
  readonly size?: number;
  readonly unit?: Unit;
}

const translateLabel = createTranslator<Messages>(fieldTexts);
const translateError = createTranslator(errorTexts);
const translateWord = createTranslator<Messages>(wordTexts);

/** Returns the label of a field: its text for customers, the name of a custom field, or else its path. */
export const fieldLabel = (field: string): string =>
  translateLabel(field.replace(/^(?:attributes|parameters)\.(?=.)|^(issue)\..*/, '$1'));

/** Creates an error with its message. Limit and size are included if the values have a unit. */
export function createError(code: ErrorCode, field: string, values: MessageValues = {}): Problem {
  const { unit } = values;
  const message = translateError(code, { label: fieldLabel(field), ...values, unit: translateWord(String(unit)) });
  return { code, field, message, severity: 'error', ...(unit && values) };
}

/** Creates the error of a value that is not of the expected kind, or none of the expected values. */
export const wrongValue = (field: string, expected: string, values?: MessageValues): Problem =>
  createError('wrong-value', field, { expected: translateWord(expected, values) });
