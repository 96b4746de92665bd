import type { Joining, LauncherActions } from '../../request/launcher-actions.ts';
import type { ViewName } from '../dialog.ts';
import { goesToFullWindow } from '../../request/plan.ts';
import { isModified } from '../../dom/is-modified.ts';
import type { Launch, LaunchRequest } from '../../request/launch-request.ts';
import { createElement, refill } from '../../dom/create-element.ts';
import { pageMeta } from '../../dom/page-meta.ts';
import { isOnline } from '../../platform/online.ts';
import { detectPlatform, type Platform } from '../../platform/platform.ts';
import { bindDismissal } from './dismissal.ts';
import { unmarkHistory, isShown } from './return-view.ts';
import { contactFor } from './contact.ts';
import { copyButton } from './copy-button.ts';
import { applyStyles } from './apply-styles.ts';
import { logDiagnostics } from './obstacles.ts';
import { link, primary, disclosure, withText, numbered, buttonRow } from './parts.ts';
import { pictureOf } from './picture.ts';
import { t } from './t.ts';
import { stepsFor } from './steps.ts';
import { storeUrl } from './stores.ts';

/** A view that is being completed. */
interface View {
  readonly name: ViewName;
  readonly launch: Launch;
  readonly hand: LauncherActions;
  readonly platform: Platform;
  readonly host: Element;
  readonly dialog: HTMLDialogElement;
  readonly heading: HTMLElement;
  /** The view's own link to the session, which is moved and not made anew: it may have the focus. */
  readonly link: HTMLAnchorElement;
}

/** What each view consists of, between its heading and its button. */
const CONTENTS: Partial<Record<ViewName, (view: View) => (Node | null)[]>> = {
  javascript: (view) => [
    pictureOf(view.platform.browser),
    stepsFor(view.platform),
    createElement('p', t('waiting'), { class: 'waiting' }),
    disclosure(t('help'), otherWays(view)),
    ...contact(view),
  ],
  clickonce: (view) => [
    createElement('p', t('clickonce.what')),
    buttonRow(
      primary(link(clickOnceUrl(view.launch.url), t('clickonce.run'), '_top')),
      withText(view.link, t('clickonce.download')),
    ),
    disclosure(t('help'), [buttonRow(...copyLink(view), ...chatInstead(view)), ...organisation(view)]),
    ...contact(view),
  ],
  mobile: (view) => [
    createElement('p', t('app.installed')),
    numbered(
      link(storeUrl(view.platform.system, view.launch.settings.stores), t('app.install'), '_blank'),
      primary(view.link),
    ),
    createElement('p', t('app.type')),
    manualEntry(view),
    buttonRow(...chatInstead(view)),
    ...contact(view),
  ],
  manual: (view) => [...reasons(view), ...otherWays(view), ...contact(view)],
  offline: (view) => [connectionStatus(view), buttonRow(primary(view.link)), ...contact(view)],
  raised: (view) => [createElement('p', t('raised')), buttonRow(view.link), ...contact(view)],
  another: (view) => [createElement('p', t('another')), buttonRow(primary(view.link), instead(view)), ...contact(view)],
  elsewhere: (view) => [createElement('p', t('elsewhere')), buttonRow(view.link), ...contact(view)],
};

/**
 * Adds to a view what is good to have: the steps for this browser and system, the ways out where they lead nowhere, and
 * looks. Nothing that has the focus loses it.
 */
export function renderView(body: HTMLElement, name: ViewName, launch: Launch, hand: LauncherActions): void {
  const root = body.getRootNode() as ShadowRoot;
  const [heading, link, close] = ['h2', 'a', 'button:last-child'].map((part) => body.querySelector<HTMLElement>(part));
  const dialog = body.closest('dialog');
  const contents = CONTENTS[name];
  if (!isShown()) unmarkHistory();
  // Closed meanwhile, or another view is in its place.
  if (!dialog?.open || !contents || !heading || !link || !close) return;
  const { activeElement } = root;
  const platform = detectPlatform(hand.view.navigator);
  const view = { name, launch, hand, platform, host: root.host, dialog, heading, link: link as HTMLAnchorElement };
  bindLink(view);
  const nodes = contents(view).filter((node) => node !== null);
  // Whose help desk it is, for whoever wants to know before a program runs.
  const helpDesk = createElement('p', t('help-desk', { site: launch.site }), { class: 'quiet' });
  refill(body, heading, helpDesk, ...nodes, close);
  if (launch.referrerPolicy)
    for (const anchor of body.querySelectorAll('a')) anchor.referrerPolicy = launch.referrerPolicy;
  applyStyles(body);
  if (root.activeElement !== activeElement) {
    // In what is folded up nothing can have it.
    activeElement?.closest('details')?.setAttribute('open', '');
    (activeElement as HTMLElement | null)?.focus();
  }
  bindDismissal(dialog, launch.options.uiOptions);
  dialog.addEventListener('close', unmarkHistory);
  // eslint-disable-next-line no-console -- the original of `BG` does, too; nothing of the session is in it
  if (launch.isRepeated) console.info(t('started-already'));
  logDiagnostics(hand.view, launch.site);
}

