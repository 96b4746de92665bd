import type { Reply } from '../http.ts';
import { html } from './html.ts';
import { page } from './page.ts';

export interface Login {
  /** Where the identity provider sends its answer. */
  consumer: string;
  relayState: string;
  /** Every origin the customer may be led through afterwards; a form may not be sent on to any other. */
  origins: readonly string[];
}

export function samlLoginPage({ consumer, relayState, origins }: Login): Reply {
  return page({
    title: 'Log in – Practice identity provider',
    kind: 'message login',
    formAction: origins,
    body: html`<main>
      <p class="eyebrow">Practice identity provider</p>
      <h1>Log in to get help</h1>
      <p>This help desk wants to know who asks. Practice knows everybody, so no password is needed.</p>
      <form class="actions" method="post" action="${consumer}">
        <input type="hidden" name="RelayState" value="${relayState}" />
        <button>Log in</button>
      </form>
    </main>`,
  });
}
