import { PAGE_SETTINGS, START_SETTINGS } from '../dialog/guide/setting-names.ts';
import { OPTION_NAMES } from '../session/option-names.ts';
import { makeWarning } from '../session/lint.ts';
import { type AuthorWarning, writeWarnings } from './author-console.ts';
import { nearestName } from './nearest.ts';

/** Unknown names in the options and settings of a launch. */
export interface UnknownNames {
  readonly options: readonly string[];
  readonly startSettings: readonly string[];
  readonly pageSettings: readonly string[];
  /** Names without a similar known one may be somebody else's, such as options of a dialog library. */
  readonly isVendors: boolean;
}

/** Creates the warning of an unknown option, with the most similar one. */
export const unknownOption = (name: string): AuthorWarning => ({
  ...makeWarning('option-unknown', name, { value: name }),
  near: nearestName(name, OPTION_NAMES),
});

/** Creates the warning of an unknown setting of `configure()`. */
export const unknownPageSetting = (value: string): AuthorWarning => ({
  code: 'setting-unknown',
  value,
  near: nearestName(value, Object.keys(PAGE_SETTINGS)),
});

/** Warns the page's author of unknown names. */
export function writeUnknownNames(names: UnknownNames, target: EventTarget): void {
  const options = names.options.map(unknownOption).filter(({ near }) => near || !names.isVendors);
  const ofStart = names.startSettings.map(
    (value) =>
      ({ code: 'start-setting-unknown', value, near: nearestName(value, Object.keys(START_SETTINGS)) }) as const,
  );
  writeWarnings([...options, ...ofStart], target);
  writeWarnings(names.pageSettings.map(unknownPageSetting));
}
