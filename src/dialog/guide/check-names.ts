import type { UnknownNames } from '../../author/unknown-names.ts';
import type { Launch } from '../../request/launch-request.ts';
import { unknownOptions } from '../../session/option-names.ts';
import { type UnknownRecord, ownFields } from '../../session/values.ts';
import { PAGE_SETTINGS, START_SETTINGS } from './setting-names.ts';
import { withAuthor } from './with-author.ts';

/** What the vendor's script takes beside the documented options: see `bg/translate-options.ts`. */
const OF_VENDOR =
  /^(sessionStartFailed|disableClickonce|enableEdgeClickonce|skipConfirm|debugMode|uiOptions\.(closeOnFinish|allowDialogClose))$/;

/**
 * Tells the page's author of names in options and settings that stand for nothing: whoever is heard by types knows already. It
 * is here, and after a launch, since the launcher's own file has no room for it; the words are loaded only where they are needed.
 */
export function checkNames({
  target,
  options,
  settings,
  original,
}: Pick<Launch, 'target' | 'options' | 'settings' | 'original'>): void {
  const own = ownFields(original.settings ?? {});
  const known = ownFields({ ...START_SETTINGS, ...PAGE_SETTINGS });
  const ofPage = ownFields(PAGE_SETTINGS);
  const names: UnknownNames = {
    options: unknownOptions(options as UnknownRecord).filter((name) => !OF_VENDOR.test(name)),
    startSettings: Object.keys(own).filter((name) => !(name in known)),
    pageSettings: Object.keys(settings).filter((name) => !(name in own) && !(name in ofPage)),
    // Only `BG` has a protocol of the page's.
    isVendors: 'protocol' in own,
  };
  if (names.options.length || names.startSettings.length || names.pageSettings.length)
    withAuthor(({ writeUnknownNames }) => writeUnknownNames(names, target));
}
