import { text } from '../locales/text.ts';
import { checkInteger, checkText } from './check-text.ts';
import { startMethodsOf } from './fields.ts';
import { countCharacters, SESSION_KEY_CHARACTERS } from './limits.ts';
import { fieldLabel, makeProblem, type Problem } from './problem.ts';
import { asText, type Fields, isFields } from './values.ts';

/** Exactly one start method, and that one complete. */
export function* checkStartMethod(options: Fields): Generator<Problem> {
  const given = startMethodsOf(options);
  if (given.length === 0) {
    // What `document.getElementById` found nothing for.
    if (options.issue === null) yield makeProblem('issue-form-missing', 'issue');
    else yield makeProblem('start-method-required', 'startMethod');
  } else if (given.length > 1) {
    yield makeProblem('start-method-exclusive', 'startMethod', { given: given.map(fieldLabel).join(' + ') });
  }
  if (given.includes('sessionKey')) yield* checkSessionKey(options.sessionKey);
  if (given.includes('rep')) yield* checkRep(options.rep);
  if (given.includes('issue')) yield* checkIssue(options.issue);
}

function* checkSessionKey(key: unknown): Generator<Problem> {
  const field = 'sessionKey';
  yield* checkText(field, key, {});
  const content = asText(key);
  if (content === undefined) return;
  const measured = { limit: SESSION_KEY_CHARACTERS, size: countCharacters(content), unit: 'characters' } as const;
  if (content === '') yield makeProblem('required', field);
  else if (measured.size !== measured.limit) yield makeProblem('session-key-length', field, {}, measured);
  else if (!/^\d+$/.test(content)) yield makeProblem('session-key-digits', field, { limit: SESSION_KEY_CHARACTERS });
}

function* checkRep(rep: unknown): Generator<Problem> {
  if (!isFields(rep)) {
    yield makeProblem('wrong-type', 'rep', { expected: text('expected.object') });
    return;
  }
  yield* checkInteger('rep.id', rep.id);
  yield* checkName('rep.name', rep.name);
}

function* checkName(field: string, value: unknown): Generator<Problem> {
  if (value === undefined || value === null || asText(value)?.trim() === '') yield makeProblem('required', field);
  else yield* checkText(field, value, {});
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function* checkIssue(issue: unknown): Generator<Problem> {
  if (!isFields(issue)) {
    yield makeProblem('wrong-type', 'issue', { expected: text('expected.object') });
    return;
  }
  const { id, codeName } = issue;
  if (isGiven(id) && isGiven(codeName)) yield makeProblem('issue-exclusive', 'issue');
  if (isGiven(id)) yield* checkInteger('issue.id', id);
  if (isGiven(codeName)) yield* checkName('issue.codeName', codeName);
  if (!isGiven(id) && !isGiven(codeName))
    yield makeProblem('required', 'codeName' in issue ? 'issue.codeName' : 'issue.id');
}
