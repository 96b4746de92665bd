// A page's own TypeScript, with the tag names and the events that the package brings along.
import 'bt-support-elements/define';
import type { BtIssueForm, BtSupportSession, Display, SessionEventMap, SessionOptions } from 'bt-support-elements';
import { configure, optionsFromForm, SessionEvent, sessionUrl, start, validateOptions } from 'bt-support-elements';

const session: BtSupportSession = document.createElement('bt-support-session');
const form: BtIssueForm | null = document.querySelector('bt-issue-form');
const options: SessionOptions = { issue: { codeName: 'Other' }, customer: { name: 'Ada' }, skills: ['networks'] };

session.type = 'chat';
session.repId = 12;
session.repId = '12';
session.priority = 2;
session.timezoneOffset = 'off';
session.cutOpener = true;
session.options = options;
session.sessionAttributes = { external_key: 'T-1', student_number: 7 };
const isStarted: boolean = session.start();
const messages: string[] = session.problems.map(({ code, field, message }) => `${code} ${field} ${message}`);

session.addEventListener('bt-session-launch', (event) => {
  const display: Display = event.display;
  const url: string = event.url;
  console.log(display, url, event.startType === 'chat');
});
document.addEventListener('bt-session-request', (event) => {
  event.preventDefault();
  event.options.customer = { name: 'Ada' };
});
window.addEventListener('bt-session-blocked', ({ reason }) => console.log(reason === 'popup-blocked'));
form?.addEventListener('bt-session-invalid', ({ problems }) => console.log(problems.length));
form?.addEventListener('bt-session-error', ({ reason }) => console.log(reason.toUpperCase()));
session.addEventListener('bt-session-close', (event) => console.log(event instanceof SessionEvent, event.site));

configure({ site: 'support.example.com' });
start('chat', options, { site: 'support.example.com' });
const heard: SessionEventMap['bt-session-launch'] | undefined = undefined;
console.log(isStarted, messages, heard, sessionUrl('support.example.com', 'chat', options).href);
console.log(
  validateOptions(options, 'chat').length,
  optionsFromForm(document.createElement('form')).options.customer?.name,
);

// @ts-expect-error There are two start types.
session.type = 'video';
// @ts-expect-error The address is read only.
session.href = 'https://support.example.com/';
// @ts-expect-error A switch is no number.
session.cutOpener = 1;
// @ts-expect-error Objects are no options by themselves.
session.options = { customer: 'Ada' };
// @ts-expect-error A session is asked for in one way.
const twice: SessionOptions = { sessionKey: '1234567', issue: { codeName: 'Other' } };
// @ts-expect-error Only some events have a display.
session.addEventListener('bt-session-close', ({ display }) => console.log(display));
// @ts-expect-error No such element.
const misspelt: HTMLElement = document.createElement('bt-support-sesion').start();
// @ts-expect-error Not a start type.
start('video', options);
console.log(twice, misspelt);
