import { findErrors } from './validate.ts';
import type { SiteSettings } from './options.ts';
import type { Problem } from './problems.ts';
import { isRecord, ownFields } from './values.ts';
import { findWarnings } from './lint.ts';

/**
 * Checks a session's options by both API documents. Returns a list of problems, errors first, which is empty if there are none. Never
 * throws: a value of the wrong type is a problem.
 *
 * @param startType - `'chat'` or `'full'`.
 * @param settings - Settings of the appliance.
 */
export const validateOptions = (options: unknown, startType: unknown, settings: SiteSettings = {}): Problem[] => [
  ...findErrors(options, startType),
  ...(isRecord(options) ? findWarnings(ownFields(options), startType, ownFields(settings)) : []),
];
