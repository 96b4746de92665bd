import { text } from '../locales/text.ts';
import { checkStartMethod } from './check-start-method.ts';
import { checkChoice, checkInteger, checkText, type TextRule } from './check-text.ts';
import { entriesOf, FIELD_NAMES } from './fields.ts';
import {
  countBytes,
  CUSTOM_FIELD_CHARACTERS,
  CUSTOM_FIELDS_BYTES,
  CUSTOMER_CHARACTERS,
  DETAILS_BYTES,
  LOCALES,
  PLATFORMS,
  PRIORITIES,
} from './limits.ts';
import type { OptionsDraft, SiteSettings, StartType } from './options.ts';
import { isDocumented, outgoing } from './parameters.ts';
import { makeProblem, type Problem } from './problem.ts';
import { asText, type Fields, isFields } from './values.ts';

/**
 * Everything that is wrong with a session's options, by both API documents; an empty list where nothing is. Options may
 * be anything at all: a value of the wrong type is a problem, never an exception.
 *
 * @param startType - `'chat'` or `'full'`.
 * @param settings - What the page knows of its appliance.
 */
export function validateOptions(options: unknown, startType: unknown, settings: SiteSettings = {}): Problem[] {
  return [...check(options, startType, settings)];
}

function* check(options: unknown, startType: unknown, settings: SiteSettings): Generator<Problem> {
  const isStartType = startType === 'chat' || startType === 'full';
  if (!isStartType) yield makeProblem('start-type', 'type');
  if (!isFields(options)) {
    yield makeProblem('wrong-type', 'startMethod', { expected: text('expected.object') });
    return;
  }
  yield* checkStartMethod(options);
  yield* checkSkills(options.skills);
  yield* checkCustomer(options.customer);
  yield* checkAttributes(options.attributes);
  yield* checkChoice('priority', options.priority ?? '', PRIORITIES);
  yield* checkChoice('platform', options.platform ?? '', PLATFORMS);
  if (isPresent(options.timezoneOffset)) yield* checkInteger('timezoneOffset', options.timezoneOffset);
  yield* checkLocales(options);
  yield* checkUiOptions(options.uiOptions, startType);
  yield* checkParameters(options.parameters);
  yield* checkNames(options);
  if (isStartType) yield* checkOutgoing(options, startType, settings);
}

/** Whether an optional value says anything; `false` turns one off. */
const isPresent = (value: unknown): boolean => ![undefined, null, '', false].includes(value as never);

function* checkSkills(skills: unknown): Generator<Problem> {
  if (!isPresent(skills)) return;
  if (!Array.isArray(skills)) {
    yield makeProblem('wrong-type', 'skills', { expected: text('expected.list') });
    return;
  }
  for (const skill of skills as unknown[]) {
    yield* checkText('skills', skill, {});
    const content = asText(skill);
    if (content?.includes(',')) yield makeProblem('comma', 'skills', { value: content });
    if (content?.trim() === '') yield makeProblem('required', 'skills');
  }
}

const CUSTOMER_RULES: Readonly<Record<string, TextRule>> = {
  name: { limit: CUSTOMER_CHARACTERS },
  company: { limit: CUSTOMER_CHARACTERS },
  company_code: { limit: CUSTOMER_CHARACTERS },
  details: { limit: DETAILS_BYTES, unit: 'bytes', lines: true },
};

function* checkCustomer(customer: unknown): Generator<Problem> {
  const fields = yield* fieldsOf('customer', customer);
  if (!fields) return;
  for (const [name, rule] of Object.entries(CUSTOMER_RULES)) {
    const value = fields[name];
    if (value !== undefined && value !== null) yield* checkText(`customer.${name}`, value, rule);
  }
}

function* checkAttributes(attributes: unknown): Generator<Problem> {
  const fields = yield* fieldsOf('attributes', attributes);
  if (!fields) return;
  let size = 0;
  for (const [name, value] of entriesOf(fields)) {
    const field = `attributes.${name}`;
    if (name === '') yield makeProblem('required', field);
    yield* checkText(field, name, {});
    yield* checkText(field, value, { limit: CUSTOM_FIELD_CHARACTERS, lines: true });
    size += countBytes(asText(value) ?? '');
  }
  const limit = CUSTOM_FIELDS_BYTES;
  if (size > limit) yield makeProblem('custom-fields-too-large', 'attributes', {}, { limit, size, unit: 'bytes' });
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

function* checkLocales({ locale, chatLocale }: Fields): Generator<Problem> {
  for (const [field, value] of Object.entries({ locale, chatLocale })) {
    if (!isPresent(value)) continue;
    yield* checkText(field, value, {});
    const code = asText(value) ?? '';
    // A chat locale is there for the languages that no package has, so only its shape can be told.
    const known = LOCALES.includes(code) || (field === 'chatLocale' && LANGUAGE_TAG.test(code));
    if (!known) yield makeProblem('locale-unknown', field, { value: code });
  }
}

function* checkUiOptions(uiOptions: unknown, startType: unknown): Generator<Problem> {
  const fields = yield* fieldsOf('uiOptions', uiOptions);
  if (!fields) return;
  const { fallbackToFullWindow } = fields;
  if (isPresent(fallbackToFullWindow) && fallbackToFullWindow !== true) {
    yield makeProblem('wrong-type', 'uiOptions.fallbackToFullWindow', { expected: text('expected.boolean') });
  }
  if (startType === 'full') yield makeProblem('chat-only', 'uiOptions');
}

function* checkParameters(parameters: unknown): Generator<Problem> {
  const fields = yield* fieldsOf('parameters', parameters);
  if (!fields) return;
  for (const [name, values] of entriesOf(fields)) {
    for (const value of [values].flat()) {
      yield* checkText(`parameters.${name}`, name, {});
      yield* checkText(`parameters.${name}`, value, { lines: true });
    }
  }
}

const OPTIONS = [
  'sessionKey rep issue skills customer locale chatLocale attributes uiOptions priority platform timezoneOffset',
  'parameters uiOptions.fallbackToFullWindow',
  FIELD_NAMES.join(' '),
];
const KNOWN = new Set(OPTIONS.join(' ').split(' '));
const WITH_FIXED_FIELDS = ['rep', 'issue', 'customer', 'uiOptions'];

/** Names that are no options: most likely a slip of the pen. */
function* checkNames(options: Fields): Generator<Problem> {
  const nested = WITH_FIXED_FIELDS.flatMap((part) => entriesOf(options[part]).map(([name]) => `${part}.${name}`));
  for (const field of [...Object.keys(options), ...nested]) {
    if (!KNOWN.has(field)) yield makeProblem('option-unknown', field, { value: field });
  }
}

/** What becomes of the options on their way to the appliance. */
function* checkOutgoing(options: Fields, startType: StartType, settings: SiteSettings): Generator<Problem> {
  const { sent, leftOut } = outgoing(startType, options as OptionsDraft, settings);
  for (const { field } of leftOut) yield makeProblem('left-out', field);
  const byOption = new Set(sent.filter(({ field }) => !field.startsWith('parameters.')).map(({ name }) => name));
  for (const { field, name } of sent) {
    if (field.startsWith('parameters.') && isDocumented(name) && byOption.has(name)) {
      yield makeProblem('parameter-repeated', field, { value: name });
    }
  }
}

/** The fields of an optional part; null for what is not given, and for what has no fields, which is a problem. */
function* fieldsOf(field: string, value: unknown): Generator<Problem, Fields | null> {
  if (value === undefined || value === null) return null;
  if (isFields(value)) return value;
  yield makeProblem('wrong-type', field, { expected: text('expected.object') });
  return null;
}
