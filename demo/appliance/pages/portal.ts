import { LANGUAGES, REPRESENTATIVES, TEAMS } from '../directory.ts';
import type { Reply } from '../http.ts';
import { html } from './html.ts';
import { page } from './page.ts';

/** The public site: forms and links for the three ways of asking for help. */
export function portalPage(siteTitle: string): Reply {
  return page({
    title: siteTitle,
    kind: 'portal',
    body: html`<main>
      <h1>${siteTitle}</h1>
      <p>This appliance is for practice. <a href="/console">Its console</a> shows what arrives.</p>
      <section aria-labelledby="by-key">
        <h2 id="by-key">I have a session key</h2>
        <form action="/api/start_session">
          <label>Session key <input name="short_key" required minlength="7" maxlength="7" autocomplete="off" /></label>
          ${startButtons}
        </form>
      </section>
      <section aria-labelledby="by-rep">
        <h2 id="by-rep">I know who helps me</h2>
        <ul class="cards">
          ${REPRESENTATIVES.filter(({ listed }) => listed).map(
            ({ id, publicName }) =>
              html`<li>
                <form action="/api/start_session" aria-label="${publicName}">
                  <input type="hidden" name="id" value="${id}" />
                  <input type="hidden" name="name" value="${publicName}" />
                  <strong>${publicName}</strong> ${startButtons}
                </form>
              </li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="by-issue">
        <h2 id="by-issue">I have a problem</h2>
        <form action="/api/start_session">
          <input type="hidden" name="issue_menu" value="1" />
          <label>
            Problem
            <select name="codeName">
              ${TEAMS.map(
                ({ name, issues }) =>
                  html`<optgroup label="${name}">
                    ${issues.map(({ codeName, title }) => html`<option value="${codeName}">${title}</option>`)}
                  </optgroup>`,
              )}
            </select>
          </label>
          <label>Your name <input name="customer.name" autocomplete="name" maxlength="100" /></label>
          <label>Company <input name="customer.company" autocomplete="organization" maxlength="100" /></label>
          <label>What happens? <textarea name="customer.details" rows="3"></textarea></label>
          <label>
            Language
            <select name="locale">
              <option value="">Whichever the site speaks</option>
              ${LANGUAGES.map((code) => html`<option>${code}</option>`)}
            </select>
          </label>
          ${startButtons}
        </form>
      </section>
    </main>`,
  });
}

const startButtons = html`<span class="actions">
  <button>Start</button>
  <button name="c2cjs" value="1" class="quiet">Chat</button>
</span>`;
