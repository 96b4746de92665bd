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
import { publisherOf, trustNote } from './trust.ts';
import { stepsFor } from './steps.ts';
import { storeUrl } from './stores.ts';

/** A view that is being completed. */
interface View {
  readonly name: ViewName;
  readonly launch: Launch;
  readonly actions: LauncherActions;
  readonly platform: Platform;
  readonly host: Element;
  readonly dialog: HTMLDialogElement;
  readonly heading: HTMLElement;
  /** The view's own link to the session. It is moved and not replaced, since it may have the focus. */
  readonly link: HTMLAnchorElement;
}

/** The content of each view, between its heading and its button. */
const CONTENTS: Partial<Record<ViewName, (view: View) => (Node | null)[]>> = {
  javascript: (view) => [
    pictureOf(view.platform.browser),
    stepsFor(view.platform, publisherOf(view.launch)),
    createElement('p', t('waiting'), { class: 'waiting' }),
    disclosure(t('help'), otherWays(view)),
    trustNote(view.launch),
    ...contact(view),
  ],
  clickonce: (view) => [
    createElement('p', t('clickonce.what')),
    buttonRow(
      primary(link(clickOnceUrl(view.launch.url), t('clickonce.run'), '_top')),
      withText(view.link, t('clickonce.download')),
    ),
    disclosure(t('help'), [buttonRow(...copyLink(view), ...chatInstead(view)), ...organisation(view)]),
    trustNote(view.launch),
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
    trustNote(view.launch),
    ...contact(view),
  ],
  manual: (view) => [...reasons(view), ...otherWays(view), ...contact(view)],
  offline: (view) => [connectionStatus(view), buttonRow(primary(view.link)), ...contact(view)],
  raised: (view) => [createElement('p', t('raised.what')), buttonRow(view.link), ...contact(view)],
  another: (view) => [
    createElement('p', t('another.what')),
    buttonRow(primary(view.link), instead(view)),
    ...contact(view),
  ],
  elsewhere: (view) => [createElement('p', t('elsewhere.what')), buttonRow(view.link), ...contact(view)],
};

/**
 * Completes a view with the steps for this browser and system, other ways to get help, and styles. The focus stays where it is.
 */
export function renderView(body: HTMLElement, name: ViewName, launch: Launch, actions: LauncherActions): void {
  const root = body.getRootNode() as ShadowRoot;
  const [heading, link, close] = ['h2', 'a', 'button:last-child'].map((part) => body.querySelector<HTMLElement>(part));
  const dialog = body.closest('dialog');
  const contents = CONTENTS[name];
  if (!isShown()) unmarkHistory();
  // It may have been closed or replaced.
  if (!dialog?.open || !contents || !heading || !link || !close) return;
  const { activeElement } = root;
  const platform = detectPlatform(actions.view.navigator);
  const view = { name, launch, actions, platform, host: root.host, dialog, heading, link: link as HTMLAnchorElement };
  bindLink(view);
  const nodes = contents(view).filter((node) => node !== null);
  // The name of the help desk, before a program runs.
  const helpDesk = createElement('p', t('help-desk', { site: launch.site }), { class: 'quiet' });
  refill(body, heading, helpDesk, ...nodes, close);
  if (launch.referrerPolicy)
    for (const anchor of body.querySelectorAll('a')) anchor.referrerPolicy = launch.referrerPolicy;
  applyStyles(body);
  if (root.activeElement !== activeElement) {
    // An element in a closed `<details>` cannot have the focus.
    activeElement?.closest('details')?.setAttribute('open', '');
    (activeElement as HTMLElement | null)?.focus();
  }
  bindDismissal(dialog, launch.options.uiOptions);
  dialog.addEventListener('close', unmarkHistory);
  // eslint-disable-next-line no-console -- the original of `BG` does, too; nothing of the session is in it
  if (launch.isRepeated) console.info(t('started-already'));
  logDiagnostics(actions.view, launch.site);
}

