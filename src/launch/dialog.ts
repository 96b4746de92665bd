import { text } from '../locales/text.ts';
import { dialogStyles } from './dialog-styles.ts';

/** A link in the dialog. */
export interface DialogLink {
  readonly text: string;
  readonly url: string;
  /** The window it opens in. Default: the page's own. */
  readonly target?: string;
  /** May do better than the link, and then prevents it. */
  readonly onclick?: (event: MouseEvent) => void;
}

/** A line of text; `{link}` in it stands for its link. */
export interface DialogLine {
  readonly text: string;
  readonly link?: DialogLink;
}

/** What the dialog shows, from top to bottom. */
export interface DialogView {
  /** For tests and styles: which view it is. */
  readonly name: string;
  readonly heading: string;
  readonly intro?: string;
  /** Numbered. */
  readonly steps?: readonly string[];
  /** Unnumbered. */
  readonly items?: readonly string[];
  /** What the customer most likely wants to do. */
  readonly action?: DialogLink;
  readonly lines?: readonly DialogLine[];
}

/**
 * The one dialog of a page. It is built with the platform alone, so that it is there without Lit, and from what is at
 * hand alone: the launch that it accompanies may abort every request of the page.
 */
export class LaunchDialog {
  readonly #document: Document;
  #host: HTMLElement | null = null;
  #dialog: HTMLDialogElement | null = null;
  #returnTo: HTMLElement | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Shows a view, in the place of the one that is open. Focus goes to its heading, and back when it closes. */
  show(view: DialogView): void {
    const dialog = this.#open();
    dialog.lang = text('lang');
    dialog.dir = text('dir');
    dialog.dataset.view = view.name;
    dialog.replaceChildren(this.#content(view));
    dialog.querySelector('h2')?.focus();
  }

  close(): void {
    this.#dialog?.close();
  }

  #open(): HTMLDialogElement {
    if (this.#dialog?.open) return this.#dialog;
    this.#returnTo = deepActiveElement(this.#document);
    const host = this.#element('div', { 'data-bt-support-dialog': '' });
    const dialog = this.#element('dialog', { 'aria-labelledby': 'heading', part: 'dialog' });
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [dialogStyles()];
    root.append(dialog);
    this.#document.body.append(host);
    dialog.addEventListener('close', () => this.#closed(host));
    // `closedby` is not in every engine: a click that hits the dialog but nothing in it is one on the backdrop.
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog && isOutside(event, dialog)) dialog.close();
    });
    dialog.showModal();
    this.#host = host;
    this.#dialog = dialog;
    return dialog;
  }

  #closed(host: HTMLElement): void {
    host.remove();
    if (host !== this.#host) return;
    this.#host = this.#dialog = null;
    // WebKit gives no focus to a clicked button, and then has none to give back.
    if (this.#returnTo?.isConnected) this.#returnTo.focus();
    this.#returnTo = null;
  }

  #content(view: DialogView): DocumentFragment {
    const fragment = this.#document.createDocumentFragment();
    const body = this.#element('div', { class: 'body' });
    body.append(this.#element('h2', { id: 'heading', tabindex: '-1' }, view.heading));
    if (view.intro) body.append(this.#element('p', {}, view.intro));
    if (view.steps) body.append(this.#list('ol', view.steps));
    if (view.items) body.append(this.#list('ul', view.items));
    if (view.action) {
      const paragraph = this.#element('p', {});
      paragraph.append(this.#link(view.action, 'action'));
      body.append(paragraph);
    }
    for (const line of view.lines ?? []) body.append(this.#line(line));
    const close = this.#element('button', { type: 'button', class: 'close', part: 'close' }, text('button.close'));
    close.addEventListener('click', () => this.close());
    body.append(close);
    fragment.append(body);
    return fragment;
  }

  #list(name: 'ol' | 'ul', items: readonly string[]): HTMLElement {
    const list = this.#element(name, {});
    list.append(...items.map((item) => this.#element('li', {}, item)));
    return list;
  }

  #line({ text: content, link }: DialogLine): HTMLElement {
    const paragraph = this.#element('p', {});
    const [before = '', after = ''] = content.split('{link}');
    paragraph.append(before, ...(link ? [this.#link(link, 'link')] : []), after);
    return paragraph;
  }

  #link({ text: content, url, target, onclick }: DialogLink, part: string): HTMLAnchorElement {
    const link = this.#element('a', { href: url, class: part, part, ...(target && { target }) }, content);
    if (onclick) link.addEventListener('click', onclick);
    return link;
  }

  #element<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Readonly<Record<string, string>>,
    content = '',
  ): HTMLElementTagNameMap[Name] {
    const element = this.#document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.textContent = content;
    return element;
  }
}

function isOutside(event: MouseEvent, element: Element): boolean {
  const box = element.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}

/** The element that has the focus, inside shadow roots too; null where nothing but the page has it. */
function deepActiveElement(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}
