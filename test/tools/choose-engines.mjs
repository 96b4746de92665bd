// Which engines a run uses: those that ENGINES demands, or else all that this machine has.
import { findBrowser, UsageError } from './find-browsers.mjs';

/**
 * @import { EngineName, FoundBrowser } from './find-browsers.mjs'
 */

/** @type {readonly EngineName[]} */
export const engineNames = ['chromium', 'firefox', 'webkit'];

/**
 * @param {string | undefined} [list] such as `chromium,webkit`
 * @returns {EngineName[] | undefined} undefined when nothing in particular is demanded
 */
export function demandedEngines(list = process.env['ENGINES']) {
  const names = (list ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const unknown = names.find((name) => !engineNames.some((known) => known === name));
  if (unknown !== undefined) {
    throw new UsageError(`ENGINES names "${unknown}", which is not one of ${engineNames.join(', ')}.`);
  }
  return names.length === 0 ? undefined : engineNames.filter((name) => names.includes(name));
}

/** @returns {FoundBrowser[]} */
export function foundBrowsers() {
  return engineNames.map(findBrowser).filter((browser) => browser !== undefined);
}

/**
 * The browsers of this run. Demanded and missing is an error: fewer engines must never pass for all of them.
 *
 * @returns {FoundBrowser[]}
 */
export function chosenBrowsers() {
  const found = foundBrowsers();
  const demanded = demandedEngines();
  const chosen = found.filter(({ name }) => demanded?.includes(name) ?? true);
  const missing = (demanded ?? []).filter((name) => !chosen.some((browser) => browser.name === name));
  if (missing.length > 0) throw new UsageError(`Not found on this machine: ${missing.join(', ')}.`);
  if (chosen.length === 0) throw new UsageError('No browser was found on this machine.');
  return chosen;
}
