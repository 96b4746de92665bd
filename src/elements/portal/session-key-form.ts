import { addStyles } from '../../dom/add-styles.ts';
import { createElement, refill } from '../../dom/create-element.ts';
import { pageSettings, pageSite, type PageSettings } from '../../request/page-settings.ts';
import { nameWithSite, reportAddress, trustSetting } from '../../request/trust.ts';
import { measure } from '../../session/measure.ts';
import { optionsFromForm } from '../../forms/options-from-form.ts';
import { sessionOfAction } from '../../forms/destination.ts';
import { siteProtocol } from '../../session/site.ts';
import { languageTexts } from '../../messages/en.ts';
import { keyFormTexts } from '../../messages/english-portal.ts';
import { trustTexts } from '../../messages/english-trust.ts';
import { createTranslator } from '../../messages/translate.ts';
import { onStartCommand } from '../commands.ts';
import type { BtSupportSession } from '../support-session.ts';
import { PortalElement } from './portal-element.ts';
import { portalStyles } from './portal-styles.ts';
import { KEY_LENGTH, readSessionKey } from './read-session-key.ts';

const t = createTranslator({ ...languageTexts, ...keyFormTexts, ...trustTexts });

const KEY_FIELD = 'input[name=short_key], input[name=sessionKey], input[name=session_key]';

/** Settings by script belong to the build on the page. Only in the package do they belong to this module. */
const readSettings = (): PageSettings => window.BtSupport?.configure({}) ?? pageSettings;

/**
 * A field for the session key that a representative has given the customer, by phone or mail. It takes the key with blanks, dashes or
 * full-width digits, and the whole link of an invitation, and shows which site the customer will connect to.
 *
 * Without scripts, a form inside works by itself: `<form action="https://SITE/api/start_session">` with a field `short_key`. Without a
 * form inside, the element has its own.
 *
 * @summary A form for a session key.
 * @element bt-session-key-form
 * @attr {string} site - Host name of the appliance. Default: that of the form inside, else the page's site.
 * @attr {'chat' | 'full'} type - Start type. Default: `chat` if the form inside has `c2cjs=1`, else `full`.
 * @attr {string} organisation - Name of the help desk, shown with the site. Default: the page's setting by `configure()`.
 * @attr {string} button-text - Label of the element's own button.
 * @slot - A form with a field for the key, in place of the element's own.
 * @slot report - What customers can do who have not asked for help. Default: a link to the page's setting `report`.
 * @csspart form - The element's own form.
 * @csspart field - The label of its field.
 * @csspart button - Its button.
 * @csspart problem - What is wrong with the key.
 * @csspart site - The site that the customer will connect to.
 * @cssproperty [--bt-button-background=#0b57b0] - Background of the element's own button.
 * @cssproperty [--bt-button-color=#fff] - Text of the element's own button.
 * @cssproperty [--bt-problem-color] - Text of problems.
 */
