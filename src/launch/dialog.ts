import { launchTexts } from '../locales/en.ts';
import { speaker } from '../locales/text.ts';
import { make } from './make.ts';

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

const say = speaker(launchTexts);

/** Lines as paragraphs; one in brackets becomes the link, numbered ones go into a list, which is given for each. */
function blocks(lines: readonly string[], link?: DialogLink): HTMLElement[] {
  const list = make('ol');
  return lines.map((line) => {
    const [, step, name] = /^\d+\. (.*)|^\[(.*)\]$/.exec(line) ?? [];
    if (step) {
      list.append(make('li', step));
      return list;
    }
    if (!name || !link) return make('p', line);
    const paragraph = make('p');
    paragraph.append(
      make('a', name, { href: link.url, target: link.target ?? '', referrerpolicy: link.referrerPolicy ?? '' }),
    );
    return paragraph;
  });
}

/** What the guide's styles go on from. Set by script, which a strict `style-src` allows. */
const STYLE = 'width:min(32rem,100% - 2rem);padding:0;color-scheme:light dark;font:1rem/1.5 system-ui';

/** The last that was opened. */
let open: HTMLDialogElement | undefined;

/**
 * Shows a view in the page's one dialog, in the place of the one that is open. Its heading has the focus. It is built with
 * the platform alone, so that it is there without Lit, and of what is at hand alone: the launch that it accompanies may
 * abort every request of the page.
 *
 * @returns the view, for whoever has more to add to it.
 */
export function showDialog(view: ViewName, { link, more = [], returnTo }: DialogContent): HTMLElement {
  // Neither closed nor gone with what a page has taken out.
  const dialog = open?.checkVisibility() ? open : (open = openDialog(returnTo));
  dialog.dataset.view = view;
  const [heading, ...lines] = say(view).split('\n');
  const title = make('h2', heading, { id: 'h', tabindex: '-1' });
  const close = make('button', say('close'));
  close.onclick = closeDialog;
  const body = make('div');
  body.style.padding = '1.5rem';
  body.append(title, ...new Set(blocks([...lines, ...more], link)), close);
  dialog.replaceChildren(body);
  title.focus();
  return body;
}

export const closeDialog = (): void => open?.close();

function openDialog(returnTo: EventTarget): HTMLDialogElement {
  const attributes = { 'aria-labelledby': 'h', lang: say('lang'), dir: say('dir') };
  const dialog = make('dialog', '', attributes);
  const host = make('div', '', { 'data-bt-support-dialog': '' });
  const root = host.attachShadow({ mode: 'open' });
  dialog.style.cssText = STYLE;
  root.append(dialog);
  document.body.append(host);
  dialog.onclose = () => {
    host.remove();
    // WebKit gives no focus to a clicked button, and then has none to give back.
    if (document.activeElement === document.body) (returnTo as HTMLElement).focus?.();
  };
  dialog.showModal();
  return dialog;
}
