import { optionsFromForm } from '../form/options-from-form.ts';
import { text } from '../locales/text.ts';
import { startMethodsOf } from '../session/fields.ts';
import { asText, isFields } from '../session/values.ts';
import { START_TYPE } from './start-type.ts';

const isBlank = (value: unknown): boolean => (asText(value) ?? '').trim() === '';

/**
 * What is wrong with a call of `BG.start`, as one of the sentences that the vendor's script would throw; empty for a call
 * that can be meant. They are for the page's author.
 */
export function checkCall(startType: unknown, options: unknown): string {
  if (startType !== START_TYPE.CHAT && startType !== START_TYPE.FULL) {
    return text('bg.start-type');
  }
  if (!isFields(options)) return text('bg.options');
  if (options.issue === null) return text('bg.issue-null');
  const methods = startMethodsOf(options);
  if (!methods.length) return text('bg.no-method');
  if (methods.length > 1) return text('bg.methods', { given: methods.join(', ') });
  return checkRep(options.rep) || checkIssue(options.issue);
}

function checkRep(rep: unknown): string {
  if (rep === undefined || (isFields(rep) && !isBlank(rep.id) && !isBlank(rep.name))) return '';
  return text('bg.rep');
}

function checkIssue(issue: unknown): string {
  if (issue === undefined) return '';
  if (!isFields(issue)) return text('bg.issue');
  const { id, codeName } = issue instanceof Element ? { ...optionsFromForm(issue).options.issue } : issue;
  if (isBlank(id) && isBlank(codeName)) return text('bg.issue-empty');
  return isBlank(id) || isBlank(codeName) ? '' : text('bg.issue-both');
}
