import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { type Control, controlsOf } from '../form/controls.ts';
import { controlOf } from '../form/control-of.ts';
import { submitForm } from '../form/submission.ts';
import { addStyles } from '../launch/add-styles.ts';
import { languageTexts } from '../locales/en.ts';
import { formTexts } from '../locales/english-extras.ts';
import { speaker } from '../locales/text.ts';
import { findErrors } from '../session/errors.ts';
import { type FieldName, isGiven, startMethodsOf, valueAt } from '../session/fields.ts';
import type { OptionsDraft } from '../session/options.ts';
import { documentedName } from '../session/parameters.ts';
import { fieldLabel, type Problem } from '../session/problem.ts';
import type { Fields } from '../session/values.ts';
import { buttonLabel, renderButton } from './button.ts';
import { FieldNotes } from './field-notes.ts';
import { issueFormStyles } from './issue-form-styles.ts';
import { FIELDS, findControl, findHere, VISIBLE_FIELDS } from './light-content.ts';

const say = speaker({ ...languageTexts, ...formTexts });

const DETAILS = 'customer.details';

/** Fields in which Enter submits a form. */
const SUBMITTING = 'input:not([type=button], [type=submit], [type=reset], [type=image], [type=file], [type=color])';

/** The documented fields, in the order of the form: parameter, and what browsers may fill in. */
const FORM_FIELDS: readonly (readonly [name: FieldName & `customer.${string}`, autocomplete: string])[] = [
  ['customer.name', 'name'],
  ['customer.company', 'organization'],
  ['customer.company_code', 'off'],
];

/** The element that a view is for. */
export interface IssueFormHost {
  readonly element: LitElement;
  /** Where the element renders. */
  readonly root: HTMLElement | DocumentFragment;
  /** What the page's author gives: what is asked for in no field. */
  authorOptions(): OptionsDraft;
  /** The forms, and elements with loose inputs, that are read. */
  sources(): readonly Element[];
  /** Starts the session. */
  send(submitter: Control | null): void;
}

/** What an issue form shows and does around an author's form or inputs, or with a form of its own. */
export class IssueFormView {
  readonly #host: IssueFormHost;
  readonly #notes = new FieldNotes();
  /** Whether fields are marked, which is said above them. */
  #isMarked = false;
  /** Controls that the browser has refused in the submission under way. */
  #refused: Control[] = [];

