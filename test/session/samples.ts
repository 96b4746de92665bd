// The examples of both API documents, and options to vary.
import type { SessionOptions, StartType } from '../../src/session/options.ts';

export const SITE = 'support.example.com';
export const API = `https://${SITE}/api/start_session`;

/** A complete session, for tests of anything else. */
export const KEY = { sessionKey: '1234567' } as const;

const SURVEY = {
  customer: { name: 'John Doe', company: 'Company Name', company_code: '1234', details: 'I need support' },
  attributes: { external_key: '1234', custom_field1: 'Custom Value' },
} as const;

interface UrlExample {
  readonly what: string;
  readonly query: string;
  readonly startType: StartType;
  readonly options: SessionOptions;
}

/** The addresses of the session generation API's document, and of the other document's part on chats without scripts. */
export const URL_EXAMPLES: readonly UrlExample[] = [
  {
    what: 'a specific representative',
    query: 'id=1&name=Admin',
    startType: 'full',
    options: { rep: { id: 1, name: 'Admin' } },
  },
  {
    what: 'a session key',
    query: 'short_key=1234567&session.custom.external_key=1234',
    startType: 'full',
    options: { ...KEY, attributes: { external_key: '1234' } },
  },
  {
    what: 'an issue by its number',
    query:
      'issue_menu=1&customer.name=John%20Doe&customer.company=Company%20Name&customer.company_code=1234&customer.details=I%20need%20support&id=1&session.custom.external_key=1234&session.custom.custom_field1=Custom%20Value',
    startType: 'full',
    options: { ...SURVEY, issue: { id: 1 } },
  },
  {
    what: 'an issue by its code name',
    query:
      'issue_menu=1&customer.name=John%20Doe&customer.company=Company%20Name&customer.company_code=1234&customer.details=I%20need%20support&codeName=issue_code_name&session.custom.external_key=1234&session.custom.custom_field1=Custom%20Value',
    startType: 'full',
    options: { ...SURVEY, issue: { codeName: 'issue_code_name' } },
  },
  {
    what: 'an issue with skills and a priority',
    query:
      'issue_menu=1&customer.name=John%20Doe&customer.company=Company%20Name&customer.details=I%20need%20support&id=1&session.priority=1&session.skills=codename1,codename2',
    startType: 'full',
    options: {
      issue: { id: 1 },
      customer: { name: 'John Doe', company: 'Company Name', details: 'I need support' },
      priority: 1,
      skills: ['codename1', 'codename2'],
    },
  },
  {
    what: 'a language',
    query: 'id=1&name=Admin&locale=en-us',
    startType: 'full',
    options: { rep: { id: 1, name: 'Admin' }, locale: 'en-us' },
  },
  {
    what: 'a chat language that no package has',
    query: 'short_key=2962035&locale=en-us&chat_locale=cs-cs',
    startType: 'full',
    options: { sessionKey: '2962035', locale: 'en-us', chatLocale: 'cs-cs' },
  },
  {
    what: 'a platform',
    query: 'id=1&name=Admin&platform=winNT-32',
    startType: 'full',
    options: { rep: { id: 1, name: 'Admin' }, platform: 'winNT-32' },
  },
  {
    what: 'a time zone',
    query: 'id=1&name=Admin&timezone_offset=-300',
    startType: 'full',
    options: { rep: { id: 1, name: 'Admin' }, timezoneOffset: -300 },
  },
  {
    what: 'a chat with a representative',
    query: 'id=12&name=John&c2cjs=1',
    startType: 'chat',
    options: { rep: { id: 12, name: 'John' } },
  },
];

interface ScriptExample {
  readonly what: string;
  readonly options: SessionOptions;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The calls in the JavaScript API's document, and what they send beside the start type. */
export const SCRIPT_EXAMPLES: readonly ScriptExample[] = [
  { what: 'a session key', options: { sessionKey: '1728331' }, parameters: { short_key: '1728331' } },
  {
    what: 'a representative',
    options: { rep: { id: 30, name: 'Admin' } },
    parameters: { id: '30', name: 'Admin' },
  },
  {
    what: 'custom fields',
    options: {
      sessionKey: '8679485',
      attributes: { external_key: 'abc123', custom_field1: 'Custom Value', custom_field2: 123 },
    },
    parameters: {
      short_key: '8679485',
      'session.custom.external_key': 'abc123',
      'session.custom.custom_field1': 'Custom Value',
      'session.custom.custom_field2': '123',
    },
  },
  {
    what: 'a language',
    options: { sessionKey: '8679485', locale: 'en-us' },
    parameters: { short_key: '8679485', locale: 'en-us' },
  },
  {
    what: 'an issue by its number, with the customer',
    options: {
      issue: { id: 12 },
      customer: {
        name: 'Customer Name',
        company: 'Company Name',
        company_code: 'Company Code',
        details: 'Issue Details',
      },
    },
    parameters: {
      issue_menu: '1',
      id: '12',
      'customer.name': 'Customer Name',
      'customer.company': 'Company Name',
      'customer.company_code': 'Company Code',
      'customer.details': 'Issue Details',
    },
  },
  {
    what: 'an issue by its code name, with skills',
    options: { issue: { codeName: 'Other' }, skills: ['skill1', 'skill2'] },
    parameters: { issue_menu: '1', codeName: 'Other', 'session.skills': 'skill1,skill2' },
  },
  {
    what: 'options for the chat window',
    options: { sessionKey: '7683902', uiOptions: { fallbackToFullWindow: false } },
    parameters: { short_key: '7683902' },
  },
];

/** The document's example of an issue form. */
export const FORM_EXAMPLE = {
  controls: {
    codeName: 'Other',
    skills: 'skill1,skill2',
    'customer.name': 'Customer Name',
    'customer.company': 'Company Name',
    'customer.company_code': 'Company Code',
    'customer.details': 'Issue Details',
    'session.custom.external_key': 'abc123',
    'session.custom.custom_field1': 'Custom Value',
    'session.custom.custom_field2': '123',
  },
  parameters: {
    issue_menu: '1',
    codeName: 'Other',
    'session.skills': 'skill1,skill2',
    'customer.name': 'Customer Name',
    'customer.company': 'Company Name',
    'customer.company_code': 'Company Code',
    'customer.details': 'Issue Details',
    'session.custom.external_key': 'abc123',
    'session.custom.custom_field1': 'Custom Value',
    'session.custom.custom_field2': '123',
  },
} as const;

/** The decoded parameters of an address, in order of their names. */
export const parametersOf = (url: URL | string): [name: string, value: string][] => {
  const pairs = [...new URL(url).searchParams];
  return pairs.sort((a, b) => (a.join('=') < b.join('=') ? -1 : 1));
};

/** A record in the same form. */
export const sorted = (parameters: Readonly<Record<string, string>>): [name: string, value: string][] =>
  Object.entries(parameters).sort((a, b) => (a.join('=') < b.join('=') ? -1 : 1));
