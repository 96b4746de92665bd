// Pages on which something is missing or changed before our script runs, or after it, and what has to work there all the same.
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestAppliance } from './appliance.ts';
import type { Page } from '../driver/page.ts';
import { sorted, wholePage, zone } from './stage.ts';

export const BUILDS = ['classic', 'module', 'bg'] as const;
export type Build = (typeof BUILDS)[number];

const tags: Record<Build, (host: string) => string> = {
  classic: (host) => `<script src="/dist/bt-support.js" data-site="${host}" data-enhance></script>`,
  module: (host) => `<script type="module" src="/dist/bt-support.module.js" data-site="${host}" data-enhance></script>`,
  bg: () => '<script src="/dist/bg.js"></script>',
};

const body = (host: string, withBg: boolean): string => `
  <bt-support-session id="own" session-key="1111111"></bt-support-session>
  <a id="link" href="http://${host}/api/start_session?short_key=2222222">Go</a>
  <bt-support-session id="around"><a href="http://${host}/api/start_session?short_key=3333333">Go</a></bt-support-session>
  <bt-issue-form id="form"><option value="Other">Other</option></bt-issue-form>
  <form id="plain" action="http://${host}/api/start_session">
    <input type="hidden" name="short_key" value="4444444"><button>Go</button></form>
  ${withBg ? `<button id="bg" onclick="BG.setSite('${host}'); BG.start(BG.START_TYPE.FULL, { sessionKey: '5555555' })">Go</button>` : ''}`;

/** A page of one build. Scripts before it and after it stand as they are given, in tags. */
export const oddPage = (build: Build, host: string, { before = '', after = '' } = {}): string =>
  wholePage(body(host, build !== 'module'), { head: collectThrown + before, scripts: tags[build](host) + after });

type Sent = Record<string, string>;

/** The controls by build, and what they send. */
const STARTS: Record<string, Sent> = {
  own: { short_key: '1111111' },
  link: { short_key: '2222222' },
  around: { short_key: '3333333' },
  form: {
    codeName: 'Other',
    'customer.company': '',
    'customer.company_code': '',
    'customer.details': '',
    'customer.name': 'Ada',
  },
  plain: { short_key: '4444444' },
  bg: { short_key: '5555555' },
};

const controls: Record<Build, readonly string[]> = {
  classic: ['own', 'link', 'around', 'form', 'plain', 'bg'],
  module: ['own', 'link', 'around', 'form', 'plain'],
  bg: ['bg'],
};

/** Presses something as a person would, but without a pointer: an open dialog would be in its way. */
const press = (id: string): void => {
  const element = document.getElementById(id)!;
  const root = element.shadowRoot;
  const select = root?.querySelector('select');
  const name = root?.querySelector('input');
  if (select) select.value = 'Other';
  // An old library may have a class of its own in the place of `Event`.
  const change = document.createEvent('Event');
  change.initEvent('change', true, false);
  select?.dispatchEvent(change);
  if (name) name.value = 'Ada';
  const button = root?.querySelector('button') ?? element.querySelector<HTMLElement>('button, a') ?? element;
  button.click();
};

/** For the head of a page, before anything else. */
export const collectThrown = `<script>
  window.thrown = [];
  addEventListener('error', ({ message, target }) => window.thrown.push(message || 'not loaded: ' + (target.src || target)), true);
  addEventListener('unhandledrejection', ({ reason }) => window.thrown.push(String(reason)));
</script>`;

/** Starts everything that a page of a build has, and says in a line each what did not come of it. */
export async function faultsOf(page: Page, app: TestAppliance, build: Build): Promise<string[]> {
  const faults: string[] = [];
  const ready = { classic: 'own', module: 'own', bg: '' }[build];
  const isReady = ready
    ? `Boolean(document.getElementById('own').shadowRoot?.querySelector('button') && document.getElementById('form').shadowRoot?.querySelector('form'))`
    : `Boolean(window.BG)`;
  await page.waitFor(isReady, { timeout: 4000 }).catch(() => faults.push('is not ready'));
  for (const id of controls[build]) {
    await app.forget();
    await page.evaluate(press, id).catch((error: unknown) => faults.push(`${id}: ${String(error)}`));
    const [session] = await arrived(app);
    const expected = sorted({ timezone_offset: zone, ...(id === 'form' ? { issue_menu: '1' } : {}), ...STARTS[id] });
    if (!session) faults.push(`${id}: nothing arrived`);
    else if (JSON.stringify(sorted(session.parameters)) !== JSON.stringify(expected)) {
      faults.push(`${id}: sent ${JSON.stringify(sorted(session.parameters))}`);
    }
    const view = await page.evaluate(() => {
      const dialog = document.querySelector('[data-bt-support-dialog]')?.shadowRoot?.querySelector('dialog');
      return dialog?.open && dialog.getBoundingClientRect().height > 0 ? dialog.dataset['view'] : null;
    });
    if (view !== 'javascript') faults.push(`${id}: the dialog shows ${String(view)}`);
  }
  faults.push(
    ...(await page.evaluate<string[]>('window.thrown').catch(() => ['no page'])).map((message) => `thrown: ${message}`),
  );
  return faults;
}

async function arrived(app: TestAppliance) {
  const end = Date.now() + 3000;
  let sessions = await app.sessions();
  while (sessions.length === 0 && Date.now() < end) {
    await sleep(30);
    sessions = await app.sessions();
  }
  return sessions;
}