/** What the link of a view does with chats that are open. Without one, a chat that is open is raised. */
const JOINING: Partial<Record<ViewName, Joining>> = { raised: 'again', another: 'as-well', elsewhere: 'again' };

/** Where the view's own link leads, where that is better done by script. */
function bindLink(view: View): void {
  const { name, launch, hand, link } = view;
  if (isNavigationBlocked(view)) link.target = '_blank';
  if (name === 'manual' && launch.startType === 'chat') link.textContent = t('chat.open');
  link.addEventListener('click', (event) => {
    if (isModified(event)) return;
    if (name === 'offline') {
      event.preventDefault();
      if (isOnline(navigator)) startAgain(view, launch.original);
    } else if (launch.startType === 'chat' && hand.openChat(launch, JOINING[name]) !== 'blocked') {
      event.preventDefault();
      closeUnlessReplaced(view);
    }
  });
}

/** Starts from the dialog, which closes unless it has something to say about that. */
function startAgain({ hand, dialog, link }: View, request: LaunchRequest): void {
  hand.start(request);
  closeUnlessReplaced({ dialog, link });
}

/** Closes the dialog, unless another view has taken the place of this one. */
function closeUnlessReplaced({ dialog, link }: Pick<View, 'dialog' | 'link'>): void {
  if (link.isConnected) dialog.close();
}

/** The session again, and every other way. */
const otherWays = (view: View): Node[] => [
  buttonRow(
    primary(view.link),
    ...(isNavigationBlocked(view) ? [link(view.launch.url, t('here'))] : []),
    ...copyLink(view),
    ...chatInstead(view),
  ),
  ...organisation(view),
];

const organisation = ({ launch: { startType, site } }: View): Node[] =>
  startType === 'full' ? [disclosure(t('organisation'), [createElement('p', t('organisation.what', { site }))])] : [];

const contact = (view: View): Node[] => contactFor(view.launch, view.host);

const copyLink = ({ launch }: View): Node[] => copyButton(launch.url, t('copy.link'));

/** The chat of this request in the place of the one that is open. */
function instead(view: View): Node {
  const button = createElement('button', t('instead'), { type: 'button' });
  button.onclick = () => {
    if (view.hand.openChat(view.launch, 'instead') !== 'blocked') closeUnlessReplaced(view);
    // The link beside it is less likely to be blocked.
    else button.replaceWith(createElement('output', t('window-blocked')));
  };
  return button;
}

function chatInstead(view: View): Node[] {
  const { launch } = view;
  const isOffered = launch.settings.chatInstead ?? pageMeta('chat-instead') === 'true';
  // On a phone a page that wants no chat in a tab has none at all.
  const isPossible = launch.display !== 'mobile' || goesToFullWindow(launch.options);
  if (!isOffered || !isPossible || launch.startType === 'chat') return [];
  const button = createElement('button', t('chat-instead'), { type: 'button' });
  const { address } = launch.original;
  // The author's own address, where it is what went out, is of the full client.
  const chat = address && { address: address.replace(/(?=#|$)/, `${address.includes('?') ? '&' : '?'}c2cjs=1`) };
  button.onclick = () => startAgain(view, { ...launch.original, ...chat, startType: 'chat' });
  return [button];
}

/** What the customer types into the app where no link gets there. */
function manualEntry({ launch: { site, options } }: View): HTMLElement {
  const list = createElement('dl');
  const add = (label: string, value: string): void => {
    const place = createElement('dd', '', { class: 'row' });
    place.append(createElement('span', value), ...copyButton(value, t('copy'), t('copy.of', { label })));
    list.append(createElement('dt', label), place);
  };
  add(t('app.site'), site);
  if (options.sessionKey) add(t('app.key'), options.sessionKey);
  return list;
}

/** Tells of the connection, when it is asked for and when it comes back. */
function connectionStatus({ dialog, link, heading }: View): HTMLElement {
  const said = createElement('output', t('offline'));
  const tell = (): void => {
    said.textContent = t(isOnline(navigator) ? 'online' : 'still-offline');
    if (isOnline(navigator)) heading.textContent = t('online.heading');
  };
  link.addEventListener('click', tell);
  if (isOnline(navigator)) tell();
  window.addEventListener('online', tell);
  dialog.addEventListener('close', () => window.removeEventListener('online', tell));
  return said;
}

/** Why nothing started, as far as that can be told. */
const reasons = (view: View): Node[] =>
  isNavigationBlocked(view)
    ? [createElement('p', t('framed'))]
    : view.launch.startType === 'chat'
      ? [createElement('p', t('window-blocked'))]
      : [];

const isFramed = ({ hand: { view } }: View): boolean => view.top !== view;

/** Whether the frame's surroundings would not let its tab go. */
const isNavigationBlocked = (view: View): boolean =>
  view.name === 'manual' && view.launch.startType === 'full' && isFramed(view);

const clickOnceUrl = (url: string): string =>
  new URL(`/clickonce/4.5/CustomerClientStarter.application?source=${encodeURIComponent(url)}`, url).href;
