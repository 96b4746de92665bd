import { css, type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { persistently } from '../launch/persistently.ts';
import type { CustomerProblem } from '../launch/customer-messages.ts';
import { renderButton } from './button.ts';
import type { IssueFormView } from './issue-form-view.ts';
import { findHere } from './light-content.ts';
import { loadExtras } from './load-extras.ts';
import { SessionElement, type Sources } from './session-element.ts';
import { sessionStyles } from './styles.ts';

/**
 * A form that starts a remote-support session. Around an author's own form or inputs, it submits them; empty, it is the
 * documented issue form itself: the choice of an issue from `<option>`s inside, name, company, company code and details.
 * It checks what browsers check and the API's limits, says what is wrong beside the field, and keeps what was typed.
 *
 * Without scripts an author's form works by itself: give it the action `https://SITE/api/start_session`. Loose inputs and
 * options do not; put a link or a form for them into `<noscript>`.
 *
 * @summary An issue form that starts a remote-support session.
 * @element bt-issue-form
 * @slot contact - How to reach the help desk otherwise: the dialog shows a copy where a session does not start.
 * @slot - A form, or inputs; or `<option>`s whose value is an issue's number or code name.
 * @csspart button - The element's own submit button.
 * @csspart field - A label of the element's own form, with its control.
 * @csspart form - The element's own form.
 * @csspart problems - What is wrong, or that marked fields are.
 * @csspart dry-run - What would happen, with `dry-run`.
 * @cssproperty [--bt-button-background=#0b57b0] - Background of the element's own button.
 * @cssproperty [--bt-button-color=#fff] - Text of the element's own button.
 * @cssproperty [--bt-problem-color] - Text of problems.
 */
export class BtIssueForm extends SessionElement {
  // A static field would be a static block in the bundles, which Safari before 16.4 cannot read.
  static override get styles(): CSSResultGroup {
    return [
      sessionStyles,
      css`
        :host {
          display: block;
        }
      `,
    ];
  }

  /** Loaded with the first form of a page: until then, and where it cannot be, an author's form works by itself. */
  #view: IssueFormView | null = null;
  #loading: Promise<unknown> | null = null;
  #isLate = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#loading) this.#load();
    this.#view?.connected();
  }

  /** Focus goes to the first field. */
  override focus(options?: FocusOptions): void {
    this.#view?.focus(options);
  }

  #load(): void {
    this.#loading = persistently(loadExtras, () => {
      this.#isLate = true;
      this.requestUpdate();
    }).then(
      ({ IssueFormView }) => {
        this.#view = new IssueFormView({
          element: this,
          root: this.renderRoot,
          authorOptions: () => this.authorOptions(),
          sources: () => this.sources().forms,
          send: (submitter) => this.startFrom({ ...this.sources(), submitter }),
        });
        this.#view.connected();
        this.requestUpdate();
      },
      () => (this.#loading = null),
    );
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override sources(): Sources {
    const form = findHere(this, 'form');
    // `undefined` before the first update.
    const own = (this.renderRoot as ParentNode | undefined)?.querySelector('form');
    return { forms: [this.namedForm(), form ?? this, own].filter((source) => !!source) };
  }

  /** Puts each problem beside its field, and the customer at the first; the others go where no field is. */
  protected override report(problems: readonly CustomerProblem[]): void {
    super.report(this.#view?.mark(problems) ?? problems);
  }

  protected override updated(): void {
    this.#view?.updated();
  }

  protected override render(): TemplateResult {
    const { startType } = this.request();
    if (!this.isParsed || !this.#view) {
      // A form works by itself; without one there would be nothing to press.
      const isStuck = this.isParsed && this.#isLate && !findHere(this, 'form');
      return html`<slot></slot
        >${isStuck ? renderButton(startType, () => this.start()) : nothing}${this.renderReported()}`;
    }
    return html`${this.#view.renderMarked()}${this.renderReported()}<slot
      ></slot>${this.#view.render(startType)}${this.renderDryRun()}`;
  }
}
