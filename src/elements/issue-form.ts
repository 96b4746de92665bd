import { html, nothing, type TemplateResult } from 'lit';
import { type Control, controlsOf } from '../form/controls.ts';
import { documentedName } from '../session/parameters.ts';
import { submitForm } from '../form/submission.ts';
import { type FieldName, startMethodsOf, valueAt } from '../session/fields.ts';
import type { OptionsDraft } from '../session/options.ts';
import { fieldLabel, type Problem } from '../session/problem.ts';
import type { Fields } from '../session/values.ts';
import { controlOf, FieldNotes } from './field-notes.ts';
import { issueFormStyles } from './issue-form-styles.ts';
import { FIELDS, findControl, VISIBLE_FIELDS } from './light-content.ts';
import { SessionElement, type Sources } from './session-element.ts';
import { sessionStyles } from './styles.ts';
import { say } from './say.ts';

const DETAILS = 'customer.details';

/** Fields in which Enter submits a form. */
const SUBMITTING = 'input:not([type=button], [type=submit], [type=reset], [type=image], [type=file], [type=color])';

/** The documented fields, in the order of the form: parameter, and what browsers may fill in. */
const FORM_FIELDS: readonly (readonly [name: FieldName & `customer.${string}`, autocomplete: string])[] = [
  ['customer.name', 'name'],
  ['customer.company', 'organization'],
  ['customer.company_code', 'off'],
];

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
 * @slot - A form, or inputs; or `<option>`s whose value is an issue's number or code name.
 * @csspart button - The element's own submit button.
 * @csspart field - A label of the element's own form, with its control.
 * @csspart form - The element's own form.
 * @csspart problems - What is wrong, but with no field of the form.
 * @csspart dry-run - What would happen, with `dry-run`.
 * @cssproperty [--bt-button-background=#0b57b0] - Background of the element's own button.
 * @cssproperty [--bt-button-color=#fff] - Text of the element's own button.
 * @cssproperty [--bt-button-padding=0.5rem 1.25rem] - Padding of the element's own button.
 * @cssproperty [--bt-button-radius=0.5rem] - Corners of the element's own button.
 * @cssproperty [--bt-problem-color] - Text of problems.
 */
export class BtIssueForm extends SessionElement {
  static override styles = [sessionStyles, issueFormStyles];

  readonly #notes = new FieldNotes();
  /** Whether fields are marked, which is said above them. */
  #isMarked = false;
  /** Controls that the browser has refused in the submission under way. */
  #refused: Control[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#notes.adopt(this);
  }

  /** Focus goes to the first field. */
  override focus(options?: FocusOptions): void {
    this.#fields()[0]?.focus(options);
  }

  protected override sources(): Sources {
    const inside = this.querySelector('form') ? [this.#form()] : [this, this.#form()];
    return { forms: [this.namedForm(), ...inside].filter((form) => form !== null) };
  }

  /** Puts each problem beside its field, and the customer at the first; the others go where no field is. */
  protected override report(problems: readonly Problem[]): void {
    this.#notes.clearProblems();
    const others: Problem[] = [];
    const marked = new Set<Control>();
    for (const problem of problems) {
      const control = this.#controlOf(problem);
      if (!control) others.push(problem);
      else if (!marked.has(control)) this.#notes.setProblem(control, problem.message);
      if (control) marked.add(control);
    }
    this.#isMarked = marked.size > 0;
    this.#fields()
      .find((field) => marked.has(field))
      ?.focus();
    super.report(others);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // On the root and not on the host: events of the own form do not leave it, and those of slotted nodes come through.
    root.addEventListener('submit', (event) => this.#onSubmit(event as SubmitEvent));
    root.addEventListener('click', (event) => this.#onClick(event as MouseEvent));
    root.addEventListener('keydown', (event) => this.#onKeydown(event as KeyboardEvent));
    root.addEventListener('input', (event) => this.#onInput(event));
    root.addEventListener('reset', () => this.#notes.clear());
    // It does not bubble.
    root.addEventListener('invalid', (event) => this.#onInvalid(event), { capture: true });
    return root;
  }

  protected override updated(): void {
    const own = this.#ownForm();
    if (!own) return;
    this.#nameChoice();
    const details = own.querySelector('textarea');
    if (details) this.#notes.count(details);
  }

  /** The form that is submitted: the author's, or the element's own; null around loose inputs. */
  #form(): HTMLFormElement | null {
    return this.querySelector('form') ?? this.#ownForm();
  }

  #ownForm(): HTMLFormElement | null {
    return (this.renderRoot as ParentNode | undefined)?.querySelector('form') ?? null;
  }

  #fields(): Control[] {
    return controlsOf(this.#form() ?? this).filter((control) => control.matches(FIELDS) && control.type !== 'hidden');
  }

  #controlOf(problem: Problem): Control | undefined {
    return this.sources()
      .forms.map((form) => controlOf(form, problem))
      .find((control) => control !== undefined);
  }

  #onSubmit(event: SubmitEvent): void {
    if (event.defaultPrevented) return;
    event.preventDefault();
    this.#send(event.submitter as Control | null);
  }

  #send(submitter: Control | null): void {
    this.startFrom({ ...this.sources(), submitter });
  }

  /** Inputs without a form: checked and sent as a form would be. */
  #submitLoose(submitter: Control | null): void {
    this.#notes.clearProblems();
    const invalid = controlsOf(this).filter((control) => !control.checkValidity());
    if (!invalid.length) this.#send(submitter);
  }

  #submit(): void {
    const form = this.#form();
    if (form) submitForm(form);
    else this.#submitLoose(null);
  }

  #onClick(event: MouseEvent): void {
    const control = findControl(this);
    if (event.defaultPrevented || !control || !event.composedPath().includes(control)) return;
    // A form submits itself, and a `type="button"` is for the page's own scripts.
    if (this.#form() || !control.matches('[type=submit], [type=image], button:not([type])')) return;
    event.preventDefault();
    this.#submitLoose(control as Control);
  }

  #onKeydown(event: KeyboardEvent): void {
    const { target } = event;
    if (this.#form() || event.key !== 'Enter' || event.defaultPrevented) return;
    // Enter that ends a composition chooses a word.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(target instanceof Element) || !target.matches(SUBMITTING)) return;
    event.preventDefault();
    this.#submitLoose(null);
  }

  #onInput(event: Event): void {
    if (this.dryRun) this.requestUpdate();
    const control = event.target as Control;
    this.#notes.clearProblem(control);
    if (documentedName(control.getAttribute('name') ?? '') !== DETAILS) return;
    this.#notes.count(control);
    const problem = this.problems.find(({ field, severity }) => field === DETAILS && severity === 'error');
    if (problem) this.#notes.setProblem(control, problem.message);
  }

  /** In the place of the browser's own bubble, which shows one problem and goes away. */
  #onInvalid(event: Event): void {
    const control = event.target as Control;
    event.preventDefault();
    // All radio buttons of a group are refused for the one that is not chosen.
    if (this.#refused.some(({ name }) => name && name === control.name)) return;
    this.#notes.setProblem(control, control.validationMessage);
    this.#refused.push(control);
    if (this.#refused.length > 1) return;
    control.focus();
    this.#isMarked = true;
    this.requestUpdate();
    // The others come in the same task.
    setTimeout(() => (this.#refused = []));
  }

  /** An issue goes by its number or by its code name, whichever the chosen option has. */
  #nameChoice(): void {
    const choice = this.#ownForm()?.querySelector('select');
    if (choice) choice.name = /^\d+$/.test(choice.value) ? 'id' : 'codeName';
  }

  protected override render(): TemplateResult {
    if (!this.isParsed) return html`<slot></slot>`;
    return html`${this.#renderMarked()}${this.renderReported()}<slot
      ></slot>${this.#renderForm()}${this.renderDryRun()}`;
  }

  #renderMarked(): TemplateResult | typeof nothing {
    if (!this.#isMarked) return nothing;
    return html`<p class="alert" part="alert" role="alert" lang=${say('lang')}>${say('form.problems')}</p>`;
  }

  #renderForm(): TemplateResult | typeof nothing {
    if (this.querySelector(VISIBLE_FIELDS)) {
      return findControl(this) ? nothing : this.#renderButton('button', () => this.#submit());
    }
    const given = this.authorOptions();
    return html`<form part="form" lang=${say('lang')} dir=${say('dir')}>
      ${startMethodsOf(given as Fields).length ? nothing : this.#renderIssues()}
      ${FORM_FIELDS.filter(([name]) => !isGiven(given, name)).map(
        ([name, autocomplete]) =>
          html`<label part="field">${fieldLabel(name)}<input name=${name} autocomplete=${autocomplete} /></label>`,
      )}
      ${
        isGiven(given, DETAILS)
          ? nothing
          : html`<div class="field">
              <label part="field">${fieldLabel(DETAILS)}<textarea name=${DETAILS}></textarea></label>
            </div>`
      }
      ${this.#renderButton('submit')}
    </form>`;
  }

  #renderIssues(): TemplateResult | typeof nothing {
    const options = [...this.querySelectorAll('option')];
    if (!options.length) return nothing;
    return html`<label part="field"
      >${say('form.issue')}<select required @change=${() => this.#nameChoice()}>
        <option value="">${say('form.choose')}</option>
        ${options.map(
          ({ value, label, disabled, defaultSelected }) =>
            html`<option value=${value} ?disabled=${disabled} ?selected=${defaultSelected}>${label}</option>`,
        )}
      </select></label
    >`;
  }

  #renderButton(type: 'button' | 'submit', onclick?: () => void): TemplateResult {
    const label = say(this.request().startType === 'chat' ? 'button.chat' : 'button.full');
    return html`<button part="button" type=${type} lang=${say('lang')} @click=${onclick ?? nothing}>${label}</button>`;
  }
}

/** Whether the author gives the option that a field would ask for: then what is typed would count for nothing. */
const isGiven = (given: OptionsDraft, name: string): boolean =>
  valueAt(given as Fields, name as FieldName) !== undefined;
