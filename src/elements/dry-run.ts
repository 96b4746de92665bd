import { html, nothing, type TemplateResult } from 'lit';
import { errorsOf } from '../launch/launcher.ts';
import { dryRunTexts } from '../locales/english-extras.ts';
import { speaker } from '../locales/text.ts';
import { documentedName, isDocumented } from '../session/parameters.ts';
import type { Fields } from '../session/values.ts';
import { findWarnings, makeWarning } from '../session/warnings.ts';
import type { ElementRequest } from './session-element.ts';

const say = speaker(dryRunTexts);

/** The address that a session would open, and all that is wrong with it, warnings too. */
export function renderDryRun(request: ElementRequest, href: string): TemplateResult {
  const { options, startType, settings = {}, repeated, ignored } = request;
  // Documented ones are only blank; a representative's name goes with the number.
  const lost = ignored.filter((name) => name === 'name' || !isDocumented(documentedName(name)));
  const problems = [
    ...errorsOf(request),
    ...findWarnings(options as Fields, startType, settings),
    ...repeated.map((value) => makeWarning('control-repeated', value, { value })),
  ];
  return html`<output part="dry-run">
    ${say(href ? 'dry-run.url' : 'dry-run.none')} <code>${href}</code>
    <ul>
      ${problems.map(({ field, message }) => html`<li><code>${field}</code>: ${message}</li>`)}
    </ul>
    ${lost.length ? html`<p>${say('dry-run.not-sent', { names: [...new Set(lost)].join(', ') })}</p>` : nothing}
  </output>`;
}
