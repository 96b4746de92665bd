import { parseSessionUrl } from '../../session/url.ts';
import { readValue } from '../../session/read-value.ts';

/** Every key is this long. Source: session generation API, *short_key*. */
export const KEY_LENGTH = 7;

const PARAMETER = /[?&]short_key=([\w-]*)/;

/**
 * Reads a session key as customers type or paste it: with blanks, dashes or full-width digits, or in the whole address that they were sent.
 *
 * @returns the key without these; unchanged if it has other characters, and empty for an address without a key.
 */
export function readSessionKey(text: string): string {
  const trimmed = text.trim();
  const parsed = parseSessionUrl(trimmed)?.options.sessionKey;
  // A mail program may have wrapped or quoted the link, so that it is no address any more.
  const inAddress = parsed ?? PARAMETER.exec(trimmed)?.[1];
  if (inAddress === undefined && /^https?:/i.test(trimmed)) return '';
  return String(readValue('sessionKey', inAddress ?? trimmed));
}
