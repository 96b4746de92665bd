import { PAGE_SETTINGS, START_SETTINGS } from '../dialog/guide/setting-names.ts';
import { OPTION_NAMES } from '../session/option-names.ts';
import { makeWarning } from '../session/lint.ts';
import { type AuthorWarning, writeWarnings } from './author-console.ts';
import { nearestName } from './nearest.ts';

/** Names in what a session was started with that stand for nothing. */
export interface UnknownNames {
  readonly options: readonly string[];
  readonly startSettings: readonly string[];
  readonly pageSettings: readonly string[];
  /** Whether names that are near to no known one are somebody else's, such as options of a library's dialog. */
  readonly isVendors: boolean;
}

/** A name among options that is none, with the one that was most likely meant. */
export const unknownOption = (name: string): AuthorWarning => ({
  ...makeWarning('option-unknown', name, { value: name }),
  near: nearestName(name, OPTION_NAMES),
});

/** A name that `configure()` does not know. */
export const unknownPageSetting = (value: string): AuthorWarning => ({
  code: 'setting-unknown',
  value,
  near: nearestName(value, Object.keys(PAGE_SETTINGS)),
});

/** Tells the page's author of names in what a session was started with. */
export function writeUnknownNames(names: UnknownNames, target: EventTarget): void {
  const options = names.options.map(unknownOption).filter(({ near }) => near || !names.isVendors);
  const ofStart = names.startSettings.map(
    (value) =>
      ({ code: 'start-setting-unknown', value, near: nearestName(value, Object.keys(START_SETTINGS)) }) as const,
  );
  writeWarnings([...options, ...ofStart], target);
  writeWarnings(names.pageSettings.map(unknownPageSetting));
}
