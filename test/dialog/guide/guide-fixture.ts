// Views of the dialog as the guide completes them, with launcher actions that record their calls.
import { renderView } from '../../../src/dialog/guide/views.ts';
import { t } from '../../../src/dialog/guide/t.ts';
import type { ChatOutcome, Joining, LauncherActions } from '../../../src/request/launcher-actions.ts';
import { showDialog, type ViewName } from '../../../src/dialog/dialog.ts';
import type { Launch, LaunchRequest } from '../../../src/request/launch-request.ts';
import { guideTexts } from '../../../src/messages/english-guide.ts';
import { type FakeView, fakeView, restoreClock } from '../../launch/fake-view.ts';
import { dialogHost, openDialog, settle } from '../../launch/launcher-fixture.ts';
import { KEY, SITE } from '../../session/samples.ts';

export const URL = `https://${SITE}/api/start_session?short_key=1234567`;

const KHTML = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

export const USER_AGENTS = {
  'Chrome on Windows': `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/138.0.0.0 Safari/537.36`,
  'Edge on Windows': `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${KHTML} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`,
  'Firefox on Linux': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Safari on a Mac': `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`,
  'Chrome on Android': `Mozilla/5.0 (Linux; Android 10; K) ${KHTML} Chrome/138.0.0.0 Mobile Safari/537.36`,
  'Safari on an iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'an app on Windows': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Instagram 387.1',
  'something unknown': 'Desktop',
} as const;

export type UserAgent = keyof typeof USER_AGENTS;

/** The views that the guide completes, with the launches that they are shown for. */
export const VIEWS = [
  ['javascript', 'full'],
  ['clickonce', 'full'],
  ['mobile', 'full'],
  ['manual', 'full'],
  ['manual', 'chat'],
  ['offline', 'full'],
  ['offline', 'chat'],
  ['raised', 'chat'],
  ['another', 'chat'],
  ['elsewhere', 'chat'],
] as const satisfies readonly (readonly [ViewName, LaunchRequest['startType']])[];

export interface GuideTest {
  view: FakeView;
  /** Where the launch comes from. */
  target: HTMLElement;
  /** Requests that the guide has started. */
  started: LaunchRequest[];
  /** The chats that the guide has opened. */
  chats: { launch: Launch; joining: Joining | undefined }[];
  /** What becomes of a chat. */
  outcome: ChatOutcome;
  /** A valid launch, with a test's changes. */
  launch(changes?: Partial<Launch>): Launch;
  /** Shows a view as the launcher does, and leaves it to the test when it is completed. */
  begin(name: ViewName, changes?: Partial<Launch>): { dialog: HTMLDialogElement; finish: () => void };
  /** Shows a view and completes it. */
  show(name: ViewName, changes?: Partial<Launch>): HTMLDialogElement;
  /** The same on another browser and system. */
  on(userAgent: UserAgent): void;
  /** The same in a frame of another page. */
  inFrame(): void;
  /** Has the browser say whether it has a connection. */
  connect(isOnline: boolean): void;
  /** Keeps off the console what stands in the test's way. */
  hush(): void;
}

const { warn } = console;

export function setUpGuide(): GuideTest {
  const test = {
    launch(changes = {}) {
      const original: LaunchRequest = { startType: 'full', site: SITE, options: KEY, target: test.target };
      const options = { ...KEY, timezoneOffset: false } as const;
      return { ...original, original, display: 'javascript', options, settings: {}, url: URL, ...changes } as Launch;
    },
    begin(name, changes) {
      const launch = test.launch(name === 'mobile' ? { display: 'mobile', ...changes } : changes);
      const { url, startType, target: returnTo } = launch;
      const target = startType === 'full' ? '_top' : 'bt-chat-1';
      const body = showDialog(name, { link: { url, target }, returnTo });
      const hand: LauncherActions = {
        view: test.view.window,
        openChat(chat, joining) {
          test.chats.push({ launch: chat, joining });
          return test.outcome;
        },
        start: (request) => Boolean(test.started.push(request)),
      };
      return { dialog: openDialog()!, finish: () => renderView(body, name, launch, hand) };
    },
    show(name, changes) {
      const { dialog, finish } = test.begin(name, changes);
      finish();
      return dialog;
    },
    on(userAgent) {
      test.view = fakeView(USER_AGENTS[userAgent]);
      restoreClock();
    },
    inFrame() {
      Object.defineProperty(test.view.window, 'top', { value: {} });
      test.hush();
    },
    connect(onLine) {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
    },
    hush() {
      console.warn = () => undefined;
    },
  } as GuideTest;
  beforeEach(() => {
    test.on('Chrome on Windows');
    Object.assign(test, { started: [], chats: [], outcome: 'opened' });
    test.target = document.body.appendChild(document.createElement('button'));
  });
  afterEach(async () => {
    console.warn = warn;
    // The real one is the prototype's.
    Reflect.deleteProperty(navigator, 'onLine');
    test.target.remove();
    await settle();
  });
  return test;
}

/** Returns whether a dialog is open as a word, since an element is long in a failure message. */
export const isOpen = (): boolean => openDialog() !== null;

/** The dialog's own root. */
export const dialogRoot = (): ShadowRoot => dialogHost()!.shadowRoot!;

/** The view's own link to the session, which every view begins with. */
export const ownLink = (dialog: HTMLDialogElement): HTMLAnchorElement => dialog.querySelector('a')!;

/** The link or button that says the text of this key. */
export const named = <Control extends HTMLElement = HTMLButtonElement>(
  dialog: HTMLDialogElement,
  key: keyof typeof guideTexts,
): Control => [...dialog.querySelectorAll<Control>('a, button')].find(({ textContent }) => textContent === t(key))!;

const KEYS = Object.keys(guideTexts) as (keyof typeof guideTexts)[];

/** The key of a text of the guide; any other text as it is. */
export const keyOf = (text: string | null): string =>
  KEYS.find((key) => t(key, { site: SITE, name: SITE }) === text) ?? String(text);

/** Describes the content of a view, in order: texts of the guide by key, other content by kind. */
export function outline(dialog: HTMLDialogElement, own: HTMLAnchorElement): string[] {
  const parts = dialog.querySelectorAll('h2, svg, ol, p, a, button, summary, output, dt, slot');
  return [...parts].map((part) => {
    const { localName, textContent } = part;
    if (part === own) return 'own link';
    if (part === dialog.firstElementChild?.lastElementChild) return 'close';
    if (localName === 'output' && !textContent) return 'said';
    return ['h2', 'svg', 'ol', 'slot'].includes(localName) ? localName : keyOf(textContent);
  });
}

/** Waits for what follows in tasks of its own. */
export const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** Has the dialog closed, and everything that follows from that. */
export async function closed(dialog: HTMLDialogElement): Promise<void> {
  const event = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  dialog.close();
  await event;
}