  constructor(host: IssueFormHost) {
    this.#host = host;
    const { root } = host;
    if ('host' in root) addStyles(root as ShadowRoot, issueFormStyles.cssText);
    // On the root and not on the element: events of the own form do not leave it, and those of slotted nodes come through.
    root.addEventListener('submit', (event) => this.#onSubmit(event as SubmitEvent));
    root.addEventListener('click', (event) => this.#onClick(event as MouseEvent));
    root.addEventListener('keydown', (event) => this.#onKeydown(event as KeyboardEvent));
    root.addEventListener('input', (event) => this.#onInput(event));
    root.addEventListener('reset', () => this.#notes.clear());
    // It does not bubble.
    root.addEventListener('invalid', (event) => this.#onInvalid(event), { capture: true });
  }

  /** The element is in a document, perhaps as the clone of another. */
  connected(): void {
    this.#notes.adopt(this.#host.element);
  }

  focus(options?: FocusOptions): void {
    this.#fields()[0]?.focus(options);
  }

  /** Puts each problem beside its field, and the customer at the first; returns those that no field is for. */
  mark(problems: readonly Problem[]): Problem[] {
    this.#notes.clearProblems();
    const forms = this.#host.sources();
    const marked = new Set<Control>();
    const others = problems.filter((problem) => {
      const control = forms.map((form) => controlOf(form, problem)).find((found) => found !== undefined);
      if (control && !marked.has(control)) this.#notes.setProblem(control, problem.message);
      if (control) marked.add(control);
      return !control;
    });
    this.#isMarked = marked.size > 0;
    const fields = this.#fields();
    fields.find((field) => marked.has(field))?.focus();
    return others;
  }

  updated(): void {
    const own = this.#ownForm();
    const details = own?.querySelector('textarea');
    this.#nameChoice();
    if (details) this.#notes.count(details);
  }

  /** The form that is submitted: the author's, or the element's own; null around loose inputs. */
  #form(): HTMLFormElement | null {
    return findHere<HTMLFormElement>(this.#host.element, 'form') ?? this.#ownForm();
  }

  #ownForm(): HTMLFormElement | null {
    return this.#host.root.querySelector('form');
  }

  #fields(): Control[] {
    const controls = controlsOf(this.#form() ?? this.#host.element);
    return controls.filter((control) => control.matches(FIELDS) && control.type !== 'hidden');
  }

  #onSubmit(event: SubmitEvent): void {
    if (event.defaultPrevented) return;
    event.preventDefault();
    this.#host.send(event.submitter as Control | null);
  }

  /** Inputs without a form: checked and sent as a form would be. */
  #submitLoose(submitter: Control | null): void {
    this.#notes.clearProblems();
    const invalid = controlsOf(this.#host.element).filter((control) => !control.checkValidity());
    if (!invalid.length) this.#host.send(submitter);
  }

  #submit(): void {
    const form = this.#form();
    if (form) submitForm(form);
    else this.#submitLoose(null);
  }

  #onClick(event: MouseEvent): void {
    const control = findControl(this.#host.element);
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
    const control = event.target as Control;
    this.#notes.clearProblem(control);
    if (documentedName(control.getAttribute('name') ?? '') !== DETAILS) return;
    this.#notes.count(control);
    const problem = findErrors({ customer: { details: control.value } }, 'full').find(({ field }) => field === DETAILS);
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
    this.#host.element.requestUpdate();
    // The others come in the same task.
    setTimeout(() => (this.#refused = []));
  }

  /** An issue goes by its number or by its code name, whichever the chosen option has. */
  #nameChoice(): void {
    const choice = this.#ownForm()?.querySelector('select');
    if (choice) choice.name = /^\d+$/.test(choice.value) ? 'id' : 'codeName';
  }

  renderMarked(): TemplateResult | typeof nothing {
    if (!this.#isMarked) return nothing;
    return html`<p part="problems" role="alert" lang=${say('lang')}>${say('form.problems')}</p>`;
  }

  /** A button after an author's inputs that have none, or the whole form where there are no inputs. */
  render(startType: string): TemplateResult | typeof nothing {
    const { element } = this.#host;
    if (!findHere(element, VISIBLE_FIELDS)) return this.#renderForm(startType);
    if (findControl(element)) return nothing;
    return renderButton(startType, () => this.#submit());
  }

  #renderForm(startType: string): TemplateResult {
    const given = this.#host.authorOptions() as Fields;
    // A field for what the author gives would be typed into for nothing.
    const isAsked = (field: FieldName): boolean => !isGiven(valueAt(given, field));
    return html`<form part="form" lang=${say('lang')} dir=${say('dir')}>
      ${startMethodsOf(given).length ? nothing : this.#renderIssues()}
      ${FORM_FIELDS.filter(([name]) => isAsked(name)).map(
        ([name, autocomplete]) =>
          html`<label part="field"
            >${fieldLabel(name)}<input name=${name} autocomplete=${autocomplete as 'name'}
          /></label>`,
      )}
      ${isAsked(DETAILS) ? html`<label part="field">${fieldLabel(DETAILS)}<textarea name=${DETAILS}></textarea></label>` : nothing}
      <button part="button" type="submit">${buttonLabel(startType)}</button>
    </form>`;
  }

  #renderIssues(): TemplateResult | typeof nothing {
    const options = [...this.#host.element.querySelectorAll('option')];
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
}
