import { css, html, nothing, type TemplateResult } from 'lit';
import { isModified } from '../launch/launcher.ts';
import type { Control } from '../form/controls.ts';
import { checkControls, submitForm } from '../form/submission.ts';
import { FIELDS, findControl, isLink, visibleContent } from './light-content.ts';
import { SessionElement, type Sources } from './session-element.ts';
import { sessionStyles } from './styles.ts';
import { say } from './say.ts';

/** How the element shows itself, by what is inside. */
type Shape =
  /** The author's link or button is all there is. */
  | 'sole-control'
  /** The author's link or button is somewhere in it. */
  | 'control'
  /** A button of the element's own, with the author's words or its own. */
  | 'own-button'
  /** The author's fields, and a button of the element's own after them. */
  | 'fields';

/**
 * A link or button that starts a remote-support session. A link or button inside becomes the control; without one, the
 * element has a button of its own. What is asked for comes from attributes, from controls or a form inside, or from the
 * link inside alone.
 *
 * Without scripts only what is inside works: give it a link to `https://SITE/api/start_session?…`.
 *
 * @summary Starts a remote-support session.
 * @element bt-support-session
 * @slot - A link or button that starts the session, a label for the element's own button, or controls of an issue form.
 * @csspart button - The element's own button.
 * @csspart problems - The list of what is wrong, after a start that failed.
 * @csspart dry-run - What would happen, with `dry-run`.
 * @cssproperty [--bt-button-background=#0b57b0] - Background of the element's own button.
 * @cssproperty [--bt-button-color=#fff] - Text of the element's own button.
 * @cssproperty [--bt-button-padding=0.5rem 1.25rem] - Padding of the element's own button.
 * @cssproperty [--bt-button-radius=0.5rem] - Corners of the element's own button.
 * @cssproperty [--bt-problem-color] - Text of problems.
 * @cssstate own-button - The button is the element's own, and nothing else shows.
 * @cssstate sole-control - The author's control is all that shows.
 */
export class BtSupportSession extends SessionElement {
  static override styles = [
    sessionStyles,
    css`
      :host(:state(own-button)) {
        display: inline-block;
      }
      :host(:state(own-button)) button {
        display: block;
        inline-size: 100%;
      }
      :host(:state(sole-control)) {
        display: inline-flex;
        flex-wrap: wrap;
      }
      :host(:state(sole-control)) :is(.problems, .dry-run) {
        flex-basis: 100%;
      }
    `,
  ];

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('submit', (event) => this.#onSubmit(event));
    this.addEventListener('input', () => this.dryRun && this.requestUpdate());
  }

  /** Focus goes to the control. */
  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector('button') ?? findControl(this))?.focus(options);
  }

  protected override sources(): Sources {
    const control = findControl(this);
    const form = this.#form();
    return { link: isLink(control) ? control : null, forms: form ? [form] : [] };
  }

  #form(): Element | null {
    return this.namedForm() ?? this.querySelector('form') ?? (this.querySelector(FIELDS) ? this : null);
  }

  #shape(): Shape {
    const visible = visibleContent(this);
    const control = findControl(this);
    if (control) return visible.length === 1 && visible[0] === control ? 'sole-control' : 'control';
    return visible.some((node) => node instanceof Element && (node.matches(FIELDS) || node.querySelector(FIELDS)))
      ? 'fields'
      : 'own-button';
  }

  #onClick(event: MouseEvent): void {
    const control = findControl(this);
    if (!control || !event.composedPath().includes(control) || event.defaultPrevented) return;
    if (isModified(event) || control.hasAttribute('download')) return;
    const form = this.querySelector('form');
    // The form checks itself, and then submits: that is where the session starts.
    if (form && (control as Control).form === form && (control as Control).type !== 'button') return;
    event.preventDefault();
    this.#begin();
  }

  #onSubmit(event: SubmitEvent): void {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const { target, submitter } = event;
    this.startFrom({ ...this.sources(), forms: [target as Element], submitter: submitter as Control | null });
  }

  #begin(): void {
    const form = this.#form();
    // A form inside is submitted, so that the page's own listeners hear of it; any other is only checked.
    if (form && form === this.querySelector('form')) submitForm(form as HTMLFormElement);
    else if (!form || checkControls(form)) this.start();
  }

  protected override render(): TemplateResult {
    if (!this.isParsed) return html`<slot></slot>`;
    const shape = this.#shape();
    for (const state of ['own-button', 'sole-control']) {
      if (state === shape) this.#internals.states.add(state);
      else this.#internals.states.delete(state);
    }
    return html`${this.#renderContent(shape)}${this.renderReported()}${this.renderDryRun()}`;
  }

  #renderContent(shape: Shape): TemplateResult {
    if (shape === 'sole-control' || shape === 'control') return html`<slot></slot>`;
    const isLabelled = shape === 'own-button' && visibleContent(this).length > 0;
    const { startType } = this.request();
    const label = isLabelled ? html`<slot></slot>` : say(startType === 'chat' ? 'button.chat' : 'button.full');
    return html`${shape === 'fields' ? html`<slot></slot>` : nothing}
      <button part="button" type="button" lang=${isLabelled ? nothing : say('lang')} @click=${() => this.#begin()}>
        ${label}
      </button>`;
  }
}
