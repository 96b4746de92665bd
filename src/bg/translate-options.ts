import { parseParameters } from '../session/parameters.ts';
import { isElement } from '../dom/native.ts';
import type { LaunchOptions } from '../forms/resolve-issue-form.ts';
import { mergeLayers } from '../session/merge.ts';
import { readValue } from '../session/read-value.ts';
import { toText, type UnknownRecord, isRecord, ownFields } from '../session/values.ts';

/** Options of `BG.start`: the documented ones, and those that the vendor's script also accepts. */
export type BgOptions = Readonly<Record<string, unknown>>;

/** Converts lists, dates and the like to text. Anything else is unchanged, for validation to report. */
function joined(value: unknown): unknown {
  try {
    const text = `${value as string}`;
    return typeof value !== 'object' || !value || /\[object /.test(text) ? value : text;
  } catch {
    return value;
  }
}

const joinedFields = (fields: unknown): UnknownRecord | undefined =>
  isRecord(fields)
    ? Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, joined(value)]))
    : undefined;

/**
 * Translates the vendor's options to documented ones. An issue object may have the same other names as an issue form. Options of the
 * vendor's own dialog and requests are ignored.
 */
export function translateOptions(given: BgOptions): LaunchOptions {
  const { chat_locale, timezone_offset, external_key, issue, attributes, customer, skills, ...options } =
    ownFields(given);
  const isObject = isRecord(issue) && !isElement(issue);
  const { externalKey, ...others } = ownFields(joinedFields(attributes) ?? {});
  // An issue has no `name`, which is a representative's.
  const { name, ...named } = isObject ? issue : {};
  const entries = Object.entries(joinedFields(named) ?? {}).map(([name, value]): [string, string] => [
    name,
    toText(value) ?? '',
  ]);
  return mergeLayers(
    {
      chatLocale: chat_locale as string,
      timezoneOffset: timezone_offset as number,
      attributes: { external_key: (externalKey ?? joined(external_key)) as string },
    },
    isObject ? { issue: {}, ...parseParameters(entries).options } : { issue: issue as UnknownRecord },
    {
      ...options,
      attributes: others,
      customer: joinedFields(customer) ?? customer,
      skills: readValue('skills', skills),
    } as LaunchOptions as UnknownRecord,
  ) as LaunchOptions;
}
