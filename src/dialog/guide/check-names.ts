import type { UnknownNames } from '../../author/unknown-names.ts';
import type { Launch } from '../../request/launch-request.ts';
import { unknownOptions } from '../../session/option-names.ts';
import { type UnknownRecord, ownFields } from '../../session/values.ts';
import { PAGE_SETTINGS, START_SETTINGS } from './setting-names.ts';
import { withAuthor } from './with-author.ts';

/** Undocumented options that the vendor's script accepts: see `bg/translate-options.ts`. */
const OF_VENDOR =
  /^(sessionStartFailed|disableClickonce|enableEdgeClickonce|skipConfirm|debugMode|uiOptions\.(closeOnFinish|allowDialogClose))$/;

/**
 * Warns the page's author of unknown names in options and settings, which types only report in TypeScript. It runs after a launch, in the
 * guide, to keep the first file small; the texts are only loaded if there is something to warn of.
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
    // Only `BG` sets a protocol.
    isVendors: 'protocol' in own,
  };
  if (names.options.length || names.startSettings.length || names.pageSettings.length)
    withAuthor(({ writeUnknownNames }) => writeUnknownNames(names, target));
}
