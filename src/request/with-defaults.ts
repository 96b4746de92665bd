import type { OptionsDraft } from '../session/options.ts';

/**
 * Options with what only the machine itself knows, where the author left it to the machine.
 *
 * @param build - The build for this machine's Windows, if it is certain.
 */
export const withDefaults = (
  options: OptionsDraft,
  build?: OptionsDraft['platform'],
  now = new Date(),
): OptionsDraft => ({
  ...options,
  // The API counts minutes east of UTC, the clock those west of it. Adding 0 turns its -0 into 0.
  timezoneOffset: options.timezoneOffset ?? -now.getTimezoneOffset() + 0,
  ...(options.platform === 'auto' && { platform: build }),
});
