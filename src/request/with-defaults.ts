import type { OptionsDraft } from '../session/options.ts';

/**
 * Adds what only the machine knows, if the author did not set it: the time zone and the build for Windows.
 *
 * @param build - The build for this machine's Windows, if it is certain.
 */
export const withDefaults = (
  options: OptionsDraft,
  build?: OptionsDraft['platform'],
  now = new Date(),
): OptionsDraft => ({
  ...options,
  // The API has minutes east of UTC, `Date` those west of it. Adding 0 turns -0 into 0.
  timezoneOffset: options.timezoneOffset ?? -now.getTimezoneOffset() + 0,
  ...(options.platform === 'auto' && { platform: build }),
});
