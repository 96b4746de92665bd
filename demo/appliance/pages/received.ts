import type { Values } from '../start-session.ts';
import { type Html, html } from './html.ts';

/** What a request carried, every value whole. */
export function received(parameters: Values): Html {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  );
  if (pairs.length === 0) return html`<p>No parameters were received.</p>`;
  return html`<dl class="received">
    ${pairs.map(
      ([name, value]) =>
        html`<div>
          <dt><code>${name}</code></dt>
          <dd>${value === '' ? html`<em>empty</em>` : value}</dd>
        </div>`,
    )}
  </dl>`;
}
