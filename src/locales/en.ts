/**
 * English. Every text that anyone sees or hears is here; `{name}` stands for a value. Other languages are tables of the
 * same keys.
 */
export const en = {
  // What a field is called to a customer. A custom field goes by its code name.
  'field.type': 'Type',
  'field.site': 'Support site',
  'field.startMethod': 'Session',
  'field.sessionKey': 'Session key',
  'field.rep': 'Representative',
  'field.rep.id': 'Representative’s number',
  'field.rep.name': 'Representative’s name',
  'field.issue': 'Issue',
  'field.issue.id': 'Issue',
  'field.issue.codeName': 'Issue',
  'field.skills': 'Skills',
  'field.customer': 'Customer',
  'field.customer.name': 'Your name',
  'field.customer.company': 'Company',
  'field.customer.company_code': 'Company code',
  'field.customer.details': 'Description of the problem',
  'field.locale': 'Language',
  'field.chatLocale': 'Chat language',
  'field.attributes': 'Custom fields',
  'field.attributes.external_key': 'External key',
  'field.uiOptions': 'Window options',
  'field.priority': 'Priority',
  'field.platform': 'Platform',
  'field.timezoneOffset': 'Time zone offset',
  'field.uiOptions.fallbackToFullWindow': 'Fallback to the full window',
  'field.parameters': 'Parameters',

  // Problems, by code.
  'site-required': 'The support site is missing: give the appliance’s host name, such as support.example.com.',
  'site-more-than-host': 'The support site “{value}” is more than a host name: write “{meant}”.',
  'site-not-a-host': 'The support site “{value}” is not a host name: write one such as support.example.com.',
  'start-type': 'The start type must be “chat” or “full”.',
  'start-method-required': 'Say who should answer: a session key, a representative or an issue.',
  'start-method-exclusive': 'Give only one of session key, representative and issue; {given} were given.',
  'issue-form-missing': 'The issue form was not found: there is no such element on this page.',
  'session-key-length': 'A session key has {limit} characters; this one has {size}.',
  'session-key-digits': 'A session key is usually {limit} digits; this one has other characters.',
  'issue-exclusive': 'Give the issue’s number or its code name, not both.',
  required: '{label} is missing.',
  'wrong-type': '{label} must be {expected}.',
  'not-an-integer': '{label} must be a whole number, not “{value}”.',
  'too-long': '{label} is too long: it has {size} {unit}, and at most {limit} can be sent.',
  'custom-fields-too-large':
    'The custom fields are too long together: they have {size} {unit}, and at most {limit} can be sent.',
  'not-allowed': '{label} must be one of {allowed}, not “{value}”.',
  'unpaired-surrogate': '{label} has a broken character that cannot be sent: delete it or type it again.',
  'control-character': '{label} has an invisible control character that cannot be sent: delete it or type it again.',
  comma: '{label}: a code name cannot have a comma; “{value}” has one.',
  'locale-unknown': '“{value}” is not one of the documented languages; it works only if the appliance has it.',
  'chat-only': 'Window options are only for chats; they do nothing here.',
  'left-out':
    '{label} is not sent: this site asks before it downloads, and takes only the external key with a session key.',
  'parameter-repeated': 'The parameter “{value}” is sent twice: once by an option and once by hand.',
  'option-unknown': '“{value}” is not an option; it is ignored.',

  // Words inside sentences.
  characters: 'characters',
  bytes: 'bytes',
  'expected.text': 'text',
  'expected.object': 'an object',
  'expected.list': 'a list of code names',
  'expected.boolean': 'true or false',
} as const;
