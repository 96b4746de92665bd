/** An attack by the element that is allowed: `harmless` is to be left of it. */
export const hostile =
  '<bt-support-session type="chat" site="other.example.com" onclick="alert(1)" href="javascript:alert(1)"></bt-support-session>';
export const harmless = '<bt-support-session type="chat"></bt-support-session>';

/** The embeds of the documents, word for word: `documents.node.test.ts` compares them. */
export interface Embed {
  /** As the table of `demo/docs/cms.md` has it. */
  readonly name: string;
  readonly html: string;
}

export const embeds: readonly Embed[] = [
  {
    name: 'link to a chat',
    html: `<a href="https://support.example.com/api/start_session?issue_menu=1&codeName=Other&c2cjs=1">Start a chat</a>`,
  },
  {
    name: 'link to the full client',
    html: `<a href="https://support.example.com/api/start_session?issue_menu=1&codeName=Other">Get support</a>`,
  },
  {
    name: 'link for a new tab',
    html: `<a href="https://support.example.com/api/start_session?id=12&name=John&c2cjs=1" target="_blank" rel="noopener"
  >Chat with John</a
>`,
  },
  {
    name: 'link with a session key',
    html: `<a href="https://support.example.com/api/start_session?short_key=8347482">Join your session</a>`,
  },
  {
    name: 'link that says more',
    html: `<a
  href="https://support.example.com/api/start_session?issue_menu=1&id=4&customer.details=Floor%202%20%26%203&session.skills=wifi,vpn&session.custom.source=library"
  >Report the printers</a
>`,
  },
  {
    name: 'form for a session key',
    html: `<form action="https://support.example.com/api/start_session">
  <label>Session key <input name="short_key" required /></label>
  <button>Start the session</button>
</form>`,
  },
  {
    name: 'form with an issue’s number',
    html: `<form action="https://support.example.com/api/start_session">
  <input type="hidden" name="issue_menu" value="1" />
  <label>
    Topic
    <select name="id">
      <option value="3">Network</option>
      <option value="4">Printing</option>
    </select>
  </label>
  <label>What happened? <textarea name="customer.details"></textarea></label>
  <button>Get support</button>
</form>`,
  },
  {
    name: 'element alone',
    html: `<bt-support-session type="chat" issue-code-name="Other"></bt-support-session>`,
  },
  {
    name: 'element around a link',
    html: `<bt-support-session>
  <a href="https://support.example.com/api/start_session?issue_menu=1&codeName=Other&c2cjs=1">Start a chat</a>
</bt-support-session>`,
  },
  {
    name: 'element around a representative’s link',
    html: `<bt-support-session>
  <a href="https://support.example.com/api/start_session?id=12&name=John&c2cjs=1">Chat with John</a>
</bt-support-session>`,
  },
  {
    name: 'element around inputs',
    html: `<bt-support-session issue-code-name="Other">
  <label>Student number <input name="session.custom.student_number" /></label>
  <noscript>
    <a href="https://support.example.com/api/start_session?issue_menu=1&codeName=Other">Get support</a>
  </noscript>
</bt-support-session>`,
  },
  {
    name: 'element with a contact',
    html: `<bt-support-session>
  <a href="https://support.example.com/api/start_session?issue_menu=1&codeName=Other">Get support</a>
  <p slot="contact">Phone 555 0100</p>
</bt-support-session>`,
  },
  {
    name: 'element with opening hours',
    html: `<bt-support-session
  issue-code-name="Other"
  hours="Mo-Fr 09:00-17:00; Dec 25 off 'Christmas'"
  time-zone="America/New_York"
>
  <a href="https://support.example.com/api/start_session?issue_menu=1&codeName=Other">Get support</a>
  <p slot="closed" hidden>Nobody is here right now.</p>
</bt-support-session>`,
  },
  {
    name: 'issue form alone',
    html: `<bt-issue-form type="chat">
  <option value="3">Network</option>
  <option value="Other">Something else</option>
</bt-issue-form>`,
  },
  {
    name: 'issue form with fields',
    html: `<bt-issue-form heading="Get help">
  <p>Mo–Fr 9–17</p>
  <option value="printing">Printing</option>
  <option value="network" selected>Network</option>
  <label>Student number <input name="session.custom.student_number" required /></label>
  <button>Ask for help</button>
</bt-issue-form>`,
  },
  {
    name: 'issue form with labels',
    html: `<bt-issue-form
  label-customer-company="Faculty"
  label-customer-details="What has happened?"
  customer-name="Ann Lee"
  prefill-fields="customer-name"
  hide-fields="customer-company-code"
>
  <option value="printing">Printing</option>
  <option value="Other">Something else</option>
</bt-issue-form>`,
  },
  {
    name: 'issue form with representatives',
    html: `<bt-issue-form directory="/support/directory.json" reps-in-issues-menu>
  <option value="Other">Something else</option>
</bt-issue-form>`,
  },
  {
    name: 'issue form with questions',
    html: `<bt-issue-form issue-code-name="Other">
  <label>Asset number <input data-details /></label>
  <fieldset data-details="Since">
    <legend>Since when does it not work?</legend>
    <label><input type="radio" name="since" /> Today</label>
    <label><input type="radio" name="since" /> Last week</label>
  </fieldset>
  <label>Student number <input name="session.custom.student_number" /></label>
</bt-issue-form>`,
  },
  {
    name: 'issue form with consent',
    html: `<bt-issue-form hide-fields="customer-company customer-company-code" require-fields="customer-name" consent>
  <option value="printing">Printing</option>
  <option value="Other">Something else</option>
  <span slot="privacy">The help desk may keep this for a year.</span>
</bt-issue-form>`,
  },
  {
    name: 'issue form around a form',
    html: `<bt-issue-form>
  <form action="https://support.example.com/api/start_session">
    <input type="hidden" name="issue_menu" value="1" />
    <input type="hidden" name="codeName" value="Other" />
    <label>Your name <input name="customer.name" /></label>
    <button>Get support</button>
  </form>
</bt-issue-form>`,
  },
  {
    name: 'session key form around a form',
    html: `<bt-session-key-form organisation="Example Help Desk">
  <form action="https://support.example.com/api/start_session">
    <label>Session key <input name="short_key" required /></label>
    <button>Start the session</button>
  </form>
</bt-session-key-form>`,
  },
  {
    name: 'representatives around a link',
    html: `<bt-representative-list directory="/support/directory.json" type="chat">
  <a href="https://support.example.com/api/start_session?issue_menu=1&codeName=Other&c2cjs=1">Start a chat</a>
</bt-representative-list>`,
  },
  {
    name: 'notices around a text',
    html: `<bt-support-notices directory="/support/directory.json">
  <p>The mail server is down. We are working on it.</p>
</bt-support-notices>`,
  },
  {
    name: '`BG.start` on a button',
    html: `<button type="button" onclick="BG.start(BG.START_TYPE.FULL, { sessionKey: '8347482' })">Start the session</button>`,
  },
  {
    name: '`BG.start` on a link, with its scripts',
    html: `<script src="https://www.example.com/bg.js"></script>
<script>
  BG.setSite('support.example.com');
</script>
<a href="#" onclick="BG.start(BG.START_TYPE.CHAT, { sessionKey: '8347482' }); return false;">Chat</a>`,
  },
  {
    name: 'frame',
    html: `<iframe src="https://www.example.com/support.html" title="Remote support" width="320" height="120"></iframe>`,
  },
  {
    name: 'script tag for plain links',
    html: `<script src="https://www.example.com/bt-links.js" data-site="support.example.com" defer></script>`,
  },
  {
    name: 'script tag',
    html: `<script src="https://www.example.com/bt-support.js" data-site="support.example.com" defer></script>`,
  },
  {
    name: 'script tag that makes links start',
    html: `<script src="https://www.example.com/bt-support.js" data-site="support.example.com" data-enhance defer></script>`,
  },
  { name: '`meta` with the site', html: `<meta name="bt-site" content="support.example.com" />` },
  { name: '`meta` that makes links start', html: `<meta name="bt-enhance" content="true" />` },
];
