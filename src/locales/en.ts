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
  javascript: `Your download has started
1. Open the file when it is complete.
2. Allow it to run. Your representative then joins you.
[Start the download again]`,
  manual: `Your browser did not open the session
[Open the session]`,
  mobile: `Open the support app
[Start the session]
No app yet? Install it, then start the session.
[Install BeyondTrust Support]`,
  elsewhere: `Your chat is in another window
Look for it there before you start a new one.
[Start a new chat]`,
  problems: 'The session cannot start yet',
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
  'unsendable-character': '{label} has a character that cannot be sent: type it again.',
};

/** Words inside the sentences of errors. */
export const wordTexts = {
  characters: 'characters',
  bytes: 'bytes',
  text: 'text',
  object: 'an object',
  list: 'a list of code names without commas',
  integer: 'a whole number',
  host: 'a host name alone, such as {meant}',
};

/** What is most likely not meant, for the page's author. */
export const warningTexts = {
  'session-key-digits': 'A session key is usually {limit} digits; this one has other characters.',
  'locale-unknown': '"{value}" is not a documented language; it works only where it is installed.',
  'not-a-boolean': '{label} must be true or false; anything else counts as true.',
  'chat-only': 'Window options are for chats; they do nothing here.',
  'left-out':
    '{label} is not sent: this site asks before it downloads, and takes only the external key with a session key.',
  'parameter-repeated': '"{value}" is sent twice, by an option and by hand.',
  'control-repeated': 'The form has more than one value for "{value}"; only the first is sent.',
  'option-unknown': '"{value}" is not an option, and is ignored.',
};

/** What the elements say. */
export const elementTexts = {
  'button.chat': 'Start a chat',
  'button.full': 'Get support',
  'form.issue': 'What do you need help with?',
  'form.choose': 'Please choose',
  'form.counter': '{size} of {limit} bytes used',
  'form.problems': 'Please check the marked fields.',
  'dry-run.url': 'This would open:',
  'dry-run.none': 'This would open nothing.',
};
