/** The documented limits, and how their units are counted. */

import type { Unit } from './problem.ts';

/** Characters of a session key, exactly. */
export const SESSION_KEY_CHARACTERS = 7;
/** Characters of a customer's name, company and company code, each. */
export const CUSTOMER_CHARACTERS = 100;
/** UTF-8 bytes of the problem description. */
export const DETAILS_BYTES = 1024;
/** Characters of the external key and of a custom field, each. */
export const CUSTOM_FIELD_CHARACTERS = 1024;
/** UTF-8 bytes of all custom fields' values together, the external key among them: 10 KB. */
export const CUSTOM_FIELDS_BYTES = 10_240;

const encoder = new TextEncoder();

/** Length of a text: characters are code points, so that an emoji is one; bytes are those of UTF-8. */
export const measure = (text: string, unit: Unit): number =>
  unit === 'bytes' ? encoder.encode(text).length : [...text].length;
