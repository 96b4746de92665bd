import type { Reply } from '../http.ts';
import type { Problem } from '../query.ts';
import type { Values } from '../start-session.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import { received } from './received.ts';

/** A page with one message. */
export function messagePage(status: number, title: string, body: Html): Reply {
  const content = html`<main>
    <h1>${title}</h1>
    ${body}
  </main>`;
  return page({ status, title, kind: 'message', body: content });
}

/** Lists everything that is wrong with a request, so that its author need not try again for the next mistake. */
export function problemsPage(status: number, problems: readonly Problem[], parameters: Values): Reply {
  const count = problems.length === 1 ? 'One thing has' : `${problems.length} things have`;
  return messagePage(
    status,
    'The session was not started',
    html`<p>${count} to be put right in the request:</p>
      <ul class="problems">
        ${problems.map(({ parameter, message }) => html`<li><code>${parameter}</code> ${message}</li>`)}
      </ul>
      <h2>What was received</h2>
      ${received(parameters)}`,
  );
}
