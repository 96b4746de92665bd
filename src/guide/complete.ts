import type { ChatOutcome, Joining } from '../launch/chat-window.ts';
import type { ViewName } from '../launch/dialog.ts';
import { goesToFullWindow } from '../launch/plan.ts';
import { isModified } from '../launch/is-modified.ts';
import type { Launch, LaunchRequest } from '../launch/launcher.ts';
import { make, refill } from '../launch/make.ts';
import { pageMeta } from '../launch/page-meta.ts';
import { isOnline } from '../platform/online.ts';
import { detectPlatform, type Platform } from '../platform/platform.ts';
import { checkNames } from './check-names.ts';
import { closeAsAsked } from './close.ts';
import { forgetNote, isShown } from './come-back.ts';
import { contactFor } from './contact.ts';
import { copyButton } from './copy.ts';
import { dress } from './dress.ts';
import { sayObstacles } from './obstacles.ts';
import { anchor, first, folded, named, numbered, row } from './parts.ts';
import { pictureOf } from './picture.ts';
import { say } from './say.ts';
import { stepsFor } from './steps.ts';
import { storeUrl } from './stores.ts';

/** What the launcher lets the guide do. */
export interface Hand {
  readonly view: Window;
  readonly openChat: (launch: Launch, joining?: Joining) => ChatOutcome;
  readonly start: (request: LaunchRequest) => boolean;
}

/** A view that is being completed. */
interface View {
  readonly name: ViewName;
  readonly launch: Launch;
  readonly hand: Hand;
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
    make('p', say('waiting'), { class: 'waiting' }),
    folded(say('help'), help(view)),
    ...contact(view),
  ],
  clickonce: (view) => [
    make('p', say('clickonce.what')),
    row(
      first(anchor(clickOnceUrl(view.launch.url), say('clickonce.run'), '_top')),
      named(view.link, say('clickonce.download')),
    ),
    folded(say('help'), [row(...copyLink(view), ...chatInstead(view)), ...organisation(view)]),
    ...contact(view),
  ],
  mobile: (view) => [
    make('p', say('app.installed')),
    numbered(
      anchor(storeUrl(view.platform.system, view.launch.settings.stores), say('app.install'), '_blank'),
      first(view.link),
    ),
    make('p', say('app.type')),
    toType(view),
    row(...chatInstead(view)),
    ...contact(view),
  ],
  manual: (view) => [...why(view), ...help(view), ...contact(view)],
  offline: (view) => [online(view), row(first(view.link)), ...contact(view)],
  raised: (view) => [make('p', say('raised')), row(view.link), ...contact(view)],
  another: (view) => [make('p', say('another')), row(first(view.link), instead(view)), ...contact(view)],
  elsewhere: (view) => [make('p', say('elsewhere')), row(view.link), ...contact(view)],
};

/**
 * Adds to a view what is good to have: the steps for this browser and system, the ways out where they lead nowhere, and
 * looks. Nothing that has the focus loses it.
 */
export function complete(body: HTMLElement, name: ViewName, launch: Launch, hand: Hand): void {
  const root = body.getRootNode() as ShadowRoot;
  const [heading, link, close] = ['h2', 'a', 'button:last-child'].map((part) => body.querySelector<HTMLElement>(part));
  const dialog = body.closest('dialog');
  const contents = CONTENTS[name];
  if (!isShown()) forgetNote();
  // Closed meanwhile, or another view is in its place.
  if (!dialog?.open || !contents || !heading || !link || !close) return;
  const { activeElement } = root;
  const platform = detectPlatform(hand.view.navigator);
  const view = { name, launch, hand, platform, host: root.host, dialog, heading, link: link as HTMLAnchorElement };
  lead(view);
  const nodes = contents(view).filter((node) => node !== null);
  // Whose help desk it is, for whoever wants to know before a program runs.
  const helpDesk = make('p', say('help-desk', { site: launch.site }), { class: 'quiet' });
  refill(body, heading, helpDesk, ...nodes, close);
  if (launch.referrerPolicy)
    for (const anchor of body.querySelectorAll('a')) anchor.referrerPolicy = launch.referrerPolicy;
  dress(body);
  if (root.activeElement !== activeElement) {
    // In what is folded up nothing can have it.
    activeElement?.closest('details')?.setAttribute('open', '');
    (activeElement as HTMLElement | null)?.focus();
  }
  closeAsAsked(dialog, launch.options.uiOptions);
  dialog.addEventListener('close', forgetNote);
  // eslint-disable-next-line no-console -- the original of `BG` does, too; nothing of the session is in it
  if (launch.isRepeated) console.info(say('started-already'));
  sayObstacles(hand.view, launch.site);
  checkNames(launch);
}

