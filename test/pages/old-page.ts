// Pages as they have been written for the appliance's own script, with only that script's address changed.
import { FORM_EXAMPLE } from '../session/samples.ts';

/** A call of the vendor's `BG.start`: what a page passes as its options, and what the session generation API then takes. */
export interface OldCall {
  /** As it stands in the page's markup. */
  options: string;
  sends: Record<string, string>;
}

/** The examples of the JavaScript API document, with the parameters of the session generation API document. */
export const documented: Record<string, OldCall> = {
  key: { options: `{ sessionKey: '1728331' }`, sends: { short_key: '1728331' } },
  rep: { options: `{ rep: { id: 30, name: 'Admin' } }`, sends: { id: '30', name: 'Admin' } },
  fields: {
    options: `{
      sessionKey: '8679485',
      attributes: { external_key: 'abc123', custom_field1: 'Custom Value', custom_field2: 123 }
    }`,
    sends: {
      short_key: '8679485',
      'session.custom.external_key': 'abc123',
      'session.custom.custom_field1': 'Custom Value',
      'session.custom.custom_field2': '123',
    },
  },
  locale: {
    options: `{ sessionKey: '8679485', locale: 'en-us' }`,
    sends: { short_key: '8679485', locale: 'en-us' },
  },
  issue: {
    options: `{
      issue: { id: 12 },
      customer: {
        name: 'Customer Name', company: 'Company Name', company_code: 'Company Code', details: 'Issue Details'
      }
    }`,
    sends: {
      issue_menu: '1',
      id: '12',
      'customer.name': 'Customer Name',
      'customer.company': 'Company Name',
      'customer.company_code': 'Company Code',
      'customer.details': 'Issue Details',
    },
  },
  // With the comma that the document's own example lacks.
  skills: {
    options: `{ issue: { codeName: 'Other' }, skills: ['skill1', 'skill2'] }`,
    sends: { issue_menu: '1', codeName: 'Other', 'session.skills': 'skill1,skill2' },
  },
  form: {
    options: `{ issue: document.getElementById('formID') }`,
    sends: FORM_EXAMPLE.parameters,
  },
  chat: { options: `{ sessionKey: '8347482' }`, sends: { short_key: '8347482' } },
  windowed: {
    options: `{ sessionKey: '7683902', uiOptions: { fallbackToFullWindow: false } }`,
    sends: { short_key: '7683902' },
  },
};

/** The document's example of an issue form. */
export const documentedForm = `<form id="formID">
  <input type="hidden" name="codeName" value="Other" />
  <input type="hidden" name="skills" value="skill1,skill2" />
  <input type="hidden" name="customer.name" value="Customer Name" />
  <input type="hidden" name="customer.company" value="Company Name" />
  <input type="hidden" name="customer.company_code" value="Company Code" />
  <input type="hidden" name="customer.details" value="Issue Details" />
  <input type="hidden" name="session.custom.external_key" value="abc123" />
  <input type="hidden" name="session.custom.custom_field1" value="Custom Value" />
  <input type="hidden" name="session.custom.custom_field2" value="123" />
</form>`;

const attribute = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What `BG.start` says is in `returned`. */
const onclick = (type: 'CHAT' | 'FULL', options: string) =>
  `onclick="${attribute(`window.returned = BG.start(BG.START_TYPE.${type}, ${options});`)} return false;"`;

export const anchorTo = (id: string, type: 'CHAT' | 'FULL', options: string) =>
  `<a href="#" id="${id}" ${onclick(type, options)}>${id}</a>`;

export const buttonTo = (id: string, type: 'CHAT' | 'FULL', options: string) =>
  `<button type="button" id="${id}" ${onclick(type, options)}>${id}</button>`;

/** Every call as an anchor and as a button: the one starts a chat, the other the full client. */
export const bothWays = (calls: Record<string, OldCall>) =>
  Object.entries(calls)
    .map(([id, { options }]) => `<p>${anchorTo(`${id}-chat`, 'CHAT', options)} ${buttonTo(id, 'FULL', options)}</p>`)
    .join('\n');

interface OldPage {
  /** The script's file in `dist`, with whatever else its tag has. */
  script?: string;
  /** Content of the page before the script. */
  before?: string;
  /** Without it, the page leaves the site to the script. */
  host?: string;
  doctype?: string;
}

const TRANSITIONAL =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** Console messages are in `said`. */
const listen = `<script type="text/javascript">
  var said = [];
  for (var level of ['log', 'info', 'warn', 'error'])
    console[level] = (function (line) { return function () { said.push(line + ' ' + [].join.call(arguments, ' ')); }; })(level);
</script>`;

export const oldPage = (body: string, { script = 'bg.js"', before = '', host, doctype = TRANSITIONAL }: OldPage) =>
  `${doctype}<html><head><title>Support</title>${listen}${before}
    <script type="text/javascript" src="/dist/${script}></script>
    ${host === undefined ? '' : `<script type="text/javascript">BG.setSite("${host}");</script>`}
  </head><body bgcolor="#ffffff"><table width="100%"><tr><td>${body}</td></tr></table></body></html>`;
