import { customerTexts } from '../messages/en.ts';
import { createTranslator } from '../messages/translate.ts';
import type { Problem } from '../session/problems.ts';
import type { CustomerProblem, LaunchRequest } from './launch-request.ts';

const t = createTranslator(customerTexts);

/**
 * Returns a problem with the message for the customer: the exact one if they typed the value or can correct it in a field, else a
 * neutral sentence.
 */
export const forCustomer = (problem: Problem, { canMend, target }: LaunchRequest): CustomerProblem =>
  /^(customer\.|sessionKey)/.test(problem.field) || canMend?.(problem)
    ? problem
    : {
        ...problem,
        isAuthors: true,
        message: t(/form$/.test((target as Element).localName) ? 'unusable.form' : 'unusable.button'),
      };
