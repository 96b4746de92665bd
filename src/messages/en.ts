/**
 * English texts, in groups, so that each build only contains the groups that it uses. `{name}` is replaced by a value. Keys are unique across
 * groups: another language is one table of all of them.
 */

/** The language tag and the writing direction. */
export const languageTexts = { lang: 'en', dir: 'ltr' };

/**
 * The views of the dialog. The first line is the heading; numbered lines become a list, a line in brackets the link.
 */
export const launchTexts = {
  ...languageTexts,
  close: 'Close',
  javascript: `Your download is starting
1. Open the file.
2. Allow it to run.
[Download again]`,
  clickonce: `Run the support app
[Download]`,
  mobile: `Get help in the support app
[Start the session]`,
  manual: `The session did not start
[Open the session]`,
  offline: `You are offline
[Try again]`,
  raised: `Your chat is already open
[Start again]`,
  another: `You already have a chat open
[Open this one as well]`,
  elsewhere: `Your chat is already open
[Start a new chat]`,
  problems: 'The session did not start',
};

/** Labels of fields that customers fill in. Other options are called by their paths. */
export const fieldTexts = {
  startMethod: 'Session key, representative or issue',
  sessionKey: 'Session key',
  issue: 'Issue',
  'customer.name': 'Your name',
  'customer.company': 'Company',
  'customer.company_code': 'Company code',
  'customer.details': 'Description of the problem',
  attributes: 'Custom fields',
};

/** Messages of errors, by code. Customers see those about values that they filled in. */
export const errorTexts = {
  required: '{label} is missing.',
  exclusive: 'Give only one of {given}.',
  'wrong-value': '{label} must be {expected}.',
  'wrong-length': '{label} must have {limit} {unit}, not {size}.',
  'too-long': '{label} can have at most {limit} {unit}, not {size}.',
  'unsendable-character': '{label} has a character that cannot be sent.',
};

/** Messages for customers in place of errors that only the page's author can correct. */
export const customerTexts = {
  'unusable.button': 'This button is not set up correctly. Please tell the help desk.',
  'unusable.form': 'This form is not set up correctly. Please tell the help desk.',
};

/** Words in messages of errors. In English, `characters`, `bytes` and `text` are the same as their keys. */
export const wordTexts = {
  object: 'an object',
  list: 'code names without commas',
  integer: 'a whole number',
  host: 'a host name such as {meant}',
};

/** Texts of the elements. */
export const elementTexts = {
  'button.chat': 'Start a chat',
  'button.full': 'Get support',
};
