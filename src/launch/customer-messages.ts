import { customerTexts } from '../locales/en.ts';
import { createTranslator } from '../locales/translate.ts';
import type { Problem } from '../session/problems.ts';
import type { LaunchRequest } from './launch-request.ts';

/** A problem in the words that a customer reads. */
export interface CustomerProblem extends Problem {
  /** Only the page's author can mend it: the message is a neutral one. */
  readonly isAuthors?: boolean;
}

const t = createTranslator(customerTexts);

/**
 * A problem as a customer reads it: exactly where they can mend it, since they have typed or chosen what it is about, or can
 * put it right in a field; else in a neutral sentence.
 */
export const forCustomer = (problem: Problem, { canMend, target }: LaunchRequest): CustomerProblem =>
  /^(customer\.|sessionKey)/.test(problem.field) || canMend?.(problem)
    ? problem
    : {
        ...problem,
        isAuthors: true,
        message: t(/form$/.test((target as Element).localName) ? 'unusable.form' : 'unusable.button'),
      };
