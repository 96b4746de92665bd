// Pages under the strictest of policies.
import type { Reply } from './site.ts';

// `form-action` of a page does not apply to a launch by script.
const rest = `default-src 'none'; style-src 'self'; connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'`;
const own = `${rest}; script-src 'self'; trusted-types lit-html`;
const nonces = `${rest}; script-src 'strict-dynamic' 'nonce-a1b2c3'; trusted-types lit-html`;
const noTypes = `${rest}; script-src 'self'; trusted-types 'none'`;

/** The page's own script: one line for each button that has no session element around it. */
const pageScript = (host: string) => `
  if (window.BG) BG.setSite('${host}');
  const calls = {
    chat: () => BG.start(BG.START_TYPE.CHAT, { rep: { id: 12, name: 'John' } }),
    full: () => BG.start(BG.START_TYPE.FULL, { issue: document.getElementById('plain'), skills: ['a', 'b'] }),
    wrong: () => BG.start(BG.START_TYPE.FULL, { sessionKey: '123' }),
  };
  if (window.BG) for (const id in calls) document.getElementById(id).addEventListener('click', calls[id]);`;

const page = (host: string, tag: string, policy: string): Reply => ({
  headers: { 'content-security-policy': policy },
  body: `<!doctype html><html lang="en"><head><title>Strict</title>${tag}</head><body>
    <p><a id="link" href="http://${host}/api/start_session?issue_menu=1&amp;codeName=Other&amp;c2cjs=1">Chat</a></p>
    <form id="plain" action="http://${host}/api/start_session"><input type="hidden" name="issue_menu" value="1">
      <input type="hidden" name="codeName" value="Other"><button id="send">Send</button></form>
    <button id="chat">Chat</button><button id="full">Full</button><button id="wrong">Wrong</button>
    <bt-support-session id="element" rep-id="12" rep-name="John"></bt-support-session>
    <bt-issue-form id="form"><option value="Other">Other</option></bt-issue-form>
    <script nonce="a1b2c3" src="/page.js"></script></body></html>`,
});

const tags: Record<string, (host: string) => string> = {
  bg: () => '<script nonce="a1b2c3" src="/dist/bg.js"></script>',
  links: (host) => `<script nonce="a1b2c3" src="/dist/bt-links.js" data-site="${host}"></script>`,
  classic: (host) => `<script nonce="a1b2c3" src="/dist/bt-support.js" data-site="${host}" data-enhance></script>`,
  // The same without the elements.
  plain: (host) =>
    `<script nonce="a1b2c3" src="/dist/bt-support.js" data-site="${host}" data-enhance data-elements="false"></script>`,
  module: (host) =>
    `<script nonce="a1b2c3" type="module" src="/dist/bt-support.module.js" data-site="${host}" data-enhance></script>`,
};

const policies = { own, nonces, 'no-types': noTypes };

/** Which build is under which of them: what one does under a policy, it does under a weaker one. */
const tried: Record<string, (keyof typeof policies)[]> = {
  bg: ['no-types'],
  links: ['own', 'nonces', 'no-types'],
  classic: ['own', 'nonces', 'no-types'],
  plain: ['no-types'],
  module: ['own', 'nonces'],
};

const form = (host: string, policy: string): Reply => ({
  headers: { 'content-security-policy': `default-src 'none'; form-action ${policy}` },
  body: `<!doctype html><title>Form</title><form action="http://${host}/api/start_session">
    <input type="hidden" name="short_key" value="1234567"><button>Send</button></form>`,
});

/** Builds under policies, as `/build/policy`; and two forms without any script. */
export const strictPages = (host: string): Record<string, Reply> => ({
  ...Object.fromEntries(
    Object.entries(tags).flatMap(([name, tag]) =>
      (tried[name] ?? []).map((rule) => [`/${name}/${rule}`, page(host, tag(host), policies[rule])]),
    ),
  ),
  '/page.js': { body: pageScript(host), headers: { 'content-type': 'text/javascript' } },
  '/form': form(host, `http://${host}`),
  '/form-elsewhere': form(host, `'self'`),
});
