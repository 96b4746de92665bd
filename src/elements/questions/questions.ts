import type { Control } from '../../forms/control.ts';
import { controlsOf } from '../../forms/controls.ts';
import { answersTo, findMarks, labelOf, questionsIn } from '../../forms/questions.ts';
import { questionTexts } from '../../messages/english-questions.ts';
import { createTranslator } from '../../messages/translate.ts';
import { measure } from '../../session/measure.ts';
import { mergeLayers } from '../../session/merge.ts';
import { documentedName, isDocumented } from '../../session/parameters.ts';
import type { OptionsDraft } from '../../session/options.ts';
import { getPath } from '../../session/paths.ts';
import type { Problem } from '../../session/problems.ts';
import { OPTIONS, parameterOf } from '../../session/schema.ts';
import { isRecord, toText, type UnknownRecord } from '../../session/values.ts';
import type { ElementRequest } from '../element-request.ts';

const t = createTranslator(questionTexts);

const DETAILS = 'customer.details';

/** An issue form, as far as its questions need it. */
interface QuestionsHost {
  readonly options: OptionsDraft;
}

/** Notes beside fields. */
interface Notes {
  count(control: Control, content: string): void;
  clearProblem(control: Control): void;
}

/** Where the form's values come from. */
interface FormSources {
  /** Returns the forms, and elements with controls, that are read. */
  sources(): readonly Element[];
}

/** Shows beside a control why the details cannot be sent. Returns false if they can. */
type ShowProblem = (control: Control, details: string) => boolean;

const isDetails = (control: Control): boolean =>
  documentedName(control.getAttribute('name') ?? '') === DETAILS && control.type !== 'hidden';

/** The questions of an author in an issue form, whose answers become lines of the details. */
export class Questions {
  readonly #host: QuestionsHost;
  readonly #notes: Notes;
  readonly #form: FormSources;
  readonly #showProblem: ShowProblem;

  constructor(host: QuestionsHost, notes: Notes, form: FormSources, showProblem: ShowProblem) {
    this.#host = host;
    this.#notes = notes;
    this.#form = form;
    this.#showProblem = showProblem;
  }

  #controls(): Control[] {
    return questionsIn(this.#form.sources());
  }

  #lines(): string[] {
    return answersTo(this.#controls(), t('questions.yes'));
  }

  /** Returns the field of the details, which may be the author's. */
  #details(): Control | undefined {
    return this.#form.sources().flatMap(controlsOf).find(isDetails);
  }

  /** The details as they are sent. */
  get #text(): string {
    return toText(getPath(this.#host.options as UnknownRecord, DETAILS)) ?? '';
  }

  /** Returns the question beside which a problem of the details is shown if they have no field: the first one with a text. */
  fieldOf({ field }: Pick<Problem, 'field'>): Control | undefined {
    if (field !== DETAILS) return undefined;
    return this.#controls().find(({ type }) => !/^(hidden|select|radio|checkbox)/.test(type));
  }

  /** Adds a sentence about the answers to the message of a problem of the details. */
  explain(field: string, message: string): string {
    return field === DETAILS && this.#lines().length ? `${message} ${t('questions.included')}` : message;
  }

  /** Shows the size of the details, with the answers, and what is left. */
  count(): void {
    const details = this.#details();
    if (!details) return;
    const size = measure(this.#text, 'bytes');
    const { limit } = OPTIONS[DETAILS];
    this.#notes.count(details, t('questions.counter', { size, limit, left: Math.max(limit - size, 0) }));
  }

  /** Counts again, and shows at once why the details cannot be sent. */
  onInput(control: Control): void {
    if (!isDetails(control) && !this.#controls().includes(control)) return;
    this.count();
    const field = this.#details() ?? this.fieldOf({ field: DETAILS });
    // They may be missing as well.
    if (field && !this.#showProblem(field, this.#text) && field.validity.valid) this.#notes.clearProblem(field);
  }

  /** Returns the request with the answers in it. Names of questions, which radio buttons need, are not reported as controls that are not sent. */
  withAnswers(request: ElementRequest): ElementRequest {
    const { address, canMend, duplicates, options, unknown } = request;
    const names = new Set(this.#controls().map((control) => control.getAttribute('name') ?? ''));
    const isOther = (name: string): boolean => !names.has(name) || isDocumented(documentedName(name));
    const reading = { ...request, unknown: unknown.filter(isOther), duplicates: duplicates.filter(isOther) };
    const lines = this.#lines();
    const { customer = {} } = options;
    // What is no text is the author's mistake, which stays as it is.
    if (!lines.length || !isRecord(customer)) return reading;
    return {
      ...reading,
      options: mergeLayers(options, { customer: { details: joined(toText(customer.details), lines) } }),
      address: address && withDetails(address, lines),
      canMend: (problem) => problem.field === DETAILS || canMend(problem),
    };
  }

  /** Tests cheaply if the author may have made a mistake. */
  isDoubtful(element: Element): boolean {
    const controls = this.#controls();
    return (
      controls.some((control) => !labelOf(control)) ||
      findMarks(element).some((mark) => !controls.some((control) => mark.contains(control)))
    );
  }
}

const joined = (details: string | null | undefined, lines: readonly string[]): string =>
  [details, ...lines].filter(Boolean).join('\n');

/** Adds the answers to an author's own address, which is used where the options break rules. */
function withDetails(address: string, lines: readonly string[]): string {
  const url = new URL(address);
  const name = parameterOf(DETAILS);
  url.searchParams.set(name, joined(url.searchParams.get(name), lines));
  return url.href;
}
