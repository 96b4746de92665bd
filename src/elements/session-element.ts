import { type CSSResult, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { canMend } from '../forms/control-of.ts';
import { entriesOfForm } from '../forms/controls.ts';
import { addressOfForm, addressOfLink, findOurs, hrefOf, sessionOfAction } from '../forms/destination.ts';
import { isForm, nativeCall, nativeValue } from '../dom/native.ts';
import { readEntries } from '../forms/options-from-form.ts';
import { referrerPolicyOf } from '../forms/referrer.ts';
import { checkLaunch, type CustomerProblem } from '../request/launch-request.ts';
import { launch } from '../launch/launcher.ts';
import { closeDialog } from '../dialog/dialog.ts';
import { preloadGuide, restoreAfterBack, whenGuideReady } from '../dialog/when-guide-ready.ts';
import { needPage } from '../dom/need-page.ts';
import type { MobileDisplay } from '../request/mobile-display.ts';
import { pageOptions, pageSettings, pageSite } from '../request/page-settings.ts';
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
import { emulateCommands, onStartCommand } from './commands.ts';
import { isDoubtful } from './author-check.ts';
import type { ElementRequest, Sources } from './element-request.ts';
import type { DryRun } from './extras/dry-run.ts';
import { onceSettled } from './settled.ts';
import { slottable, slottedIn, type SlottedContent } from './light-dom.ts';
import { loadExtras } from './load-extras.ts';
import type { OpeningHours } from './hours/opening-hours.ts';
import { loadHours } from './load-hours.ts';
import {
  BOOLEAN_PROPERTIES,
  HOURS_PROPERTIES,
  optionsFromAttributes,
  sessionProperties,
  toBoolean,
} from './session-attributes.ts';
import { whenParsed } from './when-parsed.ts';
import { t } from './t.ts';
import { VERSION } from '../version.ts';

/** Tests if a form can have a start type: by its address, or by a control. */
const mayNameStartType = (form: Element): boolean =>
  isForm(form)
    ? nativeCall(form, 'hasAttribute', 'action') || nativeValue(form, 'elements').namedItem('c2cjs') !== null
    : form.querySelector('[name=c2cjs]') !== null;

type Extras = Awaited<ReturnType<typeof loadExtras>>;

/** Attributes of the content that affect rendering. */
const WATCHED = ['href', 'name', 'value', 'type', 'hidden', 'slot', 'selected', 'action', 'formaction'];

/**
 * Base class of the session elements. Attributes, child inputs and properties become the documented options, which are passed to the page's
 * launcher. Sources of options, later ones overriding earlier ones: the link inside, the form or controls inside, attributes, the `options`
 * property, a listener of `bt-session-request`.
 *
 * @fires {SessionEventMap['bt-session-request']} bt-session-request - Before anything happens: cancelable, and its `options` may be changed.
 * @fires {SessionEventMap['bt-session-launch']} bt-session-launch - The session was started, with the event's display.
 * @fires {SessionEventMap['bt-session-blocked']} bt-session-blocked - The browser blocked the chat window, or hides it from the page.
 * @fires {SessionEventMap['bt-session-invalid']} bt-session-invalid - Problems stop the session.
 * @fires {SessionEventMap['bt-session-close']} bt-session-close - The chat window was closed.
 * @fires {SessionEventMap['bt-session-error']} bt-session-error - The browser refused to go to the session.
 * @fires {HoursChangeEvent} bt-hours-change - The help desk opens or closes, or closes soon; once when that becomes known.
 * @cssstate open - The help desk is open, by the hours of the element.
 * @cssstate closing-soon - It closes within 30 minutes.
 * @cssstate closed - It is closed: a message is shown in place of the control.
 */
export abstract class SessionElement extends LitElement {
  /** Version of the package. */
  static get version(): string {
    return VERSION;
  }

  static override get properties(): PropertyDeclarations {
    return sessionProperties;
  }

  /** Content is assigned to several slots by script, since text has no `slot` attribute. Older browsers assign all of it to the unnamed slot. */
  static override get shadowRootOptions(): ShadowRootInit {
    return { mode: 'open', slotAssignment: 'manual' };
  }

  /** `chat` or `full`; other values are a problem. Default: `chat` if the link or form inside has `c2cjs=1`, else `full`. */
  declare type: StartType | null | undefined;
  /**
   * Host name of the appliance, with an optional port. Default: the host of the link or form inside, else the page's
   * `<meta name="bt-site">`. A protocol, path or credentials are a problem.
   */
  declare site: string | null | undefined;
  /** `id` of a form, or of any element with controls, whose values become options. It has to be in the same document or shadow root. */
  declare issueForm: string | null | undefined;
  /** Label of the element's own button. Default: the content of `<bt-support-session>`, or a text for the start type. */
  declare buttonText: string | null | undefined;
  /** Session key of seven characters. One of the three start methods. */
  declare sessionKey: string | null | undefined;
  /** Number of the representative; requires `rep-name`. One of the three start methods. */
  declare repId: Integer | null | undefined;
  /** Public display name of the representative; requires `rep-id`. */
  declare repName: string | null | undefined;
  /** Number of the issue; excludes `issue-code-name`. One of the three start methods. */
  declare issueId: Integer | null | undefined;
  /** Code name of the issue; excludes `issue-id`. */
  declare issueCodeName: string | null | undefined;
  /** Code names of skills, separated by commas. They are combined with those of the form. */
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
  /** Code of the customer client's language, such as `en-us`. A warning if BeyondTrust's documents do not list it. */
  declare locale: string | null | undefined;
  /** Code of a chat language that is only available by machine translation, such as `cs-cs`. */
  declare chatLocale: string | null | undefined;
  /** 1 is high, 2 medium, 3 low. Default: the issue's own. */
  declare priority: Priority | null | undefined;
  /** `winNT-32` or `winNT-64`; `auto` for this machine's build, if it is certain. Default: the appliance decides. */
  declare platform: WindowsPlatform | null | undefined;
  /** Minutes east of UTC; `off` sends none. Default: this machine's clock. */
  declare timezoneOffset: Integer | 'off' | null | undefined;
  /** `false`: if the chat window is blocked, show a link instead of using the page's own window. Default: true. */
  declare fallbackToFullWindow: boolean | 'true' | 'false' | null | undefined;
  /** Cut the chat off from the page: a second click can then not bring it to the front. Default: false. */
  declare cutOpener: boolean;
  /** The site prompts before the download: with a session key, only the external key is sent. Default: false. */
  declare promptsBeforeDownload: boolean;
  /** Let Edge on Windows run the full client by ClickOnce. Default: the page's setting by `configure()`. */
  declare clickonce: boolean | undefined;
  /** Offer a chat to customers whose full client does not start. Default: the page's setting by `configure()`. */
  declare chatInstead: boolean | undefined;
  /**
   * The full client on phones and tablets: `dialog` shows the steps first, `app` goes straight to the session, `chat` starts a chat there.
   * Default: the page's setting by `configure()`, else `dialog`.
   */
  declare mobile: MobileDisplay | null | undefined;
  /**
   * Events neither bubble nor leave the element's shadow root. Default: the page's setting by `configure()`, else `false`.
   */
  declare quietEvents: boolean | undefined;
  /** Show the address and the problems, and start nothing. Default: false. */
  declare dryRun: boolean;
  /**
   * Opening hours of the help desk, such as `Mo-Fr 09:00-17:00; Dec 25 off 'Christmas'`; requires `time-zone`. While it is closed, a message
   * takes the place of the control. Hours with mistakes are reported to the page's author and count as none. Default: always open.
   */
  declare hours: string | null | undefined;
  /** Time zone of the hours: a name of the IANA database, such as `America/New_York`, or `UTC`. */
  declare timeZone: string | null | undefined;
  /**
   * Overrides the hours: `open`, `closed`, or the address of a JSON file with one of these, or with `{ "state", "until" }`. The address is
   * fetched once a minute while the page is visible. Anything else changes nothing. Default: the directory's own.
   */
  declare availability: string | null | undefined;
  /** Address of the JSON file that `bt-support-directory` writes: its availability and holidays apply to the hours. */
  declare directory: string | null | undefined;
  /** External key and custom fields by code name. They override the attribute and the inputs. No attribute. */
  declare sessionAttributes: SessionAttributes | null | undefined;

  /** Problems of the last start, shown until the next one. */
  protected shownProblems: readonly CustomerProblem[] = [];
  /** True once the end tag has been parsed: then the element renders its own parts. */
  protected isParsed = false;

  #ownOptions: OptionsDraft = {};
  /** The parts that only some elements need, once they are loaded. */
  protected extras: Extras | null = null;
  #dryRun: DryRun | null = null;
  /** The opening hours, once they are loaded; until then the help desk counts as open. */
  protected opening: OpeningHours | null = null;
  #isLoadingHours = false;
  /** Only for styles: some browsers have no custom states, or only names with dashes. */
  #states: CustomStateSet | undefined;
  #hasInternals = false;
  #observer: MutationObserver | null = null;
  readonly #check = (): void => {
    if (document.readyState !== 'complete') this.checkSoon();
    else if (this.isConnected && this.isDoubtful())
      whenGuideReady(({ withAuthor }) => withAuthor(({ writeAuthorProblems }) => writeAuthorProblems(this)));
  };

  /**
   * The options from all sources. Setting it overrides attributes; anything but an object is treated as `{}`.
   */
  get options(): OptionsDraft {
    return this.request().options;
  }

  set options(options: SessionOptions | OptionsDraft | null | undefined) {
    this.#ownOptions = isRecord(options) ? (options as OptionsDraft) : {};
    this.requestUpdate();
  }

  /** The errors that currently stop the session; an empty list if there are none. `dry-run` also shows warnings. */
  get problems(): Problem[] {
    return checkLaunch(this.request()).problems;
  }

  /** The address that starts the session; empty while there are errors. */
  get href(): string {
    return checkLaunch(this.request()).url?.href ?? '';
  }

  constructor() {
    super();
    Object.setPrototypeOf(this.renderOptions, null);
    this.#takeOwnOptions();
    onStartCommand(this, () => this.start());
    // A link or button under the pointer or with focus may be pressed next.
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, preloadGuide, ownFields({ once: true }));
  }

  /** Takes over options that were set before the upgrade. As a reactive property, they would be read at every first update. */
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
      // Constructed style sheets cannot be used in another document.
      return this.shadowRoot as ShadowRoot;
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // They are also lost when an element is moved to another document.
    if ((this.renderRoot as ShadowRoot).adoptedStyleSheets?.length === 0) {
      const { elementStyles } = this.constructor as typeof LitElement;
      this.withExtras(({ addStyles }) => {
        for (const { cssText } of elementStyles as CSSResult[]) addStyles(this.renderRoot as ShadowRoot, cssText);
      });
    }
    restoreAfterBack(window);
    emulateCommands(this.ownerDocument);
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

  /** Calls back with the parts that only some elements need: at once if they are loaded, and never if they cannot be loaded. */
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

  /** Returns the content by slot. */
  protected slotted(): SlottedContent {
    return { '': slottable(this) };
  }

  protected override updated(): void {
    const content: SlottedContent = this.slotted();
    const slots = [...this.renderRoot.querySelectorAll('slot')];
    for (const slot of slots)
      slot.assign?.(...((content[slot.name as keyof SlottedContent] ?? slottedIn(this, slot.name)) as Element[]));
    const isShown = slots.some(({ name }) => name === 'contact');
    if (this.firstElementChild && this.querySelector(':scope * [slot=contact]'))
      this.withExtras(({ hideContacts }) => hideContacts(this, isShown));
    this.checkSoon();
  }

  /** Warns the author of mistakes once the page is complete and the element has settled. */
  protected checkSoon(): void {
    if (this.isParsed) onceSettled(this.#check);
  }

  /** Tests cheaply if the author may have made a mistake. */
  protected isDoubtful(): boolean | undefined {
    const { observedAttributes } = this.constructor as typeof LitElement;
    return this.opening?.isWrong || isDoubtful(this, this.request(), observedAttributes);
  }

  protected override willUpdate(): void {
    // Frameworks set the property if it has the attribute's name: `clickonce` is then an empty string.
    for (const name of BOOLEAN_PROPERTIES) this[name] = toBoolean(this[name]) as boolean;
    if (!this.#isLoadingHours && HOURS_PROPERTIES.some((name) => this[name])) this.#loadHours();
    if (this.dryRun && !this.#dryRun) this.withExtras(({ DryRun }) => (this.#dryRun ??= new DryRun(this)));
  }

  #loadHours(): void {
    this.#isLoadingHours = true;
    retryImport(loadHours).then(
      ({ OpeningHours }) => {
        this.opening = new OpeningHours(this, {
          setState: (name, isOn) => this.setState(name, isOn),
          isQuiet: () => this.quietEvents ?? pageSettings.quietEvents ?? false,
        });
        this.requestUpdate();
      },
      () => (this.#isLoadingHours = false),
    );
  }

  /** Sets a custom state. */
  protected setState(name: string, isOn: boolean): void {
    try {
      this.#states ??= this.#attachStates();
      // `CustomStateSet` has no `toggle`.
      this.#states?.[isOn ? 'add' : 'delete'](name);
    } catch {
      // Chrome before 125, and an element that was moved to another document.
    }
  }

  /** Internals can be attached only once, and not every browser has them, or their states. */
  #attachStates(): CustomStateSet | undefined {
    if (this.#hasInternals) return undefined;
    this.#hasInternals = true;
    return (this.attachInternals as typeof this.attachInternals | undefined)?.().states;
  }

  /**
   * Starts the session. Call it synchronously in a click handler: later, pop-up blockers block the window.
   *
   * @returns true if the session started or a dialog offers a way to start it; false while the help desk is closed.
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
    // Asked again: a page may have been open since the help desk closed.
    if (this.opening?.refuses()) return false;
    return launch({
      ...this.request(sources),
      onInvalid: (found) => void this.showProblems(found),
    });
  }

  /** Closes the dialog of the page, if it is open. */
  close(): void {
    closeDialog();
  }

  /** Shows problems to the customer. */
  protected showProblems(problems: readonly CustomerProblem[]): void {
    this.shownProblems = problems;
    this.requestUpdate();
  }

  /** Returns the current sources of options. */
  protected abstract sources(): Sources;

  /** Returns the form with the id of `issue-form`; null if there is none. */
  protected namedForm(): Element | null {
    return this.issueForm
      ? ((this.getRootNode() as Document | ShadowRoot).getElementById?.(this.issueForm) ?? null)
      : null;
  }

  /** Returns the start type for the element's own button. Most elements need no request for that. */
  protected ownStartType(): string {
    return this.type || (this.sources().forms.some(mayNameStartType) ? this.request().startType : 'full');
  }

  protected request(sources = this.sources()): ElementRequest {
    const { link = null, forms, submitter = null } = sources;
    const entries = forms.map((form) => entriesOfForm(form, submitter, findOurs));
    const readings = entries.map(readEntries);
    // The address of a form overrides that of a link.
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
      settings: { promptsBeforeDownload, clickonce, chatInstead, mobile: this.mobile || undefined, quietEvents },
      cutOpener: this.cutOpener,
      duplicates: readings.flatMap(({ duplicates }) => duplicates),
      unknown: readings.flatMap(({ unknown }) => unknown),
    };
  }

  /** Returns the options from attributes and properties, as opposed to values of the customer. */
  protected authorOptions(): OptionsDraft {
    const { sessionAttributes: attributes } = this;
    return mergeLayers(optionsFromAttributes(this), isRecord(attributes) ? { attributes } : {}, this.#ownOptions);
  }

  /** Renders the problems of the last start as an alert. */
  protected renderProblems(): TemplateResult | typeof nothing {
    if (!this.shownProblems.length) return nothing;
    const messages = new Set(this.shownProblems.map(({ message }) => message));
    const isAuthors = this.shownProblems.some((problem) => problem.isAuthors);
    return html`<div part="problems" role="alert" lang=${t('lang')}>
      ${[...messages].map((message) => html`<p>${message}</p>`)}${isAuthors ? html`<slot name="contact"></slot>` : nothing}
    </div>`;
  }

  /** Renders the output of `dry-run`. */
  protected renderDryRun(): TemplateResult | typeof nothing {
    if (!this.dryRun) return nothing;
    return this.#dryRun?.render(this.request()) ?? nothing;
  }
}
