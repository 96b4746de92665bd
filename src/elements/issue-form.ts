import { css, type CSSResultGroup, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Control } from '../forms/control.ts';
import { goesElsewhere } from '../forms/destination.ts';
import { nativeCall } from '../dom/native.ts';
import { checkControls } from '../forms/submission.ts';
import type { CustomerProblem } from '../request/launch-request.ts';
import { retryImport } from '../dom/retry-import.ts';
import type { OptionsDraft } from '../session/options.ts';
import { renderButton } from './button.ts';
import type { IssueFormController } from './extras/issue-form-controller.ts';
import { queryLightDom, type SlottedContent, SUBMIT } from './light-dom.ts';
import { loadExtras } from './load-extras.ts';
import type { ElementRequest, Sources } from './element-request.ts';
import { SessionElement } from './session-element.ts';
import { defineProperties, toBoolean } from './session-attributes.ts';
import { sessionStyles } from './styles.ts';

/** Boolean properties. */
const SWITCHES = ['repsInIssuesMenu', 'consent'] as const;

/**
 * A form that starts a remote-support session. It submits an author's own form or inputs inside. Without fields inside, it renders the
 * documented issue form: the choice of an issue from `<option>`s inside, name, company, company code and details. Fields and a submit
 * button beside options become part of that form, and so do questions, by `data-details`, whose answers become lines of the details. It
 * validates constraints of the markup and the API's limits, shows problems beside the fields, and keeps what was typed.
 *
 * Without scripts an author's form works by itself: give it the action `https://SITE/api/start_session`. Inputs outside a form
 * and options do not; add a link or a form in `<noscript>` for them.
 *
 * @summary An issue form that starts a remote-support session.
 * @element bt-issue-form
 * @slot contact - How else to reach the help desk: the dialog shows a copy.
 * @slot closed - In place of the sentence that the help desk is closed. The time of the next opening follows.
 * @slot closing-soon - In place of the sentence that the help desk closes soon.
 * @slot - A form, or inputs; or `<option>`s whose value is an issue's number or code name, and more fields for the form.
 * @slot privacy - What becomes of the data, above the button of the element's own form; with `consent`, the text of the box.
 * @csspart button - The element's own submit button.
 * @csspart consent - The label of the box, with `consent`.
 * @csspart privacy - What becomes of the data.
 * @csspart field - A label of the element's own form, with its control.
 * @csspart form - The element's own form.
 * @csspart heading - The heading above the form, with `heading`.
 * @csspart hours - The message while the help desk is closed or closes soon.
 * @csspart problems - The problems, or a note that fields are marked.
 * @csspart dry-run - The output of `dry-run`.
 * @cssproperty [--bt-button-background=#0b57b0] - Background of the element's own button.
 * @cssproperty [--bt-button-color=#fff] - Text of the element's own button.
 * @cssproperty [--bt-problem-color] - Text of problems.
 */
export class BtIssueForm extends SessionElement {
  // A static field would become a static block in the bundles, which Safari before 16.4 cannot parse.
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

  static override get properties(): PropertyDeclarations {
    return {
      ...defineProperties([
        'heading',
        'hideFields',
        'requireFields',
        'prefillFields',
        'labelIssue',
        'labelCustomerName',
        'labelCustomerCompany',
        'labelCustomerCompanyCode',
        'labelCustomerDetails',
      ]),
      ...defineProperties(SWITCHES, { type: Boolean, converter: toBoolean }),
    };
  }

  /** Heading above the form, which also labels the form. Default: none. */
  declare heading: string | null | undefined;
  /**
   * Fields that the element's own form leaves out: `customer-name`, `customer-company`, `customer-company-code` and `customer-details`,
   * separated by blanks or commas. Other names are reported to the page's author. Default: none.
   */
  declare hideFields: string | null | undefined;
  /** Fields of the element's own form that must be filled in: the same names. Default: none. */
  declare requireFields: string | null | undefined;
  /**
   * Fields that are shown although an attribute or property sets their option: the same names. Its value is filled in, and customers may
   * change it. Default: none; what is set is not asked.
   */
  declare prefillFields: string | null | undefined;
  /** Label of the choice of issues, in place of the element's own. */
  declare labelIssue: string | null | undefined;
  /** Label of the field for the customer's name, in place of the element's own. */
  declare labelCustomerName: string | null | undefined;
  /** Label of the field for the company, in place of the element's own. */
  declare labelCustomerCompany: string | null | undefined;
  /** Label of the field for the company code, in place of the element's own. */
  declare labelCustomerCompanyCode: string | null | undefined;
  /** Label of the field for the problem, in place of the element's own. */
  declare labelCustomerDetails: string | null | undefined;
  /**
   * The site has *Display Reps in Issues Menu*: the representatives of the directory are a group of the choice of issues, and the number of
   * an issue is that of a representative. Issues need code names then. Default: false.
   */
  declare repsInIssuesMenu: boolean | undefined;
  /** A box above the button of the element's own form has to be ticked before anything is sent. The `privacy` slot is its text. Default: false. */
  declare consent: boolean | undefined;

