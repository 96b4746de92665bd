import { addStyles } from '../../dom/add-styles.ts';
import { createElement, refill } from '../../dom/create-element.ts';
import { languageTexts } from '../../messages/en.ts';
import { noticeTexts } from '../../messages/english-portal.ts';
import { createTranslator } from '../../messages/translate.ts';
import { type DirectoryNotice, DirectoryWatcher } from '../directory/directory.ts';
import { PortalElement } from './portal-element.ts';
import { portalStyles } from './portal-styles.ts';

const t = createTranslator({ ...languageTexts, ...noticeTexts });

/** Notices that were dismissed on this page. They are not stored: the next page shows them again. */
const dismissed = new Set<string>();

/**
 * The notices of the help desk, such as “The outage is known”, from the file of a directory, which is fetched once a minute while the page is
 * visible. New ones are announced, and do not take the focus.
 *
 * The content of the element is shown without scripts, and until the directory has been read; if it cannot be read, it stays.
 *
 * @summary The notices of the help desk.
 * @element bt-support-notices
 * @attr {string} directory - Address of the JSON file that `bt-support-directory` writes: `http` or `https`. Required.
 * @slot - Shown until the directory has been read, and without scripts.
 * @csspart list - The list of notices.
 * @csspart notice - One notice.
 * @csspart title - The title of a notice.
 * @csspart button - The button that dismisses a notice.
 * @cssproperty [--bt-button-background=#0b57b0] - Background of that button.
 * @cssproperty [--bt-button-color=#fff] - Text of that button.
 */
export class BtSupportNotices extends PortalElement {
  readonly #fallback = createElement('slot');
  readonly #list = createElement('div', '', { part: 'list', role: 'log', tabindex: '-1' });
  readonly #shown = new Map<string, HTMLElement>();
  readonly #watcher = new DirectoryWatcher(({ directory }) => {
    if (directory) this.#show(directory.notices);
  });

  constructor() {
    super();
    addStyles(this.root, portalStyles);
    this.#list.setAttribute('aria-label', t('notices.label'));
    refill(this.root as unknown as Element, this.#fallback, this.#list);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.stop();
  }

  protected override update(): void {
    this.#watcher.watch(this.getAttribute('directory'), this.baseURI);
  }

  #show(notices: readonly DirectoryNotice[]): void {
    this.#fallback.remove();
    const wanted = new Map(notices.map((notice) => [keyOf(notice), notice]));
    for (const [key, item] of this.#shown)
      if (!wanted.has(key)) {
        item.remove();
        this.#shown.delete(key);
      }
    for (const [key, notice] of wanted) {
      if (dismissed.has(key) || this.#shown.has(key)) continue;
      const item = this.#render(key, notice);
      this.#shown.set(key, item);
      this.#list.append(item);
    }
  }

  #render(key: string, { title, text, url }: DirectoryNotice): HTMLElement {
    const item = createElement('article', '', { part: 'notice' });
    if (title) {
      // Not a heading: nobody knows the level that would fit the page.
      const heading = createElement('p', '', { part: 'title' });
      heading.append(createElement('strong', title));
      item.append(heading);
    }
    for (const line of text.split(/\n+/)) item.append(createElement('p', line));
    const end = createElement('p', '', { lang: t('lang'), dir: t('dir') });
    if (url) end.append(createElement('a', t('notices.more'), { href: url }), ' ');
    const button = createElement('button', t('notices.dismiss'), { type: 'button', part: 'button' });
    button.addEventListener('click', () => this.#dismiss(key));
    end.append(button);
    item.append(end);
    return item;
  }

  #dismiss(key: string): void {
    dismissed.add(key);
    this.#shown.get(key)?.remove();
    this.#shown.delete(key);
    // The focus was on its button.
    (this.#list.querySelector('button') ?? this.#list).focus();
  }
}

/** A notice with a new text is a new one. */
const keyOf = ({ id, title, text, url }: DirectoryNotice): string => [id, title, text, url].join('\n');
