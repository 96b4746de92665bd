/**
 * English: every text that anyone sees or hears, in groups, so that a build has just the groups it uses. `{name}` stands
 * for a value. Keys are unique across groups: another language is one table of them all.
 */

/** The language itself: its tag, and its direction of writing. */
export const languageTexts = { lang: 'en', dir: 'ltr' };

/**
 * The views of the dialog after a click. The first line is the heading; numbered lines are a list, lines in brackets
 * links.
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

/** What a customer calls a field. What only authors set goes by its path. */
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

/** What stops a session, by the code of the problem. Customers see those about what they filled in. */
export const errorTexts = {
  required: '{label} is missing.',
  exclusive: 'Give only one of {given}.',
  'wrong-value': '{label} must be {expected}.',
  'wrong-length': '{label} must have {limit} {unit}, not {size}.',
  'too-long': '{label} can have at most {limit} {unit}, not {size}.',
  'unsendable-character': '{label} has a character that cannot be sent.',
};

/** What a customer reads in the place of errors that only the page's author can mend. */
export const customerTexts = {
  'unusable.button': 'This button is not set up correctly. Please tell the help desk.',
  'unusable.form': 'This form is not set up correctly. Please tell the help desk.',
};

/** Words inside the sentences of errors. In English, `characters`, `bytes` and `text` are their own. */
export const wordTexts = {
  object: 'an object',
  list: 'code names without commas',
  integer: 'a whole number',
  host: 'a host name such as {meant}',
};

/** What the elements say. */
export const elementTexts = {
  'button.chat': 'Start a chat',
  'button.full': 'Get support',
};
