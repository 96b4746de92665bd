/** English texts of the later files. */

/** Warnings for the page's author. */
export const warningTexts = {
  'session-key-digits': 'A session key is usually {limit} digits; this one has other characters.',
  'issue-unnamed': '{label} has neither id nor code name; the session goes to the default queue.',
  'locale-unknown': '"{value}" is not a documented language; it works only where it is installed.',
  'not-a-boolean': '{label} must be true or false; anything else counts as true.',
  'chat-only': 'Window options are for chats; they do nothing here.',
  'left-out':
    '{label} is not sent: this site asks before it downloads, and takes only the external key with a session key.',
  'parameter-repeated': '"{value}" is sent twice, by an option and by hand.',
  'control-repeated': 'The form has more than one value for "{value}"; only the first is sent.',
  'option-unknown': '"{value}" is not an option, and is ignored.',
};

/** Texts of the issue form. */
export const formTexts = {
  'form.issue': 'What do you need help with?',
  'form.choose': 'Please choose',
  'form.representatives': 'Representatives',
  'form.counter': '{size} of {limit} bytes used',
  'form.consent': 'I agree that the help desk gets what I have filled in.',
  'form.problems': 'Please check the marked fields.',
};
