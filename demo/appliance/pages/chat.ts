import type { Reply } from '../http.ts';
import type { Session } from '../sessions.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import { received } from './received.ts';

/** The click-to-chat page. Its first message is there without scripts; talking needs them. */
export function chatPage({ startMethod, parameters }: Session, siteTitle: string): Reply {
  const representative = startMethod === 'rep' ? String(parameters.name) : 'Admin';
  const customer = parameters['customer.name'] ?? parameters.customer_name;
  const greeting = typeof customer === 'string' && customer !== '' ? `Hello ${customer}` : 'Hello';
  return page({
    title: `Chat with ${representative} – ${siteTitle}`,
    kind: 'chat',
    style: 'chat.css',
    script: 'chat.js',
    body: html`<header>
        <div>
          <p class="eyebrow">${siteTitle}</p>
          <h1>Chat with <span id="representative">${representative}</span></h1>
        </div>
        <button type="button" id="leave" class="quiet" hidden>Leave</button>
      </header>
      <main>
        <details class="request">
          <summary>What we received from you</summary>
          ${received(parameters)}
        </details>
        <div id="log" class="log" role="log" aria-label="Conversation" tabindex="0">
          <p class="theirs">
            <span class="who">${representative}</span> ${greeting}, you have reached the practice help desk. Whatever
            you write, I say it back.
          </p>
        </div>
        <noscript><p class="fine">Turn scripts on to write here.</p></noscript>
        <form id="composer" hidden>
          <label for="message">Your message</label>
          <input id="message" name="message" autocomplete="off" />
          <button>Send</button>
        </form>
      </main>`,
  });
}
