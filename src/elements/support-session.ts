import { css, type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { isModified } from '../dom/is-modified.ts';
import { listenLast } from '../dom/listen-last.ts';
import { startMethodsOf } from '../session/paths.ts';
import type { UnknownRecord } from '../session/values.ts';
import { type Control, FIELDS } from '../forms/control.ts';
import { goesElsewhere, isLink } from '../forms/destination.ts';
import { checkControls, submitForm } from '../forms/submission.ts';
import { renderButton } from './button.ts';
import { findControl, isPlain, isVisible, queryLightDom, type SlottedContent } from './light-dom.ts';
import { EMPTY, readSessionContent } from './session-content.ts';
import type { Sources } from './element-request.ts';
import { SessionElement } from './session-element.ts';
import { sessionStyles } from './styles.ts';

/**
 * A link or button that starts a remote-support session. A link or button inside becomes the control; without one, the element renders a
 * button. Options come from attributes, from controls or a form inside, or from the link inside.
 *
 * Without scripts only the content works: add a link to `https://SITE/api/start_session?…`.
 *
 * @summary Starts a remote-support session.
 * @element bt-support-session
 * @slot contact - How else to reach the help desk: the dialog shows a copy.
 * @slot closed - In place of the sentence that the help desk is closed. The time of the next opening follows.
 * @slot closing-soon - In place of the sentence that the help desk closes soon.
 * @slot - A link or button that starts the session; a label for the element's own button, with blocks around it; or controls of an issue form.
 * @csspart button - The element's own button.
 * @csspart hours - The message while the help desk is closed or closes soon.
 * @csspart problems - The list of problems after a failed start.
 * @csspart dry-run - The output of `dry-run`.
 * @cssproperty [--bt-button-background=#0b57b0] - Background of the element's own button.
 * @cssproperty [--bt-button-color=#fff] - Text of the element's own button.
 * @cssproperty [--bt-problem-color] - Text of problems.
 * @cssstate sole - Nothing but one control is visible.
 */
export class BtSupportSession extends SessionElement {
  // A static field would become a static block in the bundles, which Safari before 16.4 cannot parse.
  static override get styles(): CSSResultGroup {
    return [
      sessionStyles,
      css`
        :host(:state(sole)) {
          display: inline-flex;
          flex-wrap: wrap;
        }
        :host(:state(sole)) button {
          flex: 1;
        }
        :host(:state(sole)) :is(div, output) {
          flex-basis: 100%;
        }
      `,
    ];
  }

  /** The content at the last update. */
  #content = EMPTY;

  constructor() {
    super();
    listenLast(this, 'click', (event) => this.#onClick(event as MouseEvent));
    listenLast(this, 'submit', (event) => this.#onSubmit(event as SubmitEvent));
  }

  /** Focuses the control. */
  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector('button') ?? findControl(this))?.focus(options);
  }

  protected override sources(): Sources {
    const control = findControl(this);
    const form = this.#form();
    return { link: isLink(control) ? control : null, forms: form ? [form] : [] };
  }

  #form(): Element | null {
    return (
      this.namedForm() ?? queryLightDom<HTMLFormElement>(this, 'form') ?? (queryLightDom(this, FIELDS) ? this : null)
    );
  }

  #onClick(event: MouseEvent): void {
    const control = findControl(this);
    if (!control || !event.composedPath().includes(control) || event.defaultPrevented) return;
    if (isModified(event) || control.hasAttribute('download')) return;
    const { form, type } = control as Control;
    // The form is validated and submitted: the session starts on `submit`.
    if (form && this.contains(form) && type !== 'button') return;
    event.preventDefault();
    this.#begin();
  }

  #onSubmit(event: SubmitEvent): void {
    const { target, submitter } = event;
    if (event.defaultPrevented || goesElsewhere(target as Element, submitter)) return;
    event.preventDefault();
    this.startFrom({ ...this.sources(), forms: [target as Element], submitter: submitter as Control | null });
  }

  #begin(): void {
    const form = this.#form();
    // A form inside is submitted, so that the page's own listeners run; another form is only validated.
    if (form && form === queryLightDom<HTMLFormElement>(this, 'form')) submitForm(form as HTMLFormElement);
    else if (!form || checkControls(form)) this.start();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#content = readSessionContent(this);
  }

  protected override render(): TemplateResult {
    if (!this.isParsed) return html`<slot></slot>`;
    const view = this.opening?.view ?? nothing;
    if (this.opening?.hidesControls) return html`${view}${this.renderProblems()}${this.renderDryRun()}`;
    const { control, hasFields, hasOthers } = this.#content;
    const { '': beside, after = [] } = this.slotted();
    const visible = [...beside, ...after].filter(isVisible);
    const isSole = control
      ? visible.length === 1 && visible[0] === control
      : !visible.length && !hasFields && !hasOthers;
    this.setState('sole', isSole);
    const button = this.#hasButton()
      ? renderButton(this.ownStartType(), () => this.#begin(), this.buttonText)
      : nothing;
    return html`<slot></slot>${button}<slot name="after"></slot>${view}${this.renderProblems()}${this.renderDryRun()}`;
  }

  /** Text and inline content become the label of the element's own button; blocks stay around it. */
  protected override slotted(): SlottedContent {
    const all = super.slotted();
    if (!this.isParsed || !this.#hasButton() || this.#content.hasFields) return all;
    // The rest of the page may follow: the button comes first.
    if (this.#content.hasPageParts) return { '': [], after: all[''] };
    if (this.buttonText || !all[''].some(isVisible)) return all;
    if (isPlain(this)) return { '': [], label: all[''] };
    if (!this.extras) this.withExtras();
    return this.extras?.aroundButton(this) ?? all;
  }

  /**
   * Returns true if the element renders a button: if the author has none. Beside content with another purpose, only with a start method.
   */
  #hasButton(): boolean {
    const { control, hasFields, hasOthers } = this.#content;
    return !control && (hasFields || !hasOthers || startMethodsOf(this.options as UnknownRecord).length > 0);
  }
}
