/** The documented limits, and how their units are counted. */

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

export const PRIORITIES: readonly string[] = ['1', '2', '3'];
export const PLATFORMS: readonly string[] = ['winNT-32', 'winNT-64', 'auto'];

/** The language packages that the documents list. Others may be installed on an appliance. */
export const LOCALES: readonly string[] = 'en-us de es es-sp fi fr it nl pt-br pt-pt sv-se tr ja zh-hans zh ru'.split(
  ' ',
);

/** Length in characters as a person counts code points: an emoji outside the basic plane is one. */
export const countCharacters = (text: string): number => [...text].length;

const encoder = new TextEncoder();
/** Length in bytes of UTF-8. */
export const countBytes = (text: string): number => encoder.encode(text).length;
