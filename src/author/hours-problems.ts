import { correctHours } from '../hours/correct.ts';
import { parseHours } from '../hours/parse.ts';
import { checkTimeZone } from '../hours/zone.ts';
import type { AuthorWarning } from './author-console.ts';
import type { SessionElementLike } from './session-element-like.ts';

const isSet = (value: string | null | undefined): value is string => value !== null && value !== undefined;

/** Finds mistakes in the opening hours of an element, with a proposal for the whole text. While there are any, it counts as always open. */
export function findHoursProblems({ hours, timeZone, lang, ownerDocument }: SessionElementLike): AuthorWarning[] {
  return [
    ...(isSet(hours) ? inHours(hours, lang || ownerDocument.documentElement.lang) : []),
    ...inTimeZone(hours, timeZone),
  ];
}

function inHours(hours: string, language: string): AuthorWarning[] {
  const result = parseHours(hours);
  if ('schedule' in result) return [];
  const near = correctHours(hours, language || undefined) ?? undefined;
  return result.problems.map(({ code, text }, index) => ({
    code: `hours-${code}`,
    value: text,
    near: index === 0 ? near : undefined,
  }));
}

function inTimeZone(hours: string | null | undefined, timeZone: string | null | undefined): AuthorWarning[] {
  if (isSet(timeZone) && timeZone.trim()) {
    const problem = checkTimeZone(timeZone);
    return problem ? [{ code: 'time-zone-wrong', value: problem.text }] : [];
  }
  return isSet(hours) ? [{ code: 'time-zone-missing' }] : [];
}
