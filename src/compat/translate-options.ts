import { readParameters } from '../session/parameters.ts';
import { isElement } from '../form/native.ts';
import type { LaunchOptions } from '../launch/launch-options.ts';
import { mergeOptions } from '../session/fields.ts';
import { asList, asText, type Fields, isFields } from '../session/values.ts';

/** What `BG.start` takes: the documented options, and what the vendor's script takes beside them. */
export type BgOptions = Readonly<Record<string, unknown>>;

/**
 * The vendor's options in the documents' words. An issue object may have the same other names as an issue form. What only
 * the vendor's own dialog and requests need has no counterpart and is ignored.
 */
export function translateOptions(given: BgOptions): LaunchOptions {
  const { chat_locale, timezone_offset, external_key, issue, attributes, skills, ...options } = given;
  const isObject = isFields(issue) && !isElement(issue);
  const { externalKey, ...others } = isFields(attributes) ? attributes : {};
  // A representative's `name` has no place in an issue.
  const { name, ...named } = isObject ? issue : {};
  const entries = Object.entries(named).map(([name, value]): [string, string] => [name, asText(value) ?? '']);
  return mergeOptions(
    {
      chatLocale: chat_locale as string,
      timezoneOffset: timezone_offset as number,
      attributes: { external_key: (externalKey ?? external_key) as string },
    },
    isObject ? { issue: {}, ...readParameters(entries).options } : { issue: issue as Fields },
    {
      ...options,
      attributes: others,
      skills: typeof skills === 'string' ? asList(skills) : skills,
    } as LaunchOptions as Fields,
  ) as LaunchOptions;
}
