import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type Control, FIELDS, MARKED } from '../../forms/control.ts';
import { controlsOf } from '../../forms/controls.ts';
import { controlOf } from '../../forms/control-of.ts';
import { goesElsewhere } from '../../forms/destination.ts';
import { isElement, nativeCall } from '../../dom/native.ts';
import { submitForm } from '../../forms/submission.ts';
import { addStyles } from '../../dom/add-styles.ts';
import { retryImport } from '../../dom/retry-import.ts';
import { listenLast } from '../../dom/listen-last.ts';
import { languageTexts } from '../../messages/en.ts';
import { formTexts } from '../../messages/english-extras.ts';
import { createTranslator } from '../../messages/translate.ts';
import { CUSTOMER_FIELDS, CUSTOMER_PATHS, type CustomerPath, namesIn } from '../../session/customer-fields.ts';
import { findErrors } from '../../session/validate.ts';
import type { OptionsDraft } from '../../session/options.ts';
import { documentedName } from '../../session/parameters.ts';
import { getPath, isPresent, setPath } from '../../session/paths.ts';
import { attributeOf } from '../../session/schema.ts';
import { fieldLabel, type Problem } from '../../session/problems.ts';
import type { UnknownRecord } from '../../session/values.ts';
import { renderButton } from '../button.ts';
import { FieldNotes } from './field-notes.ts';
import type { IssueFormHost } from './issue-form-host.ts';
import { aroundForm, readContent } from './issue-form-content.ts';
import { DETAILS, ownLabel, updateIssueName, renderFields, renderPrivacy } from './issue-form-fields.ts';
import { issueFormStyles } from './issue-form-styles.ts';
import type { IssueOptions } from '../directory/directory.ts';
import type { ElementRequest } from '../element-request.ts';
import { loadDirectory } from '../load-directory.ts';
import { loadQuestions } from '../load-questions.ts';
import type { Questions } from '../questions/questions.ts';
import { queryLightDom, findSubmits, type SlottedContent } from '../light-dom.ts';

const t = createTranslator({ ...languageTexts, ...formTexts });

/** Fields in which Enter submits the form. */
const SUBMITTING = 'input:not([type=button], [type=submit], [type=reset], [type=image], [type=file], [type=color])';

/** What the controller can have its element do. */
export interface IssueFormActions {
  /** Returns the author's options, which have no field. */
  authorOptions(): OptionsDraft;
  /** Returns the forms, and elements with inputs, that are read. */
  sources(): readonly Element[];
  /** Returns the start type for the element's own button. */
  startType(): string;
  /** Starts the session. */
  submit(submitter: Control | null): void;
}

/** Behaviour of an issue form: around an author's form or inputs, or with its own form. */
export class IssueFormController implements ReactiveController {
  readonly #element: IssueFormHost;
  readonly #root: HTMLElement | DocumentFragment;
  readonly #actions: IssueFormActions;
  readonly #notes = new FieldNotes();
  /** True if fields are marked, which a summary above the form announces. */
  #hasMarkedFields = false;
  /** The issues of a directory, once that is loaded. */
  #issues: IssueOptions | null = null;
  #isLoadingIssues = false;
  /** The author's questions, once what reads them is loaded. */
  #questions: Questions | null = null;
  #isLoadingQuestions = false;
  /** True while the first attempt to load it is under way: nothing starts without the answers. */
  isWaiting = false;
  /** Controls that failed validation in the current submission. */
  #refused: Control[] = [];