/** What the link of a view does with chats that are open. Without one, a chat that is open is raised. */
const JOINING: Partial<Record<ViewName, Joining>> = { raised: 'again', another: 'as-well', elsewhere: 'again' };

/** Where the view's own link leads, where that is better done by script. */
function lead(view: View): void {
  const { name, launch, hand, link } = view;
  if (isRefused(view)) link.target = '_blank';
  if (name === 'manual' && launch.startType === 'chat') link.textContent = say('chat.open');
  link.addEventListener('click', (event) => {
    if (isModified(event)) return;
    if (name === 'offline') {
      event.preventDefault();
      if (isOnline(navigator)) startAgain(view, launch.asked);
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
const help = (view: View): Node[] => [
  row(
    first(view.link),
    ...(isRefused(view) ? [anchor(view.launch.url, say('here'))] : []),
    ...copyLink(view),
    ...chatInstead(view),
  ),
  ...organisation(view),
];

const organisation = ({ launch: { startType, site } }: View): Node[] =>
  startType === 'full' ? [folded(say('organisation'), [make('p', say('organisation.what', { site }))])] : [];

const contact = (view: View): Node[] => contactFor(view.launch, view.host);

const copyLink = ({ launch }: View): Node[] => copyButton(launch.url, say('copy.link'));

/** The chat of this request in the place of the one that is open. */
function instead(view: View): Node {
  const button = make('button', say('instead'), { type: 'button' });
  button.onclick = () => {
    if (view.hand.openChat(view.launch, 'instead') !== 'blocked') closeUnlessReplaced(view);
    // The link beside it is less likely to be blocked.
    else button.replaceWith(make('output', say('window-blocked')));
  };
  return button;
}

function chatInstead(view: View): Node[] {
  const { launch } = view;
  const isOffered = launch.settings.chatInstead ?? pageMeta('chat-instead') === 'true';
  // On a phone a page that wants no chat in a tab has none at all.
  const isPossible = launch.display !== 'mobile' || goesToFullWindow(launch.options);
  if (!isOffered || !isPossible || launch.startType === 'chat') return [];
  const button = make('button', say('chat-instead'), { type: 'button' });
  const { address } = launch.asked;
  // The author's own address, where it is what went out, is of the full client.
  const chat = address && { address: address.replace(/(?=#|$)/, `${address.includes('?') ? '&' : '?'}c2cjs=1`) };
  button.onclick = () => startAgain(view, { ...launch.asked, ...chat, startType: 'chat' });
  return [button];
}

/** What the customer types into the app where no link gets there. */
function toType({ launch: { site, options } }: View): HTMLElement {
  const list = make('dl');
  const add = (label: string, value: string): void => {
    const place = make('dd', '', { class: 'row' });
    place.append(make('span', value), ...copyButton(value, say('copy'), say('copy.of', { label })));
    list.append(make('dt', label), place);
  };
  add(say('app.site'), site);
  if (options.sessionKey) add(say('app.key'), options.sessionKey);
  return list;
}

/** Tells of the connection, when it is asked for and when it comes back. */
function online({ dialog, link, heading }: View): HTMLElement {
  const said = make('output', say('offline'));
  const tell = (): void => {
    said.textContent = say(isOnline(navigator) ? 'online' : 'still-offline');
    if (isOnline(navigator)) heading.textContent = say('online.heading');
  };
  link.addEventListener('click', tell);
  if (isOnline(navigator)) tell();
  window.addEventListener('online', tell);
  dialog.addEventListener('close', () => window.removeEventListener('online', tell));
  return said;
}

/** Why nothing started, as far as that can be told. */
const why = (view: View): Node[] =>
  isRefused(view)
    ? [make('p', say('framed'))]
    : view.launch.startType === 'chat'
      ? [make('p', say('window-blocked'))]
      : [];

const isFramed = ({ hand: { view } }: View): boolean => view.top !== view;

/** Whether the frame's surroundings would not let its tab go. */
const isRefused = (view: View): boolean => view.name === 'manual' && view.launch.startType === 'full' && isFramed(view);

const clickOnceUrl = (url: string): string =>
  new URL(`/clickonce/4.5/CustomerClientStarter.application?source=${encodeURIComponent(url)}`, url).href;
