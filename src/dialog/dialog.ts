import { launchTexts } from '../messages/en.ts';
import { createTranslator } from '../messages/translate.ts';
import { ownFields } from '../session/values.ts';
import { createElement, refill } from '../dom/create-element.ts';
import { platformProperty } from '../dom/platform-property.ts';

/** Names of the dialog's views, whose texts define their content. */
export type ViewName = Exclude<keyof typeof launchTexts, 'lang' | 'dir' | 'close'>;

/** The link of a view. */
export interface DialogLink {
  readonly url: string;
  /** Target of the link. Default: the page's own window. */
  readonly target?: string;
  /** Default: the page's own policy. */
  readonly referrerPolicy?: ReferrerPolicy | undefined;
}

/** Content of a view that is not in its text. */
export interface DialogContent {
  /** The link for the line in brackets, if the view has one. */
  readonly link?: DialogLink;
  /** Additional lines. */
  readonly more?: readonly string[];
  /** Gets the focus after the dialog, if the browser does not restore it. */
  readonly returnTo: EventTarget;
}

const t = createTranslator(launchTexts);

/** Turns lines into paragraphs. A line in brackets becomes the link; numbered lines become a list, which is returned for each. */
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
 * Basic styles, which the guide extends. Set by script, which a strict `style-src` allows. The position is for browsers without modal
 * dialogs. `medium` is the font size chosen by the customer, independent of the page's `rem`.
 */
const STYLE =
  'position:fixed;inset:0;z-index:2147483647;width:min(32em,100% - 2em);max-height:calc(100% - 2em);overflow:auto;padding:0;color-scheme:light dark;font:medium/1.5 system-ui;letter-spacing:normal;word-spacing:normal';

/** The dialog that was opened last. */
let open: HTMLDialogElement | undefined;

/**
 * Tests if an element is on the page and visible. Opacity and filters of its ancestors do not affect a modal dialog. In browsers without
 * `checkVisibility`, being connected is enough.
 */
export const isSeen = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.isConnected;

/** Returns the document of a launch: an element can be in another document than this script. */
function documentOf(target: EventTarget): Document {
  // Null for a document, undefined for anything but a node.
  const owner = platformProperty(target as Node, 'ownerDocument');
  const page = owner === null ? (target as Document) : (owner ?? document);
  return platformProperty(page, 'defaultView') ? page : document;
}

/**
 * Shows a view in the page's only dialog, replacing the open view, and focuses its heading. It is built with the DOM alone and needs no
 * request: the launch that it accompanies may abort every request of the page.
 *
 * @returns the view's content, to which the guide adds more.
 */
export function showDialog(view: ViewName, { link, more = [], returnTo }: DialogContent): HTMLElement {
  const page = documentOf(returnTo);
  // It may be closed, or removed by the page.
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

/** Closes the dialog, if it is open. A chat or a download goes on. */
export const closeDialog = (): void => open?.close();

function openDialog(page: Document, returnTo: EventTarget): HTMLDialogElement {
  const attributes = { 'aria-labelledby': 'h', lang: t('lang'), dir: t('dir') };
  const dialog = createElement('dialog', '', attributes);
  const host = createElement('div', '', { 'data-bt-support-dialog': '' });
  const pageBody = platformProperty(page, 'body');
  const onClose = (): void => {
    host.remove();
    // WebKit does not focus a clicked button, and has no focus to restore.
    if (page.activeElement === pageBody) platformProperty(returnTo as HTMLElement, 'focus')?.call(returnTo);
  };
  // Rules of the page for all elements, or for empty ones, would hide it.
  for (const [name, value] of [
    ['all', 'initial'],
    ['display', 'block'],
    ['position', 'fixed'],
  ] as const)
    host.style.setProperty(name, value, 'important');
  // Customers may change text spacing: it is set inside, where rules of the page do not apply.
  for (const name of ['letter-spacing', 'word-spacing', 'line-height']) host.style.removeProperty(name);
  dialog.style.cssText = STYLE;
  host.attachShadow(ownFields({ mode: 'open' })).append(dialog);
  // In the root, if the body is not parsed yet, is hidden, or is a frameset.
  for (const place of [pageBody, platformProperty(page, 'documentElement')]) {
    place?.append(host);
    if (isSeen(host)) break;
  }
  dialog.onclose = onClose;
  // Missing in jsdom and the like.
  dialog.close ??= onClose;
  try {
    // An invisible modal dialog would make the page inert.
    if (isSeen(host)) dialog.showModal();
  } catch {
    dialog.onkeydown = ({ key }) => {
      if (key === 'Escape') closeDialog();
    };
  }
  dialog.setAttribute('open', '');
  return dialog;
}
