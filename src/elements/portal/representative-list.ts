import { addStyles } from '../../dom/add-styles.ts';
import { createElement, refill } from '../../dom/create-element.ts';
import { languageTexts } from '../../messages/en.ts';
import { representativeTexts } from '../../messages/english-portal.ts';
import { createTranslator } from '../../messages/translate.ts';
import { type DirectoryRepresentative, DirectoryWatcher } from '../directory/directory.ts';
import { PortalElement } from './portal-element.ts';
import { portalStyles } from './portal-styles.ts';

const t = createTranslator({ ...languageTexts, ...representativeTexts });

/** Attributes that are not copied to the sessions of the representatives. */
const OWN = ['rep-id', 'rep-name', 'directory', 'button-text'];

/**
 * The representatives who are logged in, each with a button that starts a session with them. They come from the file of a directory, which is
 * fetched once a minute while the page is visible.
 *
 * The content of the element, such as links to representatives, is shown without scripts, and until the directory has been read; if it
 * cannot be read, it stays.
 *
 * @summary The representatives who are logged in.
 * @element bt-representative-list
 * @attr {string} directory - Address of the JSON file that `bt-support-directory` writes: `http` or `https`. Required.
 * @attr {string} site - Host name of the appliance. Default: the page's site.
 * @attr {'chat' | 'full'} type - Start type. Default: `full`.
 * @slot - Shown until the directory has been read, and without scripts.
 * @slot none - In place of the sentence that nobody is available.
 * @csspart list - The list of buttons.
 * @csspart status - How many representatives are available. It is announced when that changes.
 */
export class BtRepresentativeList extends PortalElement {
  readonly #fallback = createElement('slot');
  readonly #status = createElement('p', '', { part: 'status', role: 'status' });
  // With the role, since WebKit takes a list without markers for none.
  readonly #list = createElement('ul', '', { part: 'list', role: 'list', tabindex: '-1' });
  readonly #items = new Map<number, HTMLElement>();
  readonly #watcher = new DirectoryWatcher(({ directory }) => {
    if (directory) this.#show(directory.representatives);
  });
  #representatives: readonly DirectoryRepresentative[] | null = null;

  constructor() {
    super();
    addStyles(this.root, portalStyles);
    const content = createElement('div', '', { lang: t('lang'), dir: t('dir') });
    content.append(this.#status, this.#list);
    refill(this.root as unknown as Element, this.#fallback, content);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.stop();
  }

  protected override update(): void {
    this.#watcher.watch(this.getAttribute('directory'), this.baseURI);
    for (const [, item] of this.#items) this.#configure(item);
  }

  #configure(item: HTMLElement): void {
    const session = item.firstElementChild;
    if (session) this.configureSession(session, OWN);
  }

  #show(representatives: readonly DirectoryRepresentative[]): void {
    const count = representatives.length;
    const hasChanged = this.#representatives?.length !== count;
    this.#representatives = representatives;
    this.#fallback.remove();
    const focused = this.root.activeElement?.closest('li');
    this.#removeOthers(new Set(representatives.map(({ id }) => id)));
    this.#place(representatives);
    // Who has just logged out may have had the focus.
    if (focused && !focused.isConnected) (this.#list.querySelector('bt-support-session') ?? this.#list).focus();
    if (hasChanged) this.#describe(count);
  }

  #describe(count: number): void {
    if (count > 0) {
      this.#status.textContent = count === 1 ? t('representatives.one') : t('representatives.many', { count });
      return;
    }
    const none = createElement('slot', t('representatives.none'), { name: 'none' });
    refill(this.#status, none);
  }

  #removeOthers(ids: ReadonlySet<number>): void {
    for (const [id, item] of this.#items) {
      if (ids.has(id)) continue;
      item.remove();
      this.#items.delete(id);
    }
  }

  /** Puts each representative in place. Items that are there already are not moved, so that they keep the focus. */
  #place(representatives: readonly DirectoryRepresentative[]): void {
    const known = [...this.#list.children];
    const wanted = representatives.map((one) => this.#itemOf(one));
    const staying = known.filter((item) => wanted.includes(item as HTMLElement));
    const isSorted = wanted.filter((item) => staying.includes(item)).every((item, index) => item === staying[index]);
    if (!isSorted) {
      const focused = this.root.activeElement as HTMLElement | null;
      refill(this.#list, ...wanted);
      focused?.focus();
      return;
    }
    wanted.forEach((item, index) => {
      if (this.#list.children[index] !== item) this.#list.insertBefore(item, this.#list.children[index] ?? null);
    });
  }

  #itemOf({ id, name }: DirectoryRepresentative): HTMLElement {
    const item = this.#items.get(id) ?? createElement('li');
    this.#items.set(id, item);
    const session = item.firstElementChild ?? createElement('bt-support-session' as 'div');
    const attributes = { 'rep-id': String(id), 'rep-name': name, 'button-text': name.trim() };
    for (const [attribute, value] of Object.entries(attributes))
      if (session.getAttribute(attribute) !== value) session.setAttribute(attribute, value);
    if (!session.parentNode) item.append(session);
    this.#configure(item);
    return item;
  }
}
