import { html, type TemplateResult } from 'lit';
import { errorsOf } from '../launch/launcher.ts';
import { dryRunTexts } from '../locales/english-extras.ts';
import { speaker } from '../locales/text.ts';
import type { Fields } from '../session/values.ts';
import { findWarnings, makeWarning } from '../session/warnings.ts';
import type { ElementRequest } from './session-element.ts';

const say = speaker(dryRunTexts);

/** The address that a session would open, and all that is wrong with it, warnings too. */
export function renderDryRun(request: ElementRequest, href: string): TemplateResult {
  const { options, startType, settings = {}, repeated } = request;
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
  </output>`;
}
