import { isTextKey, text } from '../locales/text.ts';

/** What can be wrong, by rule. Errors stop a launch, warnings never do. */
const SEVERITIES = {
  'site-required': 'error',
  'site-more-than-host': 'error',
  'site-not-a-host': 'error',
  'start-type': 'error',
  'start-method-required': 'error',
  'start-method-exclusive': 'error',
  'issue-form-missing': 'error',
  'session-key-length': 'error',
  'issue-exclusive': 'error',
  required: 'error',
  'wrong-type': 'error',
  'not-an-integer': 'error',
  'too-long': 'error',
  'custom-fields-too-large': 'error',
  'not-allowed': 'error',
  'unpaired-surrogate': 'error',
  'control-character': 'error',
  comma: 'error',
  'session-key-digits': 'warning',
  'locale-unknown': 'warning',
  'chat-only': 'warning',
  'left-out': 'warning',
  'parameter-repeated': 'warning',
  'option-unknown': 'warning',
  'control-repeated': 'warning',
} as const;

/** The rule that is not kept. */
export type ProblemCode = keyof typeof SEVERITIES;

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
  readonly unit?: 'characters' | 'bytes';
}

/** A measure that is over its limit. */
export type Measure = Required<Pick<Problem, 'limit' | 'size' | 'unit'>>;

/** What a field is called to a customer; a field without a name of its own goes by the last part of its path. */
export function fieldLabel(field: string): string {
  const key = `field.${field}`;
  if (isTextKey(key)) return text(key);
  return field.replace(/^(?:attributes|parameters)\./, '');
}

export function makeProblem(
  code: ProblemCode,
  field: string,
  values: Readonly<Record<string, string | number>> = {},
  measure?: Measure,
): Problem {
  const words = { label: fieldLabel(field), ...values, ...measure, ...(measure && { unit: text(measure.unit) }) };
  return { code, field, message: text(code, words), severity: SEVERITIES[code], ...measure };
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';
