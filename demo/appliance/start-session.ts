/**
 * The practice appliance's own reading of a request to start a session.
 * Pure: no server, no file, no page; runs in browsers and in Node.
 */

import { countBytes, LIMITS } from './limits.ts';
import { type Problem, readQuery } from './query.ts';
import { CUSTOM_PREFIX, ruleOf } from './rules.ts';
import { readStartMethod, type StartMethod } from './start-method.ts';

export type { Problem, StartMethod };
export type StartType = 'chat' | 'full';

/** Values by name; an array where the name was repeated. Any name can occur, even `__proto__`, as an own property. */
export type Values = Record<string, string | string[]>;

export interface StartSessionReading {
  startMethod: StartMethod | null;
  startType: StartType;
  parameters: Values;
  /** The custom fields again, by code name. */
  custom: Values;
  /** Everything that is wrong; empty when the session may start. */
  problems: Problem[];
}

export interface ReadingOptions {
  /** The public site prompts before the download, and accepts little beside a session key. */
  prompting?: boolean;
}

const EXTERNAL_KEY = `${CUSTOM_PREFIX}external_key`;
const SENT_BY_OLDER_PAGES = ['skipconfirm', 'popup'];
const BESIDE_A_PROMPTED_KEY = new Set(['short_key', 'c2cjs', EXTERNAL_KEY, ...SENT_BY_OLDER_PAGES]);

/** A form sends its empty fields too: a parameter with an empty value is recorded but counts as not given. */
export function readStartSession(
  query: string | URLSearchParams,
  { prompting = false }: ReadingOptions = {},
): StartSessionReading {
  const { pairs, problems } = readQuery(query);
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);

  const given = new Map<string, string>();
  for (const [name, all] of values) {
    const first = all.find((value) => value !== '');
    if (first !== undefined) given.set(name, first);
  }

  const { method, problems: methodProblems } = readStartMethod(given);
  problems.push(...methodProblems, ...checkValues(values), ...checkTotal(values));
  if (prompting && given.has('short_key')) problems.push(...checkPrompted(given.keys()));

  const custom = [...values]
    .filter(([name]) => name.startsWith(CUSTOM_PREFIX))
    .map(([name, all]): [string, string[]] => [name.slice(CUSTOM_PREFIX.length), all]);
  return {
    startMethod: method,
    startType: given.get('c2cjs') === '1' ? 'chat' : 'full',
    parameters: toValues(values),
    custom: toValues(custom),
    problems,
  };
}

function checkValues(values: ReadonlyMap<string, string[]>): Problem[] {
  const problems: Problem[] = [];
  for (const [parameter, all] of values) {
    const rule = ruleOf(parameter);
    if (!rule) continue;
    if (all.length > 1) problems.push({ parameter, message: `may be given only once, not ${all.length} times.` });
    if (parameter.includes('\0')) problems.push({ parameter, message: 'may not have a NUL character in its name.' });
    for (const value of all) {
      // An empty field is no value, but a custom field without a name is wrong even so.
      const message = value.includes('\0')
        ? 'may not contain a NUL character.'
        : value !== '' || parameter === CUSTOM_PREFIX
          ? rule(value)
          : undefined;
      if (message !== undefined) problems.push({ parameter, message });
    }
  }
  return problems;
}

function checkTotal(values: ReadonlyMap<string, string[]>): Problem[] {
  let total = 0;
  for (const [name, all] of values) {
    if (name.startsWith(CUSTOM_PREFIX)) for (const value of all) total += countBytes(value);
  }
  if (total <= LIMITS.customTotal) return [];
  const message = `fields together may have at most ${LIMITS.customTotal} bytes of UTF-8 (10 KB); these have ${total}.`;
  return [{ parameter: `${CUSTOM_PREFIX}*`, message }];
}

function checkPrompted(names: Iterable<string>): Problem[] {
  return [...names]
    .filter((name) => !BESIDE_A_PROMPTED_KEY.has(name))
    .map((parameter) => ({
      parameter,
      message: `may not stand beside short_key here: this public site asks before it downloads, and then takes only ${EXTERNAL_KEY}.`,
    }));
}

function toValues(values: Iterable<[string, string[]]>): Values {
  // Object.fromEntries defines properties, so that a field called __proto__ is data like any other.
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]));
}
