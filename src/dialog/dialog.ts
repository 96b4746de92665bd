import { launchTexts } from '../messages/en.ts';
import { createTranslator } from '../messages/translate.ts';
import { ownFields } from '../session/values.ts';
import { createElement, refill } from '../dom/create-element.ts';
import { platformProperty } from '../dom/platform-property.ts';

/** What the dialog can show; its texts say what a view consists of. */
export type ViewName = Exclude<keyof typeof launchTexts, 'lang' | 'dir' | 'close'>;

/** Where a link of a view goes. */
export interface DialogLink {
  readonly url: string;
  /** The window it opens in. Default: the page's own. */
  readonly target?: string;
  /** Default: what the page's own policy says. */
  readonly referrerPolicy?: ReferrerPolicy | undefined;
}

/** What is not in a view's text. */
export interface DialogContent {
  /** Of the line in brackets, where the view has one. */
  readonly link?: DialogLink;
  /** Lines after those of the view. */
  readonly more?: readonly string[];
  /** Has the focus after the dialog, where the browser gives it back to nothing. */
  readonly returnTo: EventTarget;
}

const t = createTranslator(launchTexts);

/** Lines as paragraphs; one in brackets becomes the link, numbered ones go into a list, which is given for each. */
function blocks(lines: readonly string[], link?: DialogLink): HTMLElement[] {
  const list = createElement('ol');
  return lines.map((line) => {
    const [, step, name] = /^\d+\. (.*)|^\[(.*)\]$/.exec(line) ?? [];
    if (step) {
      list.append(createElement('li', step));
      return list;
    }
    if (!name || !link) return createElement('p', line);
    const paragraph = createElement('p');
    paragraph.append(
      createElement('a', name, {
        href: link.url,
        target: link.target ?? '',
        referrerpolicy: link.referrerPolicy ?? '',
      }),
    );
    return paragraph;
  });
}

/**
 * What the guide's styles go on from. Set by script, which a strict `style-src` allows. The position is for browsers that show no
 * modal dialogs. `medium` is the size that customers have chosen, whatever the page makes of a `rem`.
 */
const STYLE =
  'position:fixed;inset:0;z-index:2147483647;width:min(32em,100% - 2em);max-height:calc(100% - 2em);overflow:auto;padding:0;color-scheme:light dark;font:medium/1.5 system-ui;letter-spacing:normal;word-spacing:normal';

/** The last that was opened. */
let open: HTMLDialogElement | undefined;

/**
 * Whether an element is on the page and displayed. Visibility is as good as display: an opacity or a filter of what is around
 * it does not reach a modal dialog. Browsers without this method are taken at their word.
 */
export const isSeen = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.isConnected;

/** The document that a launch comes from: an element can be in another one than this script. */
function documentOf(target: EventTarget): Document {
  // Null for a document, undefined for what is no node.
  const owner = platformProperty(target as Node, 'ownerDocument');
  const page = owner === null ? (target as Document) : (owner ?? document);
  return platformProperty(page, 'defaultView') ? page : document;
}

/**
 * Shows a view in the page's one dialog, in the place of the one that is open. Its heading has the focus. It is built with
 * the platform alone, so that it is there without Lit, and of what is at hand alone: the launch that it accompanies may
 * abort every request of the page.
 *
 * @returns the view, for whoever has more to add to it.
 */
export function showDialog(view: ViewName, { link, more = [], returnTo }: DialogContent): HTMLElement {
  const page = documentOf(returnTo);
  // Neither closed nor gone with what a page has taken out.
  if (!open?.open || open.ownerDocument !== page || !isSeen(open)) {
    if (open?.isConnected) closeDialog();
    open = openDialog(page, returnTo);
  }
  open.dataset.view = view;
  const [heading, ...lines] = t(view).split('\n');
  const title = createElement('h2', heading, { id: 'h', tabindex: '-1' });
  const close = createElement('button', t('close'));
  close.onclick = closeDialog;
  const body = createElement('div');
  body.style.padding = '1.5em';
  body.append(title, ...new Set(blocks([...lines, ...more], link)), close);
  refill(open, body);
  title.focus();
  return body;
}

export const closeDialog = (): void => open?.close();

function openDialog(page: Document, returnTo: EventTarget): HTMLDialogElement {
  const attributes = { 'aria-labelledby': 'h', lang: t('lang'), dir: t('dir') };
  const dialog = createElement('dialog', '', attributes);
  const host = createElement('div', '', { 'data-bt-support-dialog': '' });
  const pageBody = platformProperty(page, 'body');
  const onClose = (): void => {
    host.remove();
    // WebKit gives no focus to a clicked button, and then has none to give back.
    if (page.activeElement === pageBody) platformProperty(returnTo as HTMLElement, 'focus')?.call(returnTo);
  };
  // Rules of the page for all that it has, or for what is empty, would hide it.
  for (const [name, value] of [
    ['all', 'initial'],
    ['display', 'block'],
    ['position', 'fixed'],
  ] as const)
    host.style.setProperty(name, value, 'important');
  // What customers may space themselves is set below, where the page does not reach.
  for (const name of ['letter-spacing', 'word-spacing', 'line-height']) host.style.removeProperty(name);
  dialog.style.cssText = STYLE;
  host.attachShadow(ownFields({ mode: 'open' })).append(dialog);
  // Beside a body that is not there yet, is hidden, or is a frameset.
  for (const place of [pageBody, platformProperty(page, 'documentElement')]) {
    place?.append(host);
    if (isSeen(host)) break;
  }
  dialog.onclose = onClose;
  // Not in every surroundings.
  dialog.close ??= onClose;
  try {
    // What is modal and cannot be seen would freeze the page.
    if (isSeen(host)) dialog.showModal();
  } catch {
    dialog.onkeydown = ({ key }) => {
      if (key === 'Escape') closeDialog();
    };
  }
  dialog.setAttribute('open', '');
  return dialog;
}
