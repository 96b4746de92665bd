/** English texts for authors, in a later file. */

/** Warnings of likely mistakes. `{value}` is a name or host, never a value of a session. */
export const authorTexts = {
  page: 'Support sessions',
  'own-address':
    'The session goes out with the address of the link or form itself, as it is, since what is asked for breaks rules.',
  'options-late':
    'A listener of bt-session-request changed the options after the session had started. Nothing waits for it: change them before its first await.',
  'did-you-mean': 'Did you mean "{near}"?',
  'attribute-unknown': '"{value}" is not an attribute of it, and is ignored.',
  'switch-wrong': '{value} is on, whatever its value: only "false" turns it off.',
  'control-ignored': 'What is filled in as "{value}" is not sent.',
  'content-inside': 'It has <{value}> inside: is its end tag missing? In HTML, "/>" does not close a tag.',
  'options-without-form': 'Its <option>s show nowhere: they are for <bt-issue-form>.',
  'options-beside-form': 'Its <option>s show nowhere beside a form with fields: put them into a <select> in that form.',
  'options-beside-start-method': 'Its <option>s show nowhere, since "{value}" says already whom to start with.',
  'issue-not-among':
    'Its <option>s show nowhere, since {value} names another issue: give one of them, to choose it to begin with.',
  'option-unclosed': 'An <option> has <{value}> inside, which shows nowhere: is the end tag of the option missing?',
  'text-beside-fields': 'Its text after the fields is not what the button says: write a <button>, or button-text.',
  'tag-unknown': '<{value}> is not an element.',
  'tag-undefined':
    'It starts nothing, since no script of the page has this element: bt-links.js has none, bt-support.js has both.',
  'script-attribute-unknown': '{value} is not an attribute of the script tag.',
  'meta-unknown': '<meta name="{value}"> is not a setting.',
  'meta-wrong': '<meta name="{value}"> must have content="true" or content="false".',
  'setting-unknown': '"{value}" is not a setting of configure().',
  'start-setting-unknown': '"{value}" is not a setting of start().',
  'sites-wrong': 'Some of its further sites are no host names, and are ignored: {value}.',
  'host-not-named':
    'It is left to the browser, since the page names other sites than {value}: add it to sites, in configure(), data-sites or <meta name="bt-sites">.',
  'start-method-missing':
    'It says nobody to start with: give session-key, or rep-id and rep-name, or issue-id or issue-code-name.',
  'start-method-twice': 'Use only one of session-key, rep-id with rep-name, and issue-id or issue-code-name.',
  'field-unknown': '"{value}" in hide-fields, require-fields or prefill-fields is not a field of the form.',
  'field-left-out': '{value} has no effect, since the form of the element does not have that field.',
  'reps-without-directory': 'reps-in-issues-menu has no effect without a directory, which has the representatives.',
  'question-without-form': 'data-details has no effect in it: it is for <bt-issue-form>.',
  'question-without-control': 'data-details on <{value}> has no effect: no field whose answer can be sent is there.',
  'question-unlabelled':
    'The question "{value}" has no label in the details: write a <label>, a <legend> for a group, or data-details="…".',
  'mobile-wrong': 'mobile must be dialog, app or chat, and not "{value}".',
  'hours-not-a-text': 'hours must be a text.',
  'hours-empty': 'hours has no rule.',
  'hours-unknown': 'hours is not understood from "{value}" on.',
  'hours-no-times': 'A rule of hours has no times, "{value}": write them as 09:00-17:00, or write off.',
  'hours-no-separator': 'hours needs a semicolon between rules, before "{value}".',
  'hours-comma': 'hours has a comma where a new rule begins: write a semicolon.',
  'hours-no-such-date': '"{value}" in hours is not a date.',
  'hours-no-such-time': '"{value}" in hours is not a time: write 00:00 to 24:00.',
  'hours-empty-span': '"{value}" in hours ends when it starts: a whole day is 00:00-24:00.',
  'hours-reversed-dates': '"{value}" in hours ends before it starts.',
  'hours-open-quote': 'A name in hours has no quote at its end: "{value}".',
  'time-zone-missing': 'hours needs a time-zone, such as America/New_York.',
  'time-zone-wrong':
    'time-zone must be the name of a region and city, such as America/New_York, or UTC, and not "{value}".',
  'issue-twice': 'Use only one of issue-id and issue-code-name.',
};

/** Texts of a dry run. */
export const dryRunTexts = {
  'dry-run.url': 'This would open:',
  'dry-run.none': 'This would open nothing.',
  'dry-run.not-sent': 'Not sent: {names}',
};
