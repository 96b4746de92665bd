import { findErrors } from './validate.ts';
import type { SiteSettings } from './options.ts';
import type { Problem } from './problems.ts';
import { isRecord, ownFields } from './values.ts';
import { findWarnings } from './lint.ts';

/**
 * Everything that is wrong with a session's options, by both API documents; an empty list where nothing is. Errors come
 * first. Options may be anything at all: a value of the wrong type is a problem, never an exception.
 *
 * @param startType - `'chat'` or `'full'`.
 * @param settings - What the page knows of its appliance.
 */
export const validateOptions = (options: unknown, startType: unknown, settings: SiteSettings = {}): Problem[] => [
  ...findErrors(options, startType),
  ...(isRecord(options) ? findWarnings(ownFields(options), startType, ownFields(settings)) : []),
];
