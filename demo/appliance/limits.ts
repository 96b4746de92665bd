/** The sizes the session generation API sets, and how it counts them. Pure: runs in browsers and in Node. */

export const LIMITS = {
  /** A session key has exactly this many characters. */
  key: 7,
  /** Characters of the customer's name, company and company code. */
  customer: 100,
  /** UTF-8 bytes of the customer's description of the problem. */
  details: 1024,
  /** Characters of one custom field, the external key included. */
  custom: 1024,
  /** UTF-8 bytes of all custom field values together, the external key included. */
  customTotal: 10 * 1024,
} as const;

const encoder = new TextEncoder();

/** Characters are code points: an emoji outside the basic plane counts once. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

export function countBytes(text: string): number {
  return encoder.encode(text).length;
}
