import type { Reply } from '../http.ts';
import { COMMAND_FAULTS, OPENER_POLICIES, type Switches } from '../switches.ts';
import { html } from './html.ts';
import { page } from './page.ts';

type Toggle = { [Name in keyof Switches]: Switches[Name] extends boolean ? Name : never }[keyof Switches];

const TOGGLES: [name: Toggle, label: string, hint: string][] = [
  ['prompting', 'Prompting', 'asks before it downloads'],
  ['saml', 'SAML', 'wants a login first'],
  ['redirect', 'Redirect', 'sends a start with its time zone to another node'],
  ['unframeable', 'Unframeable', 'forbids frames'],
  ['error', 'Error', 'answers every start with 500'],
  ['down', 'Down', 'drops every connection'],
  ['lenient', 'Lenient', 'takes unknown representatives, issues and languages'],
  ['repsInIssuesMenu', 'Representatives in the issue menu', 'takes the id of an issue for that of a representative'],
  ['noCommandV2', 'No command API v2', 'has only the XML flavour of the command API'],
  ['nobodyLoggedIn', 'Nobody logged in', 'lists no representative'],
  ['manyRepresentatives', 'Many representatives', 'lists 10,000 representatives'],
];

/**
 * Shows each request as it arrives, and has the switches. Pages of this machine may frame it.
 *
 * @param token what its script must send along to change anything
 */
export function consolePage(switches: Switches, token: string): Reply {
  return page({
    title: 'Console – practice appliance',
    kind: 'console',
    style: 'console.css',
    script: 'console.js',
    frameAncestors: "'self' http://localhost:* http://*.localhost:* http://127.0.0.1:*",
    body: html`<header>
        <h1>Practice appliance</h1>
        <p id="state" class="state" role="status">Connecting…</p>
        <button type="button" id="clear" class="quiet">Clear</button>
      </header>
      <main>
        <details id="switches">
          <summary>Switches <span id="switched" class="fine"></span></summary>
          <form data-token="${token}">
            ${TOGGLES.map(
              ([name, label, hint]) =>
                html`<label class="toggle">
                  <input type="checkbox" name="${name}" ${switches[name] && html`checked`} />
                  <span>${label} <small>${hint}</small></span>
                </label>`,
            )}
            <label>
              Slow, milliseconds
              <input type="number" name="slow" min="0" max="60000" step="100" value="${switches.slow}" />
            </label>
            <label>
              Opener policy
              <select name="coop">
                ${OPENER_POLICIES.map(
                  (policy) => html`<option ${policy === switches.coop && html`selected`}>${policy}</option>`,
                )}
              </select>
            </label>
            <label>
              Command API
              <select name="commandFault">
                ${COMMAND_FAULTS.map(
                  (fault) => html`<option ${fault === switches.commandFault && html`selected`}>${fault}</option>`,
                )}
              </select>
            </label>
          </form>
        </details>
        <p id="announcement" class="visually-hidden" role="status"></p>
        <section aria-labelledby="heading">
          <h2 id="heading">Sessions <span id="count">0</span></h2>
          <p id="none">Nothing has arrived yet. Start a session from a page.</p>
          <ol id="sessions"></ol>
        </section>
        <noscript
          ><p>The list needs scripts. <a href="/sessions.json">sessions.json</a> has the same.</p></noscript
        >
      </main>`,
  });
}
