import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { describeDryRun } from '../../author/dry-run.ts';
import { whenGuideReady } from '../../dialog/when-guide-ready.ts';
import { checkLaunch } from '../../request/launch-request.ts';
import type { ElementRequest } from '../element-request.ts';

/** The output of an element with `dry-run`. Its texts are loaded with the file for authors. */
export class DryRun {
  #describe: typeof describeDryRun | undefined;

  constructor(host: LitElement) {
    host.addEventListener('input', () => host.requestUpdate());
    whenGuideReady(({ withAuthor }) =>
      withAuthor((author) => {
        this.#describe = author.describeDryRun;
        host.requestUpdate();
      }),
    );
  }

  /** Renders the address of the session, and its problems and warnings. */
  render(request: ElementRequest): TemplateResult | typeof nothing {
    if (!this.#describe) return nothing;
    const { problems: errors, url } = checkLaunch(request);
    const href = url?.href ?? '';
    const { intro, problems, notSent } = this.#describe(errors, request, href);
    return html`<output part="dry-run">
      ${intro} <code>${href}</code>
      <ul>
        ${problems.map(({ field, message }) => html`<li><code>${field}</code>: ${message}</li>`)}
      </ul>
      ${notSent ? html`<p>${notSent}</p>` : nothing}
    </output>`;
  }
}