  /** @param root - Where the element renders. */
  constructor(element: IssueFormHost, root: HTMLElement | DocumentFragment, actions: IssueFormActions) {
    this.#element = element;
    this.#root = root;
    this.#actions = actions;
    // At the shadow root: some events of the own form do not leave it, and those of slotted nodes pass through.
    listenLast(root, 'submit', (event) => this.#onSubmit(event as SubmitEvent));
    listenLast(root, 'click', (event) => this.#onClick(event as MouseEvent));
    root.addEventListener('keydown', (event) => this.#onKeydown(event as KeyboardEvent));
    root.addEventListener('input', (event) => this.#onInput(event));
    root.addEventListener('reset', () => this.#onReset());
    // It does not bubble.
    root.addEventListener('invalid', (event) => this.#onInvalid(event), { capture: true });
  }

  /** The element was connected, perhaps as a clone. */
  hostConnected(): void {
    this.#notes.adopt(this.#element);
    this.#watchDirectory();
  }

  hostDisconnected(): void {
    this.#issues?.stop();
  }

  /** The issues of a directory replace the options of the page. */
  #watchDirectory(): void {
    const { directory, repsInIssuesMenu, isConnected } = this.#element;
    if (isConnected) this.#issues?.watch(directory, repsInIssuesMenu ? t('form.representatives') : '');
    if (!directory || this.#isLoadingIssues) return;
    this.#isLoadingIssues = true;
    retryImport(loadDirectory).then(
      ({ IssueOptions }) => {
        this.#issues = new IssueOptions(this.#element);
        this.#watchDirectory();
      },
      // The page's own options stay.
      () => undefined,
    );
  }

  #loadQuestions(): void {
    const isAsked = this.#actions.sources().some((form) => nativeCall(form, 'querySelectorAll', MARKED).length > 0);
    if (this.#isLoadingQuestions || this.#questions || !isAsked) return;
    this.#isLoadingQuestions = true;
    this.isWaiting = true;
    const showProblem = (control: Control, details: string): boolean => this.#showProblemOf(control, details);
    // If they cannot be loaded: better a session without the answers than none.
    const stopWaiting = (): void => void (this.isWaiting = false);
    const done = (): void => {
      stopWaiting();
      this.#isLoadingQuestions = false;
      this.#element.requestUpdate();
    };
    retryImport(loadQuestions, stopWaiting)
      .then(
        ({ Questions }) => (this.#questions = new Questions(this.#element, this.#notes, this.#actions, showProblem)),
      )
      .then(done, done);
  }

  /** Adds the styles, again after a move to another document: constructed sheets are lost then. */
  hostUpdate(): void {
    this.#watchDirectory();
    this.#loadQuestions();
    const root = this.#root;
    if ('host' in root) addStyles(root as ShadowRoot, issueFormStyles.cssText);
  }

  focus(options?: FocusOptions): void {
    this.#fields()[0]?.focus(options);
  }

  /** Shows each problem beside its field and focuses the first one. Returns the problems without a field. */
  showFieldProblems(problems: readonly Problem[]): Problem[] {
    this.#notes.clearProblems();
    const forms = this.#actions.sources();
    const marked = new Set<Control>();
    const others = problems.filter((problem) => {
      const control =
        forms.map((form) => controlOf(form, problem)).find((found) => found !== undefined) ??
        this.#questions?.fieldOf(problem);
      if (control && !marked.has(control)) this.#notes.setProblem(control, this.#messageOf(problem));
      if (control) marked.add(control);
      return !control;
    });
    this.#hasMarkedFields = marked.size > 0;
    const fields = this.#fields();
    fields.find((field) => marked.has(field))?.focus();
    return others;
  }

  /** Returns the message of a problem, with the author's label of the field. */
  #messageOf({ field, message }: Problem): string {
    const label = ownLabel(this.#element, field);
    const labelled = label ? message.replace(fieldLabel(field), () => label) : message;
    return this.#questions?.explain(field, labelled) ?? labelled;
  }

  /** Names the select element and updates the counter. */
  hostUpdated(): void {
    const own = this.#ownForm();
    const details = own?.querySelector('textarea');
    updateIssueName(own?.querySelector('select'));
    if (this.#questions) this.#questions.count();
    else if (details) this.#notes.count(details);
  }

  #ownForm(): HTMLFormElement | null {
    return this.#root.querySelector('form');
  }

  /** Returns the content by slot around the element's own form; undefined without one. */
  slotted(): SlottedContent | undefined {
    const element = this.#element;
    return readContent(element).isOwnForm ? aroundForm(element) : undefined;
  }

  /** Returns all controls, in visual order. */
  #controls(): Control[] {
    const element = this.#element;
    const own = this.#ownForm();
    return [...(own ? controlsOf(own) : []), ...controlsOf(queryLightDom(element, 'form') ?? element)];
  }

  #fields(): Control[] {
    return this.#controls().filter((control) => control.matches(FIELDS) && control.type !== 'hidden');
  }

  #onSubmit(event: SubmitEvent): void {
    if (event.defaultPrevented || goesElsewhere(event.target as Element, event.submitter)) return;
    event.preventDefault();
    const submitter = event.submitter as Control | null;
    // The browser has validated an author's form, but knows only a part of the own form with slots in it.
    if (this.#ownForm()) this.#submitChecked(submitter);
    else this.#actions.submit(submitter);
  }

  /** Validates controls that are in no form, or in several trees, and submits them like a form. */
  #submitChecked(submitter: Control | null): void {
    this.#notes.clearProblems();
    const isUnchecked = (submitter as HTMLButtonElement | null)?.formNoValidate;
    const refused = isUnchecked ? [] : this.#controls().filter((control) => !control.checkValidity());
    if (!refused.length) this.#actions.submit(submitter);
  }

  #submit(): void {
    const form = this.#ownForm() ? null : queryLightDom<HTMLFormElement>(this.#element, 'form');
    if (form) submitForm(form);
    else this.#submitChecked(this.#submits()[0] ?? null);
  }

  /** Returns the author's submit buttons. */
  #submits(): Control[] {
    return findSubmits(this.#element);
  }

  #onClick(event: MouseEvent): void {
    const path = event.composedPath();
    const button = this.#submits().find((one) => path.includes(one));
    // In an author's form the browser submits it.
    if (event.defaultPrevented || !button || button.form) return;
    event.preventDefault();
    this.#submitChecked(button);
  }

  /** Tests if a field belongs to a form with another purpose. */
  #isElsewhere(control: Element): boolean {
    return goesElsewhere(control, null, this.#element);
  }

  #onKeydown(event: KeyboardEvent): void {
    const { target } = event;
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    // During composition, Enter selects a word.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!isElement(target) || !nativeCall(target, 'matches', SUBMITTING) || this.#isElsewhere(target)) return;
    const { form } = target as HTMLInputElement;
    // A form with a button submits by itself; an author's form without one may have several fields on purpose.
    if (form && (form !== this.#ownForm() || form.querySelector('button'))) return;
    event.preventDefault();
    this.#submit();
  }

  #onInput(event: Event): void {
    const control = event.target as Control;
    if (this.#isElsewhere(control)) return;
    this.#notes.clearProblem(control);
    if (this.#questions) {
      this.#questions.onInput(control);
      return;
    }
    if (documentedName(control.getAttribute('name') ?? '') !== DETAILS) return;
    this.#notes.count(control);
    this.#showProblemOf(control, control.value);
  }

  /** Shows at once why a problem description cannot be sent. Returns false if it can. */
  #showProblemOf(control: Control, details: string): boolean {
    const problem = findErrors({ customer: { details } }, 'full').find(({ field }) => field === DETAILS);
    if (problem) this.#notes.setProblem(control, this.#messageOf(problem));
    return problem !== undefined;
  }

  /** The event comes before the controls have their defaults again. */
  #onReset(): void {
    this.#notes.clear();
    setTimeout(() => this.hostUpdated());
  }

  /** Replaces the browser's own bubble, which shows one problem and disappears. */
  #onInvalid(event: Event): void {
    const control = event.target as Control;
    if (this.#isElsewhere(control)) return;
    event.preventDefault();
    // All radio buttons of a group fail validation together.
    if (this.#refused.some(({ name }) => name && name === control.name)) return;
    this.#notes.setProblem(control, control.validationMessage);
    this.#refused.push(control);
    if (this.#refused.length > 1) return;
    control.focus();
    this.#hasMarkedFields = true;
    this.#element.requestUpdate();
    // The other events come in the same task.
    setTimeout(() => (this.#refused = []));
  }

  renderSummary(): TemplateResult | typeof nothing {
    if (!this.#hasMarkedFields) return nothing;
    return html`<p part="problems" role="alert" lang=${t('lang')}>${t('form.problems')}</p>`;
  }

  renderHeading(): TemplateResult | typeof nothing {
    const { heading } = this.#element;
    return heading ? html`<h2 part="heading" id="heading">${heading}</h2>` : nothing;
  }

  /** Renders the author's form or inputs, with a button if there is none; else the element's own form, with the content in it. */
  render(): TemplateResult {
    const element = this.#element;
    const content = readContent(element);
    const onclick = content.isOwnForm ? null : () => this.#submit();
    const button = content.hasSubmit ? nothing : renderButton(this.#actions.startType(), onclick, element.buttonText);
    if (!content.isOwnForm) return html`<slot></slot>${button}`;
    return html`<slot name="before"></slot>
      <form part="form" novalidate aria-labelledby=${element.heading ? 'heading' : nothing}>
        ${renderFields(element, content, this.#actions.authorOptions() as UnknownRecord)}<slot
        ></slot>${renderPrivacy(element)}${button}
      </form>
      <slot name="after"></slot>`;
  }

  /** Tests cheaply if the author may have made a mistake with the fields. */
  isDoubtful(): boolean {
    const element = this.#element;
    const { isOwnForm, names } = readContent(element);
    const hidden = namesIn(element.hideFields);
    const isKept = (path: CustomerPath): boolean =>
      isOwnForm && !names.has(path) && !hidden.includes(attributeOf(path));
    const kept = CUSTOMER_PATHS.filter(isKept).map(attributeOf);
    const labelled = CUSTOMER_PATHS.filter((path) => ownLabel(element, path)).map(attributeOf);
    return (
      this.#questions?.isDoubtful(element) ||
      (element.repsInIssuesMenu && !element.directory) ||
      hidden.some((name) => !CUSTOMER_FIELDS.includes(name)) ||
      [...namesIn(element.requireFields), ...namesIn(element.prefillFields), ...labelled].some(
        (name) => !kept.includes(name),
      )
    );
  }

  /** Returns the request with the answers to the author's questions. */
  withAnswers(request: ElementRequest): ElementRequest {
    return this.#questions?.withAnswers(request) ?? request;
  }

  /** Returns the author's options without those that are only defaults of the element's own form. */
  withoutDefaults({ issue, ...others }: OptionsDraft): OptionsDraft {
    const own = this.#ownForm();
    const prefilled = namesIn(this.#element.prefillFields);
    const isDefault = (path: CustomerPath): unknown =>
      prefilled.includes(attributeOf(path)) &&
      isPresent(getPath(others as UnknownRecord, path)) &&
      own?.querySelector(`[name="${path}"]`);
    for (const path of CUSTOMER_PATHS.filter(isDefault)) setPath(others, path, undefined);
    return own?.querySelector('select') || !issue ? others : { issue, ...others };
  }
}
