import { createError, type Problem, wrongValue } from './problems.ts';
import { measure } from './measure.ts';
import { entriesOf, getPath, isPresent, OPTION_GROUPS, startMethodsOf } from './paths.ts';
import { CUSTOM_FIELDS_BYTES, isExtraParameter, type OptionSchema, schemaOf } from './schema.ts';
import { hasUnpairedSurrogate, isBlank, isRecord, ownFields, parseList, toText, type UnknownRecord } from './values.ts';

const INTEGER = /^-?\d+$/;

/** Finds the errors that stop a session: every rule of both API documents that its options break. */
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

/** Requires exactly one complete start method. An issue may have no name. */
export function startMethodErrors(options: UnknownRecord): Problem[] {
  const [first, second] = startMethodsOf(options);
  // A null issue is the result of `document.getElementById` for a missing form.
  if (!first) return [required(options.issue === null ? 'issue' : 'startMethod')];
  if (second) return [createError('exclusive', 'startMethod', { given: `${first} / ${second}` })];
  const method = options[first];
  const part = (name: string): unknown => getPath(options, `${first}.${name}`);
  if (first === 'sessionKey') return method === '' ? [required(first)] : [];
  if (!isRecord(method)) return [wrongValue(first, 'object')];
  if (first === 'rep')
    return ['id', 'name'].filter((name) => isBlank(part(name))).map((name) => required(`rep.${name}`));
  // An issue without both is only a warning: such sessions go to the appliance's default queue.
  return (part('id') ?? '') !== '' && (part('codeName') ?? '') !== ''
    ? [createError('exclusive', first, { given: 'id / codeName' })]
    : [];
}

function valueErrors(field: string, value: unknown): Problem[] {
  // Names of custom fields and parameters are written by the author, and sent like the values.
  if (field === 'attributes.') return [required(field)];
  if (isUnsendable(field)) return [createError('unsendable-character', field)];
  // A blank value was not chosen; the check of the start method reports it where one is required. `false` turns an offset off.
  if (value === '' || (field === 'timezoneOffset' && value === false)) return [];
  if (schemaOf(field).kind === 'list')
    return Array.isArray(value) && value.every(isCodeName) ? [] : [wrongValue(field, 'list')];
  return (isExtraParameter(field) ? [value].flat() : [value]).flatMap((item) => {
    const text = toText(item);
    return text === undefined ? [wrongValue(field, expectedOf(field) ?? 'text')] : textErrors(field, text);
  });
}

/** Returns true if a skill survives a comma-separated list. */
function isCodeName(skill: unknown): boolean {
  const text = toText(skill);
  return text !== undefined && text === parseList(text)[0] && !isUnsendable(text);
}

// Unpaired surrogates, which a URL cannot contain, and control characters. The C1 range can be sent as UTF-8 like anything
// else, and is common in pasted old text: it is allowed.
const isUnsendable = (text: string, lines?: boolean): boolean =>
  hasUnpairedSurrogate(text) ||
  // eslint-disable-next-line no-control-regex
  (lines ? /[\0-\x08\v\f\x0e-\x1f\x7f]/ : /[\0-\x1f\x7f]/).test(text);

/** Describes the allowed values of an option in an error. */
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
