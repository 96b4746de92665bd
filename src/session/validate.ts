import { createError, type Problem, wrongValue } from './problems.ts';
import { measure } from './measure.ts';
import { entriesOf, getPath, isPresent, OPTION_GROUPS, startMethodsOf } from './paths.ts';
import { CUSTOM_FIELDS_BYTES, isExtraParameter, type OptionSchema, schemaOf } from './schema.ts';
import { hasUnpairedSurrogate, isBlank, isRecord, ownFields, parseList, toText, type UnknownRecord } from './values.ts';

const INTEGER = /^-?\d+$/;

/** What stops a session: every rule of both documents that its options break. */
export function findErrors(given: unknown, startType: unknown): Problem[] {
  if (!isRecord(given)) return [wrongValue('options', 'object')];
  const options = ownFields(given);
  const texts = Object.values({ ...(options.attributes as UnknownRecord) }).map((value) => toText(value) ?? '');
  return [
    ...(startType === 'chat' || startType === 'full'
      ? []
      : [isBlank(startType) ? required('type') : wrongValue('type', 'chat / full')]),
    ...startMethodErrors(options),
    ...OPTION_GROUPS.filter((part) => isPresent(options[part]) && !isRecord(options[part])).map((part) =>
      wrongValue(part, 'object'),
    ),
    ...entriesOf(options).flatMap(([field, value]) => valueErrors(field, value)),
    ...lengthErrors(
      'attributes',
      texts.join(''),
      ownFields<OptionSchema>({ limit: CUSTOM_FIELDS_BYTES, unit: 'bytes' }),
    ),
  ];
}

const required = (field: string): Problem => createError('required', field);

/** Exactly one start method, and that one complete, but that an issue may have no name. */
export function startMethodErrors(options: UnknownRecord): Problem[] {
  const [first, second] = startMethodsOf(options);
  // A null issue is what `document.getElementById` found nothing for.
  if (!first) return [required(options.issue === null ? 'issue' : 'startMethod')];
  if (second) return [createError('exclusive', 'startMethod', { given: `${first} / ${second}` })];
  const method = options[first];
  const part = (name: string): unknown => getPath(options, `${first}.${name}`);
  if (first === 'sessionKey') return method === '' ? [required(first)] : [];
  if (!isRecord(method)) return [wrongValue(first, 'object')];
  if (first === 'rep')
    return ['id', 'name'].filter((name) => isBlank(part(name))).map((name) => required(`rep.${name}`));
  // Neither of the two is a warning: such sessions reach the appliance's default queue.
  return (part('id') ?? '') !== '' && (part('codeName') ?? '') !== ''
    ? [createError('exclusive', first, { given: 'id / codeName' })]
    : [];
}

function valueErrors(field: string, value: unknown): Problem[] {
  // The names of custom fields and parameters are the author's, and travel like the values.
  if (field === 'attributes.') return [required(field)];
  if (isUnsendable(field)) return [createError('unsendable-character', field)];
  // Blank is nothing chosen, and where that will not do, the start method says so. `false` turns an offset off.
  if (value === '' || (field === 'timezoneOffset' && value === false)) return [];
  if (schemaOf(field).kind === 'list')
    return Array.isArray(value) && value.every(isCodeName) ? [] : [wrongValue(field, 'list')];
  return (isExtraParameter(field) ? [value].flat() : [value]).flatMap((item) => {
    const text = toText(item);
    return text === undefined ? [wrongValue(field, expectedOf(field) ?? 'text')] : textErrors(field, text);
  });
}

/** Whether a skill is the same after it went through a list with commas. */
function isCodeName(skill: unknown): boolean {
  const text = toText(skill);
  return text !== undefined && text === parseList(text)[0] && !isUnsendable(text);
}

// Halves of surrogate pairs, which no URL can carry, and control characters. The C1 range travels in UTF-8 like anything
// else, and old text pasted in has it: it is not refused.
const isUnsendable = (text: string, lines?: boolean): boolean =>
  hasUnpairedSurrogate(text) ||
  // eslint-disable-next-line no-control-regex
  (lines ? /[\0-\x08\v\f\x0e-\x1f\x7f]/ : /[\0-\x1f\x7f]/).test(text);

/** What an error calls the values that an option can have. */
function expectedOf(field: string): string | undefined {
  const { expected, kind } = schemaOf(field);
  return expected ?? (kind === 'integer' ? 'integer' : undefined);
}

function textErrors(field: string, text: string): Problem[] {
  const schema = schemaOf(field);
  const { kind, multiline, pattern = kind === 'integer' ? INTEGER : undefined } = schema;
  return [
    ...(pattern && !pattern.test(text) ? [wrongValue(field, expectedOf(field) ?? '')] : []),
    ...lengthErrors(field, text, schema),
    ...(isUnsendable(text, multiline) ? [createError('unsendable-character', field)] : []),
  ];
}

function lengthErrors(
  field: string,
  text: string,
  { limit = Infinity, unit = 'characters', exactLength }: OptionSchema,
): Problem[] {
  const size = measure(text, unit);
  if (size <= limit && !(exactLength && size < limit)) return [];
  return [createError(exactLength ? 'wrong-length' : 'too-long', field, { limit, size, unit })];
}