export class BtSessionKeyForm extends PortalElement {
  /** The form of the page can change. */
  protected override readonly observed = { attributes: true, childList: true, subtree: true };
  readonly #session = createElement('bt-support-session' as 'div') as unknown as BtSupportSession;
  readonly #input = createElement('input', '', {
    id: 'key',
    name: 'short_key',
    required: '',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    inputmode: 'text',
    enterkeyhint: 'go',
    'aria-describedby': 'problem site',
  });
  readonly #button = createElement('button', '', { part: 'button' });
  readonly #form = createElement('form', '', { part: 'form', novalidate: '' });
  readonly #problem = createElement('p', '', { id: 'problem', part: 'problem', role: 'alert' });
  readonly #site = createElement('p', '', { id: 'site', part: 'site' });
  readonly #report = createElement('slot', '', { name: 'report' });
  #shownReport = '';

  constructor() {
    super();
    addStyles(this.root, portalStyles);
    // A control that is there and not seen, so that the session element shows no button of its own.
    this.#session.append(createElement('button', '', { type: 'button', hidden: '' }));
    // Until the customer submits one, so that nobody is warned of a session without a start method.
    this.#session.setAttribute('session-key', '0'.repeat(KEY_LENGTH));
    this.#form.append(createElement('label', t('key.label'), { for: 'key', part: 'field' }), this.#input, this.#button);
    const content = createElement('div', '', { lang: t('lang'), dir: t('dir') });
    content.append(this.#form, this.#problem, this.#site, this.#report);
    refill(this.root as unknown as Element, createElement('slot'), content, this.#session);
    // Settings by script may have come since.
    this.addEventListener('focusin', () => this.#showTrust());
    this.#input.addEventListener('input', () => this.#onInput(this.#input));
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.matches(KEY_FIELD)) this.#onInput(target);
    });
    onStartCommand(this, () => this.start());
    this.root.addEventListener('submit', (event) => this.#onSubmit(event as SubmitEvent));
  }

  /** Focuses the field. */
  override focus(options?: FocusOptions): void {
    this.#field().focus(options);
  }

  /**
   * Starts the session with the key in the field, as a submission does. Call it synchronously in a click handler: later, pop-up blockers
   * block the window.
   *
   * @returns true if the session started or a dialog offers a way to start it; false if the key is wrong or the element is not ready.
   */
  start(): boolean {
    const key = this.#readKey();
    return key !== null && 'start' in this.#session && this.#startWith(key, this.#authorForm() ?? this.#form);
  }

  /** Closes the dialog of the page, if it is open. */
  close(): void {
    if ('close' in this.#session) this.#session.close();
  }

  protected override update(): void {
    const form = this.#authorForm();
    this.#form.hidden = form !== null;
    this.#button.textContent = this.getAttribute('button-text') ?? t('key.button');
    this.configureSession(this.#session, ['organisation', 'button-text', 'session-key']);
    this.#showTrust();
  }

  /** Shows whom the customer will connect to, and how to report a call. */
  #showTrust(): void {
    const settings = readSettings();
    const site = this.#siteOf(this.#authorForm());
    if (site) this.#form.action = `${siteProtocol(site, {})}//${site}/api/start_session`;
    const organisation = this.getAttribute('organisation') ?? trustSetting(settings, 'organisation');
    const name = nameWithSite(organisation, site);
    const lines = [...(name ? [t('trust.site', { name })] : []), t('trust.caution')];
    const text = lines.join(' ');
    if (this.#site.textContent !== text) this.#site.textContent = text;
    this.#showReport(reportAddress(settings));
  }

  #showReport(href: string): void {
    if (this.#shownReport === href) return;
    this.#shownReport = href;
    const link = createElement('a', t('trust.report'), { href, target: '_blank', rel: 'noopener noreferrer' });
    refill(this.#report, ...(href ? [link] : []));
  }

  #authorForm(): HTMLFormElement | null {
    return this.querySelector<HTMLInputElement>(KEY_FIELD)?.form ?? null;
  }

  #field(): HTMLInputElement {
    return this.#authorForm()?.querySelector<HTMLInputElement>(KEY_FIELD) ?? this.#input;
  }

  #siteOf(form: HTMLFormElement | null): string {
    const ofForm = form && sessionOfAction(form, null)?.site;
    return this.getAttribute('site') || ofForm || (readSettings().site ?? pageSite(this.ownerDocument));
  }

  #onInput(input: HTMLInputElement): void {
    this.#show(input, '');
    // The link of an invitation becomes the key that is in it.
    if (/[?&]short_key=/.test(input.value)) input.value = readSessionKey(input.value) || input.value;
  }

  #onSubmit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || (form !== this.#form && form !== this.#authorForm())) return;
    const key = this.#readKey();
    // Before the session element is loaded, the browser sends the form.
    if (key && !('start' in this.#session)) return;
    event.preventDefault();
    if (key) this.#startWith(key, form);
  }

  /** Returns the key, and shows it in the field as it is sent; null, with a message, if it is none. */
  #readKey(): string | null {
    const input = this.#field();
    const key = readSessionKey(input.value);
    const size = measure(key, 'characters');
    if (size === KEY_LENGTH) {
      input.value = key;
      return key;
    }
    this.#show(input, key ? t('key.length', { limit: KEY_LENGTH, size }) : t('key.missing'));
    input.focus();
    return null;
  }

  #startWith(key: string, form: HTMLFormElement): boolean {
    const { options, startType } = optionsFromForm(form);
    this.#session.type = (this.getAttribute('type') as 'chat' | 'full' | null) ?? startType ?? null;
    this.#session.site = this.#siteOf(form === this.#form ? null : form);
    this.#session.options = { ...options, sessionKey: key };
    return this.#session.start();
  }

  #show(input: HTMLInputElement, message: string): void {
    if (this.#problem.textContent !== message) this.#problem.textContent = message;
    if (message) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
}
