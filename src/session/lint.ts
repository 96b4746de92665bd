import { getPath, isPresent } from './paths.ts';
import { isExtraParameter, OPTIONS, parameterOf } from './schema.ts';
import { measure } from './measure.ts';
import { unknownOptions } from './option-names.ts';
import type { OptionsDraft, SiteSettings, StartType } from './options.ts';
import { isDocumented, serialize } from './parameters.ts';
import { warningTexts } from '../messages/english-extras.ts';
import { createTranslator, type MessageValues } from '../messages/translate.ts';
import { fieldLabel, type Problem, type WarningCode } from './problems.ts';
import { toText, type UnknownRecord, isBlank, isRecord } from './values.ts';

/** The language packages that the documents list. Others may be installed on an appliance. */
export const LOCALES: readonly string[] = 'en-us de es es-sp fi fr it nl pt-br pt-pt sv-se tr ja zh-hans zh ru'.split(
  ' ',
);

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const t = createTranslator(warningTexts);

export const makeWarning = (code: WarningCode, field: string, values: MessageValues = {}): Problem => {
  const message = t(code, { label: fieldLabel(field), ...values });
  return { code, field, message, severity: 'warning' };
};

/** Finds likely mistakes that do not stop a session. */
export function* findWarnings(options: UnknownRecord, startType: unknown, settings: SiteSettings): Generator<Problem> {
  const key = toText(options.sessionKey) ?? '';
  const { limit } = OPTIONS.sessionKey;
  if (measure(key, 'characters') === limit && !/^\d+$/.test(key)) {
    yield makeWarning('session-key-digits', 'sessionKey', { limit });
  }
  if (isRecord(options.issue) && isBlank(options.issue.id) && isBlank(options.issue.codeName)) {
    yield makeWarning('issue-unnamed', 'issue');
  }
  for (const field of ['locale', 'chatLocale']) {
    const code = toText(options[field]) ?? '';
    // A chat locale is for languages without a package, so only its format can be checked.
    const isKnown = LOCALES.includes(code) || (field === 'chatLocale' && LANGUAGE_TAG.test(code));
    if (code && !isKnown) yield makeWarning('locale-unknown', field, { value: code });
  }
  if (isPresent(options.uiOptions) && startType === 'full') yield makeWarning('chat-only', 'uiOptions');
  const field = 'uiOptions.fallbackToFullWindow';
  const fallback = getPath(options, field) ?? true;
  if (typeof fallback !== 'boolean') yield makeWarning('not-a-boolean', field);
  for (const name of unknownOptions(options)) yield makeWarning('option-unknown', name, { value: name });
  yield* checkOutgoing(options as OptionsDraft, startType as StartType, settings);
}

/** Warns about options that are changed or left out when they are sent. */
function* checkOutgoing(options: OptionsDraft, startType: StartType, settings: SiteSettings): Generator<Problem> {
  const all = serialize(startType, options, settings);
  // A repeated parameter has several entries of one field.
  const leftOut = new Set(all.filter(({ isSuppressed }) => isSuppressed).map(({ field }) => field));
  for (const field of leftOut) yield makeWarning('left-out', field);
  const byOption = new Set(all.filter(({ field }) => !isExtraParameter(field)).map(({ name }) => name));
  for (const { field, name, isSuppressed } of all) {
    if (!isSuppressed && isExtraParameter(field) && isDocumented(name) && byOption.has(name)) {
      yield makeWarning('parameter-repeated', field, { value: parameterOf(field) });
    }
  }
}
