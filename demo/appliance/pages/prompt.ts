import { issueTitle } from '../directory.ts';
import type { Reply } from '../http.ts';
import type { Session } from '../sessions.ts';
import { html } from './html.ts';
import { page } from './page.ts';

/** Prompts before a session starts, so that the customer can notice an impostor. */
export function promptPage(session: Session, siteTitle: string): Reply {
  return page({
    title: `Start a session? – ${siteTitle}`,
    kind: 'message prompt',
    body: html`<main>
      <p class="eyebrow">${siteTitle}</p>
      <h1>Do you want to start a session with ${partner(session)}?</h1>
      <p>${effect(session)} Go on only if you asked for help yourself.</p>
      <form class="actions" method="post" action="/confirm">
        <input type="hidden" name="session" value="${session.id}" />
        <button>Yes, start the session</button>
        <a class="button quiet" href="/declined">No</a>
      </form>
    </main>`,
  });
}

function effect({ by, startType }: Session): string {
  if (by === 'clickonce') return 'Windows runs a small program.';
  return startType === 'chat' ? 'A chat opens in this window.' : 'A small program is downloaded.';
}

/** The representative, key or issue the session would start with, as the customer knows it. */
export function partner({ startMethod, parameters }: Session): string {
  if (startMethod === 'rep') return String(parameters.name);
  if (startMethod === 'sessionKey') return `the representative who gave you the key ${String(parameters.short_key)}`;
  const title = issueTitle(parameters);
  return title === undefined ? 'the next free representative' : `the team for “${title}”`;
}
