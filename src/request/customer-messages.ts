import { customerTexts } from '../messages/en.ts';
import { createTranslator } from '../messages/translate.ts';
import type { Problem } from '../session/problems.ts';
import type { CustomerProblem, LaunchRequest } from './launch-request.ts';

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