/** How the link of a view joins open chats. By default, an open chat is raised. */
const JOINING: Partial<Record<ViewName, Joining>> = { raised: 'again', another: 'as-well', elsewhere: 'again' };

/** Handles the view's link by script if the browser's default is worse. */
function bindLink(view: View): void {
  const { name, launch, actions, link } = view;
  if (isNavigationBlocked(view)) link.target = '_blank';
  if (name === 'manual' && launch.startType === 'chat') link.textContent = t('chat.open');
  link.addEventListener('click', (event) => {
    if (isModified(event)) return;
    if (name === 'offline') {
      event.preventDefault();
      if (isOnline(navigator)) startAgain(view, launch.original);
    } else if (launch.startType === 'chat' && actions.openChat(launch, JOINING[name]) !== 'blocked') {
      event.preventDefault();
      closeUnlessReplaced(view);
    }
  });
}

/** Starts a session from the dialog, which closes unless another view replaces this one. */
function startAgain({ actions, dialog, link }: View, request: LaunchRequest): void {
  actions.start(request);
  closeUnlessReplaced({ dialog, link });
}

/** Closes the dialog, unless another view has taken the place of this one. */
function closeUnlessReplaced({ dialog, link }: Pick<View, 'dialog' | 'link'>): void {
  if (link.isConnected) dialog.close();
}

/** Creates the link to the session, and other ways to get help. */
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

/** Creates a button that replaces the open chat by this one. */
function instead(view: View): Node {
  const button = createElement('button', t('instead'), { type: 'button' });
  button.onclick = () => {
    if (view.actions.openChat(view.launch, 'instead') !== 'blocked') closeUnlessReplaced(view);
    // The link beside it is less likely to be blocked.
    else button.replaceWith(createElement('output', t('window-blocked')));
  };
  return button;
}

function chatInstead(view: View): Node[] {
  const { launch } = view;
  const isOffered = launch.settings.chatInstead ?? pageMeta('chat-instead') === 'true';
  // On a phone, chats need a tab: not if the page does not allow one.
  const isPossible = launch.display !== 'mobile' || goesToFullWindow(launch.options);
  if (!isOffered || !isPossible || launch.startType === 'chat') return [];
  const button = createElement('button', t('chat-instead'), { type: 'button' });
  const { address } = launch.original;
  // The author's own address, if it was used, is one of the full client.
  const chat = address && { address: address.replace(/(?=#|$)/, `${address.includes('?') ? '&' : '?'}c2cjs=1`) };
  button.onclick = () => startAgain(view, { ...launch.original, ...chat, startType: 'chat' });
  return [button];
}

/** Creates a list of what the customer can type into the app. */
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

/** Creates an output with the state of the connection, which changes when it is back. */
function connectionStatus({ dialog, link, heading }: View): HTMLElement {
  const status = createElement('output', t('offline.what'));
  const update = (): void => {
    status.textContent = t(isOnline(navigator) ? 'online' : 'still-offline');
    if (isOnline(navigator)) heading.textContent = t('online.heading');
  };
  link.addEventListener('click', update);
  if (isOnline(navigator)) update();
  window.addEventListener('online', update);
  dialog.addEventListener('close', () => window.removeEventListener('online', update));
  return status;
}

/** Explains why nothing started, if that is known. */
const reasons = (view: View): Node[] =>
  isNavigationBlocked(view)
    ? [createElement('p', t('framed.what'))]
    : view.launch.startType === 'chat'
      ? [createElement('p', t('window-blocked'))]
      : [];

const isFramed = ({ actions: { view } }: View): boolean => view.top !== view;

/** Tests if the page is in a frame that may not navigate its tab. */
const isNavigationBlocked = (view: View): boolean =>
  view.name === 'manual' && view.launch.startType === 'full' && isFramed(view);

const clickOnceUrl = (url: string): string =>
  new URL(`/clickonce/4.5/CustomerClientStarter.application?source=${encodeURIComponent(url)}`, url).href;
