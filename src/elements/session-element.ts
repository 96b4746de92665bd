import { type CSSResult, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { canMend } from '../forms/control-of.ts';
import { entriesOfForm } from '../forms/controls.ts';
import { addressOfForm, addressOfLink, findOurs, hrefOf, sessionOfAction } from '../forms/destination.ts';
import { isForm, nativeCall, nativeValue } from '../dom/native.ts';
import { readEntries } from '../forms/options-from-form.ts';
import { referrerPolicyOf } from '../forms/referrer.ts';
import { checkLaunch, type CustomerProblem } from '../request/launch-request.ts';
import { launch } from '../launch/launcher.ts';
import { preloadGuide, restoreAfterBack, whenGuideReady } from '../dialog/when-guide-ready.ts';
import { needPage } from '../dom/need-page.ts';
import { pageOptions, pageSite } from '../request/page-settings.ts';
import { retryImport } from '../dom/retry-import.ts';
import { mergeLayers } from '../session/merge.ts';
import { readOptions } from '../session/read-value.ts';
import type {
  Integer,
  OptionsDraft,
  Priority,
  SessionAttributes,
  SessionOptions,
  StartType,
  WindowsPlatform,
} from '../session/options.ts';
import { createError, type Problem } from '../session/problems.ts';
import { parseSessionUrl } from '../session/url.ts';
import { isRecord, ownFields } from '../session/values.ts';
import { isDoubtful } from './author-check.ts';
import type { ElementRequest, Sources } from './element-request.ts';
import type { DryRun } from './extras/dry-run.ts';
import { onceSettled } from './settled.ts';
import { contactsOf, slottable, type SlottedContent } from './light-dom.ts';
import { loadExtras } from './load-extras.ts';
import { toBoolean, optionsFromAttributes, sessionProperties, BOOLEAN_PROPERTIES } from './session-attributes.ts';
import { whenParsed } from './when-parsed.ts';
import { t } from './t.ts';
import { VERSION } from '../version.ts';

/** Whether a form can name a start type: by its address, or by a control for it. */
const mayNameStartType = (form: Element): boolean =>
  isForm(form)
    ? nativeCall(form, 'hasAttribute', 'action') || nativeValue(form, 'elements').namedItem('c2cjs') !== null
    : form.querySelector('[name=c2cjs]') !== null;

type Extras = Awaited<ReturnType<typeof loadExtras>>;

/** Attributes of what is inside that decide what the element is and says. */
const WATCHED = ['href', 'name', 'value', 'type', 'hidden', 'slot', 'selected', 'action', 'formaction'];

/**
 * What all session elements have in common: attributes, child inputs and properties become the documented options, which
 * go to the page's launcher. Options from several places are laid over each other, lowest first: the link inside, the form
 * or controls inside, attributes, the `options` property, a listener of `bt-session-request`.
 *
 * @fires {SessionEventMap['bt-session-request']} bt-session-request - Before anything happens: cancelable, and its `options` may be changed.
 * @fires {SessionEventMap['bt-session-launch']} bt-session-launch - The session is on its way, on the display that the event names.
 * @fires {SessionEventMap['bt-session-blocked']} bt-session-blocked - The browser blocked the chat window, or hides it from the page.
 * @fires {SessionEventMap['bt-session-invalid']} bt-session-invalid - Problems stop the session.
 * @fires {SessionEventMap['bt-session-close']} bt-session-close - The chat window was closed.
 * @fires {SessionEventMap['bt-session-error']} bt-session-error - The browser refused to go to the session.
 */
export abstract class SessionElement extends LitElement {
  /** Version of the package. */
  static get version(): string {
    return VERSION;
  }

  static override get properties(): PropertyDeclarations {
    return sessionProperties;
  }

  /** The content goes to several slots, and text has no `slot` attribute. Older browsers put all of it into the unnamed slot. */
  static override get shadowRootOptions(): ShadowRootInit {
    return { mode: 'open', slotAssignment: 'manual' };
  }

  /** `chat` or `full`. Default: `chat` where the link or form inside has `c2cjs=1`, else `full`. Others are a problem. */
  declare type: StartType | null | undefined;
  /**
   * Host name of the appliance, with a port if need be. Default: the host of the link or form inside, else the page's
   * `<meta name="bt-site">`. A protocol, path or credentials are a problem.
   */
  declare site: string | null | undefined;
  /** `id` of the form, or of any element with controls, that says what is asked for. It is in the element's own root. */
  declare issueForm: string | null | undefined;
  /** What the element's own button says. Default: the content of `<bt-support-session>`, or words for the start type. */
  declare buttonText: string | null | undefined;
  /** Session key of seven characters. One of the three start methods. */
  declare sessionKey: string | null | undefined;
  /** Number of the representative; `rep-name` goes with it. One of the three start methods. */
  declare repId: Integer | null | undefined;
  /** Public display name of the representative; `rep-id` goes with it. */
  declare repName: string | null | undefined;
  /** Number of the issue. This or `issue-code-name`; one of the three start methods. */
  declare issueId: Integer | null | undefined;
  /** Code name of the issue. This or `issue-id`. */
  declare issueCodeName: string | null | undefined;
  /** Code names of skills, separated by commas. They join those of the form. */
  declare skills: string | null | undefined;
  /** The customer's name: at most 100 characters. */
  declare customerName: string | null | undefined;
  /** The customer's company: at most 100 characters. */
  declare customerCompany: string | null | undefined;
  /** The company's code: at most 100 characters. */
  declare customerCompanyCode: string | null | undefined;
  /** The problem: at most 1024 bytes of UTF-8. */
  declare customerDetails: string | null | undefined;
  /** Key of a ticket in another system: at most 1024 characters. */
  declare externalKey: string | null | undefined;
  /** Code of the customer client's language, such as `en-us`. One that the documents do not list is a warning. */
  declare locale: string | null | undefined;
  /** Code of a chat language that only machine translation has, such as `cs-cs`. */
  declare chatLocale: string | null | undefined;
  /** 1 is high, 2 medium, 3 low. Default: the issue's own. */
  declare priority: Priority | null | undefined;
  /** `winNT-32` or `winNT-64`; `auto` where this machine's is certain. Default: the appliance decides. */
  declare platform: WindowsPlatform | null | undefined;
  /** Minutes east of UTC; `off` sends none. Default: this machine's clock. */
  declare timezoneOffset: Integer | 'off' | null | undefined;
  /** `false`: where a chat window is blocked, show a link instead of going to the chat in the page's window. */
  declare fallbackToFullWindow: boolean | 'true' | 'false' | null | undefined;
  /** Cut the chat off from the page: it can then not be brought to the front by a second click. */
  declare cutOpener: boolean;
  /** The site asks before it downloads: with a session key, only the external key is sent. */
  declare promptsBeforeDownload: boolean;
  /** Let Edge on Windows run the full client by ClickOnce. Default: what the page has set by `configure()`. */
  declare clickonce: boolean | undefined;
  /** Offer a chat to customers whose full client does not start. Default: what the page has set by `configure()`. */
  declare chatInstead: boolean | undefined;
  /**
   * Events are for listeners on the element itself: they neither bubble nor leave the shadow root that it is in. Default: what
   * the page has set by `configure()`, else `false`.
   */
  declare quietEvents: boolean | undefined;
  /** Show the address and the problems, and start nothing. */
  declare dryRun: boolean;
  /** External key and custom fields by code name; they go before the attribute and the inputs. No attribute. */
  declare sessionAttributes: SessionAttributes | null | undefined;

  /** What was wrong at the last start; the element shows it until the next. */
  protected shownProblems: readonly CustomerProblem[] = [];
  /** Whether the end tag has been parsed, and the element may render what is its own. */
  protected isParsed = false;

  #ownOptions: OptionsDraft = {};
  /** What only some elements need, once it is loaded. */
  protected extras: Extras | null = null;
  #dryRun: DryRun | null = null;
  #observer: MutationObserver | null = null;
  readonly #check = (): void => {
    const { observedAttributes } = this.constructor as typeof LitElement;
    if (document.readyState !== 'complete') this.checkSoon();
    else if (this.isConnected && isDoubtful(this, this.request(), observedAttributes))
      whenGuideReady(({ withAuthor }) => withAuthor(({ writeAuthorProblems }) => writeAuthorProblems(this)));
  };

  /**
   * What is asked for, from all sources, in the documents' words. Setting it adds to the attributes and goes before them;
   * anything that is not an object is the same as `{}`.
   */
  get options(): OptionsDraft {
    return this.request().options;
  }

  set options(options: SessionOptions | OptionsDraft | null | undefined) {
    this.#ownOptions = isRecord(options) ? (options as OptionsDraft) : {};
    this.requestUpdate();
  }

  /** What stops the session at the moment; an empty list where nothing does. `dry-run` shows warnings too. */
  get problems(): Problem[] {
    return checkLaunch(this.request()).problems;
  }

  /** The address that starts the session; empty while problems stand. */
  get href(): string {
    return checkLaunch(this.request()).url?.href ?? '';
  }

  constructor() {
    super();
    Object.setPrototypeOf(this.renderOptions, null);
    this.#takeOwnOptions();
    // What a customer reaches for may be pressed next.
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, preloadGuide, ownFields({ once: true }));
  }

  /** Options that were set before the element was defined hide the accessor. As a property of Lit's, it would be read at each first update. */
  #takeOwnOptions(): void {
    const own = Object.getOwnPropertyDescriptor(this, 'options');
    if (!own) return;
    Reflect.deleteProperty(this, 'options');
    this.options = own.value as SessionOptions;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch {
      // The styles, made for the script's own document, do not go to another.
      return this.shadowRoot as ShadowRoot;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // They do not go along when an element is moved to another document, either.
    if ((this.renderRoot as ShadowRoot).adoptedStyleSheets?.length === 0) {
      const { elementStyles } = this.constructor as typeof LitElement;
      this.withExtras(({ addStyles }) => {
        for (const { cssText } of elementStyles as CSSResult[]) addStyles(this.renderRoot as ShadowRoot, cssText);
      });
    }
    restoreAfterBack(window);
    this.#observer = new MutationObserver(() => this.requestUpdate());
    this.#observer.observe(this, { childList: true, subtree: true, characterData: true, attributeFilter: WATCHED });
    whenParsed(this, () => {
      this.isParsed = true;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  /** Does something with what only some elements need: at once where it is loaded, and never where it cannot be. */
  protected withExtras(use?: (extras: Extras) => unknown): void {
    if (this.extras) {
      use?.(this.extras);
      return;
    }
    void retryImport(loadExtras).then((extras) => {
      this.extras = extras;
      use?.(extras);
      this.requestUpdate();
    });
  }

  /** Which content goes to which slot. */
  protected slotted(): SlottedContent {
    return { '': slottable(this) };
  }

  protected override updated(): void {
    const content = { contact: contactsOf(this), ...this.slotted() };
    const slots = [...this.renderRoot.querySelectorAll('slot')];
    for (const slot of slots) slot.assign?.(...((content[slot.name as keyof typeof content] ?? []) as Element[]));
    const isShown = slots.some(({ name }) => name === 'contact');
    if (this.firstElementChild && this.querySelector(':scope * [slot=contact]'))
      this.withExtras(({ hideContacts }) => hideContacts(this, isShown));
    this.checkSoon();
  }

  /** Has the guide tell the author of mistakes, once the page is complete and nothing changes any more. */
  protected checkSoon(): void {
    if (this.isParsed) onceSettled(this.#check);
  }

  protected override willUpdate(): void {
    // Frameworks set the property where it has the attribute's name: `clickonce` is then the empty text.
    for (const name of BOOLEAN_PROPERTIES) this[name] = toBoolean(this[name]) as boolean;
    if (this.dryRun && !this.#dryRun) this.withExtras(({ DryRun }) => (this.#dryRun ??= new DryRun(this)));
  }

  /**
   * Starts the session. Call it in the task of a click: later, browsers block the window.
   *
   * @returns whether something was started, or shown that leads to it.
   * @throws a `NotSupportedError` on a server.
   */
  start(): boolean {
    needPage();
    return this.startFrom(this.sources());
  }

  protected startFrom(sources: Sources): boolean {
    if (this.dryRun) {
      this.requestUpdate();
      return false;
    }
    this.showProblems([]);
    return launch({
      ...this.request(sources),
      onInvalid: (found) => void this.showProblems(found),
    });
  }

  /** Shows problems to the customer. */
  protected showProblems(problems: readonly CustomerProblem[]): void {
    this.shownProblems = problems;
    this.requestUpdate();
  }

  /** Where the options come from at this moment. */
  protected abstract sources(): Sources;

  /** The form that the `issue-form` attribute names; null where it names none, or one that is not there. */
  protected namedForm(): Element | null {
    return this.issueForm
      ? ((this.getRootNode() as Document | ShadowRoot).getElementById?.(this.issueForm) ?? null)
      : null;
  }

  /** The start type that an own button is for, which it has where there is no link. Most elements need no request for that. */
  protected ownStartType(): string {
    return this.type || (this.sources().forms.some(mayNameStartType) ? this.request().startType : 'full');
  }

  protected request(sources = this.sources()): ElementRequest {
    const { link = null, forms, submitter = null } = sources;
    const entries = forms.map((form) => entriesOfForm(form, submitter, findOurs));
    const readings = entries.map(readEntries);
    // Of the author's own addresses that of the form counts, which is what is sent.
    const index = forms.findIndex((form) => isForm(form) && sessionOfAction(form, submitter));
    const form = forms[index];
    const linked = link && parseSessionUrl(hrefOf(link) ?? '', link.baseURI);
    const own = form ? sessionOfAction(form, submitter) : linked;
    const startType = readings.reduce((type, reading) => reading.startType ?? type, own?.startType ?? 'full');
    const { promptsBeforeDownload, clickonce, chatInstead, quietEvents } = this;
    return {
      target: this,
      startType: this.type || startType,
      site: this.site || (own?.site ?? pageSite(this.ownerDocument)),
      address: form
        ? addressOfForm(form, submitter, entries[index] ?? [])
        : link && linked
          ? addressOfLink(link)
          : undefined,
      referrerPolicy: own ? referrerPolicyOf(form ?? (link as Element)) : undefined,
      options: readOptions(
        mergeLayers(
          pageOptions(),
          linked?.options ?? {},
          own?.options ?? {},
          ...readings.map(({ options }) => options),
          this.authorOptions(),
        ),
      ),
      canMend: canMend(forms),
      errors: this.issueForm && !this.namedForm() ? [createError('required', 'issue-form')] : [],
      settings: { promptsBeforeDownload, clickonce, chatInstead, quietEvents },
      cutOpener: this.cutOpener,
      duplicates: readings.flatMap(({ duplicates }) => duplicates),
      unknown: readings.flatMap(({ unknown }) => unknown),
    };
  }

  /** What the author says by attributes and properties, as opposed to what a customer fills in. */
  protected authorOptions(): OptionsDraft {
    const { sessionAttributes: attributes } = this;
    return mergeLayers(optionsFromAttributes(this), isRecord(attributes) ? { attributes } : {}, this.#ownOptions);
  }

  /** The problems that stopped the last start, as an alert. */
  protected renderProblems(): TemplateResult | typeof nothing {
    if (!this.shownProblems.length) return nothing;
    const messages = new Set(this.shownProblems.map(({ message }) => message));
    const isAuthors = this.shownProblems.some((problem) => problem.isAuthors);
    return html`<div part="problems" role="alert" lang=${t('lang')}>
      ${[...messages].map((message) => html`<p>${message}</p>`)}${isAuthors ? html`<slot name="contact"></slot>` : nothing}
    </div>`;
  }

  /** What a `dry-run` shows in the place of a launch. */
  protected renderDryRun(): TemplateResult | typeof nothing {
    if (!this.dryRun) return nothing;
    return this.#dryRun?.render(this.request()) ?? nothing;
  }
}