  /** Loaded with the first issue form of a page. Until then, and if it cannot be loaded, an author's form works by itself. */
  #controller: IssueFormController | null = null;
  #loading: Promise<unknown> | null = null;
  #loadFailed = false;

  constructor() {
    super();
    // The controller listens at the shadow root and comes first, once it is loaded.
    this.addEventListener('submit', (event) => this.#onSubmit(event));
    this.addEventListener('click', (event) => this.#onClick(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#loading) this.#load();
  }

  /** Focuses the first field. */
  override focus(options?: FocusOptions): void {
    this.#controller?.focus(options);
  }

  #load(): void {
    this.#loading = retryImport(loadExtras, () => {
      this.#loadFailed = true;
      this.requestUpdate();
    }).then(
      ({ IssueFormController }) => {
        this.#controller = new IssueFormController(this, this.renderRoot, {
          authorOptions: () => super.authorOptions(),
          sources: () => this.sources().forms,
          startType: () => this.ownStartType(),
          submit: (submitter) => this.startFrom({ ...this.sources(), submitter }),
        });
        this.addController(this.#controller);
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
    const form = queryLightDom(this, 'form');
    // `undefined` before the first update.
    const own = (this.renderRoot as ParentNode | undefined)?.querySelector('form');
    return { forms: [this.namedForm(), form ?? this, own].filter((source) => !!source) };
  }

  /** Shows each problem beside its field and focuses the first one; the others are shown above the form. */
  protected override showProblems(problems: readonly CustomerProblem[]): void {
    super.showProblems(this.#controller?.showFieldProblems(problems) ?? problems);
  }

  protected override slotted(): SlottedContent {
    return (this.isParsed && this.#controller?.slotted()) || super.slotted();
  }

  protected override checkSoon(): void {
    // Without the controller there is no form yet.
    if (this.#controller) super.checkSoon();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    // As for those of all elements: frameworks set `consent` to an empty string.
    for (const name of SWITCHES) this[name] = toBoolean(this[name]) as boolean;
  }

  protected override request(sources = this.sources()): ElementRequest {
    const request = super.request(sources);
    return this.#controller?.withAnswers(request) ?? request;
  }

  protected override startFrom(sources: Sources): boolean {
    return !this.#controller?.isWaiting && super.startFrom(sources);
  }

  protected override isDoubtful(): boolean | undefined {
    return super.isDoubtful() || this.#controller?.isDoubtful();
  }

  /** What the customer may change in the element's own form is not the author's any more. */
  protected override authorOptions(): OptionsDraft {
    const options = super.authorOptions();
    return this.#controller?.withoutDefaults(options) ?? options;
  }

  /** Handles submission without the controller: the browser would send a form without an action to the page. */
  #onSubmit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || nativeCall(form, 'hasAttribute', 'action')) return;
    if (goesElsewhere(form, event.submitter)) return;
    event.preventDefault();
    this.startFrom({ ...this.sources(), submitter: event.submitter as Control | null });
  }

  #onClick(event: MouseEvent): void {
    const submit = queryLightDom(this, SUBMIT);
    if (this.#controller || event.defaultPrevented || !submit || queryLightDom(this, 'form')) return;
    if (event.composedPath().includes(submit)) this.#startLoose(submit as Control);
  }

  #startLoose(submitter: Control | null = null): void {
    if (checkControls(this)) this.startFrom({ ...this.sources(), submitter });
  }

  protected override render(): TemplateResult {
    const view = this.opening?.view ?? nothing;
    if (this.isParsed && this.opening?.hidesControls)
      return html`${view}${this.renderProblems()}${this.renderDryRun()}`;
    if (!this.isParsed || !this.#controller) {
      // A form works by itself; without one, nothing could be pressed.
      const isStuck = this.isParsed && this.#loadFailed && !queryLightDom(this, 'form');
      const hasButton = !isStuck || queryLightDom(this, SUBMIT);
      const button = hasButton ? nothing : renderButton(this.ownStartType(), () => this.#startLoose(), this.buttonText);
      return html`<slot></slot>${button}${view}${this.renderProblems()}`;
    }
    return html`${this.#controller.renderHeading()}${view}${this.#controller.renderSummary()}${this.renderProblems()}${this.#controller.render()}${this.renderDryRun()}`;
  }
}
