// WebKitGTK for one test: a driver and a home of its own, on a screen that the tests of one file share.
import '../tools/quiet.mjs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebDriver } from 'webdriver';
import type { Client } from 'webdriver';
import { trackFolder } from '../tools/children.mjs';
import type { WebKitBrowser as Found } from '../tools/find-browsers.mjs';
import { capabilities, startDriver, startScreen } from '../tools/webkit-service.mjs';
import { downloadsIn, makeProfile } from './downloads.ts';
import type { Profile } from './downloads.ts';
import { defaultViewport } from './emulate.ts';
import type { BrowserOptions, TestBrowser } from './page.ts';
import { borrow } from './pool.ts';
import { WebKitWindow } from './webkit-page.ts';

const refusedOptions = ['forcedColors', 'languages', 'mobile', 'platform', 'userAgentData'] as const;

/** For the tests of this file alone: the window in front of a screen has its focus. */
async function openScreen(found: Found): Promise<{ display: string; stop(): Promise<void> }> {
  const loan = await borrow('screen');
  return loan ? { display: loan.address, stop: () => loan.giveBack(true) } : startScreen(found);
}

let screen: ReturnType<typeof openScreen> | undefined;
after(async () => (await screen)?.stop());

/** Which plug-ins for media there are: found out by the first browser of a file, and not by each with a home of its own. */
let mediaRegistry: Promise<string> | undefined;
async function findRegistry(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bt-support-media-'));
  trackFolder(folder);
  return join(folder, 'registry.bin');
}

/** Files of the home folder: where downloads go, and the theme that the browser reports to pages. */
async function furnish({ home, downloads }: Profile, { reducedMotion }: BrowserOptions) {
  const config = join(home, '.config');
  await mkdir(join(config, 'gtk-3.0'), { recursive: true });
  await writeFile(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  await writeFile(
    join(config, 'gtk-3.0', 'settings.ini'),
    ['[Settings]', `gtk-enable-animations=${reducedMotion ? 0 : 1}`, ''].join('\n'),
  );
  return {
    HOME: home,
    GST_REGISTRY: await (mediaRegistry ??= findRegistry()),
    XDG_CONFIG_HOME: config,
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
  };
}

const TAKEN = new Error('The driver has waited in vain for its browser.');

/** Some times what a start takes on a busy machine. */
const START_WITHIN_MS = 25_000;

/**
 * A driver with its browser. The driver looks for a free port for the browser and lets go of it before the browser takes it (WebKit's
 * SessionHostGlib.cpp, `freePort`). Whatever takes the port in between is taken for the browser, and never answers: then it throws
 * `TAKEN`, and another driver finds another port.
 */
async function startSession(
  found: Found,
  display: string,
  env: Record<string, string>,
  wanted: ReturnType<typeof capabilities>,
): Promise<{ client: Client; stop: () => Promise<void> }> {
  const { port, stop } = await startDriver(found, display, env);
  let isTaken = false;
  const timer = setTimeout(() => {
    isTaken = true;
    void stop();
  }, START_WITHIN_MS);
  try {
    const options = { hostname: '127.0.0.1', port, logLevel: 'error', connectionRetryCount: 0 } as const;
    return { client: await WebDriver.newSession({ ...options, capabilities: wanted }), stop };
  } catch (error) {
    await stop();
    throw isTaken ? TAKEN : error;
  } finally {
    clearTimeout(timer);
  }
}

export class WebKitBrowser implements TestBrowser {
  readonly engine = 'webkit' as const;
  readonly page;
  readonly #windows = new Map<string, WebKitWindow>();
  readonly #profile;
  readonly #client;
  readonly #stopDriver;
  #current: string;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(profile: Profile, client: Client, stop: () => Promise<void>, first: string) {
    this.#profile = profile;
    this.#client = client;
    this.#stopDriver = stop;
    this.#current = first;
    this.page = this.#window(first);
  }

  static async open(found: Found, options: BrowserOptions): Promise<WebKitBrowser> {
    const refused = refusedOptions.find((name) => options[name] !== undefined);
    if (refused) throw new Error(`${refused} cannot be had in webkit.`);
    screen ??= openScreen(found);
    const profile = await makeProfile();
    const env = {
      ...(await furnish(profile, options)),
      ...(options.timeZone && { TZ: options.timeZone }),
    };
    const wanted = capabilities(found);
    wanted['webkitgtk:browserOptions'].args.push(
      ...(options.colorScheme === 'dark' ? ['--dark-mode'] : []),
      ...(options.userAgent ? [`--user-agent=${options.userAgent}`] : []),
    );
    const start = () => startSession(found, display, env, wanted);
    const { display } = await screen;
    const { client, stop } = await start().catch((error: unknown) =>
      error === TAKEN ? start() : Promise.reject(error),
    );
    const self = new WebKitBrowser(profile, client, stop, await client.getWindowHandle());
    await self.page.setViewport(options.viewport ?? defaultViewport);
    return self;
  }

  async windows(count = 0): Promise<WebKitWindow[]> {
    const end = Date.now() + 10_000;
    for (;;) {
      const handles = await this.#alone(() => this.#client.getWindowHandles());
      handles.forEach((handle) => this.#window(handle));
      const open = [...this.#windows.values()].filter(({ handle }) => handles.includes(handle));
      if (count === 0 || open.length === count) return open;
      if (Date.now() > end) throw new Error(`${open.length} windows are open, not ${count}.`);
      await sleep(50);
    }
  }

  downloads(count = 0) {
    return downloadsIn(this.#profile.downloads, count);
  }

  async errors() {
    const windows = await this.windows();
    return (await Promise.all(windows.map((window) => window.errors()))).flat();
  }

  requests(): never {
    throw new Error('webkit does not tell what it requests: count on the server.');
  }

  async close() {
    await this.#client.deleteSession().catch(() => undefined);
    await this.#stopDriver();
    await this.#profile.remove();
  }

  #window(handle: string): WebKitWindow {
    const known = this.#windows.get(handle);
    if (known) return known;
    const window = new WebKitWindow(handle, (name, action) =>
      this.#alone(async () => {
        if (this.#current !== name) await this.#client.switchToWindow(name);
        this.#current = name;
        return action(this.#client);
      }),
    );
    this.#windows.set(handle, window);
    return window;
  }

  /** One command after another: the session has a single current window. */
  #alone<T>(action: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(action);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
