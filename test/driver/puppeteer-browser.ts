// Chromium or Firefox for one test: a browser context of its own in a browser that tests of one file share.
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, HTTPRequest, Page as PuppeteerPage, Target } from 'puppeteer-core';
import type { PlainBrowser } from '../tools/find-browsers.mjs';
import { downloadsIn, makeProfile } from './downloads.ts';
import type { Profile } from './downloads.ts';
import { emulate } from './emulate.ts';
import type { BrowserOptions, TestBrowser } from './page.ts';
import { PuppeteerWindow } from './puppeteer-page.ts';
import { sharedContext } from './shared-browser.ts';

const favicon = /\/favicon\.ico$/;

/** Runs before the page's own scripts: a policy's refusals are events, and not on every engine's console. */
function reportPolicy() {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, disposition }) => {
    console.error('[csp]', disposition, effectiveDirective, blockedURI);
  });
}

export class PuppeteerBrowser implements TestBrowser {
  readonly engine;
  readonly #windows = new Map<PuppeteerPage, PuppeteerWindow>();
  readonly #errors: string[] = [];
  readonly #requests: { method: string; url: string }[] = [];
  readonly #context;
  readonly #profile;
  #first: PuppeteerWindow | undefined;

  private constructor(found: PlainBrowser, context: BrowserContext, profile: Profile) {
    this.engine = found.name;
    this.#context = context;
    this.#profile = profile;
  }

  static async open(found: PlainBrowser, options: BrowserOptions): Promise<PuppeteerBrowser> {
    const profile = await makeProfile();
    const context = await sharedContext(found, options, profile.downloads);
    const self = new PuppeteerBrowser(found, context, profile);
    context.on('targetcreated', (target: Target) => void self.#adopt(target));
    const page = await context.newPage();
    self.#first = self.#watch(page);
    await page.evaluateOnNewDocument(reportPolicy);
    await emulate(self.#first, options);
    return self;
  }

  get page(): PuppeteerWindow {
    if (!this.#first) throw new Error('The browser has no window yet.');
    return this.#first;
  }

  async windows(count = 0): Promise<PuppeteerWindow[]> {
    const end = Date.now() + 10_000;
    for (;;) {
      const open = (await this.#context.pages()).map((page) => this.#watch(page));
      const ordered = [...this.#windows.values()].filter((window) => open.includes(window));
      if (count === 0 || ordered.length === count) return ordered;
      if (Date.now() > end) throw new Error(`${ordered.length} windows are open, not ${count}.`);
      await sleep(50);
    }
  }

  downloads(count = 0) {
    return downloadsIn(this.#profile.downloads, count);
  }

  errors() {
    return Promise.resolve([...this.#errors]);
  }

  requests() {
    return [...this.#requests];
  }

  async close() {
    await this.#context.close().catch(() => undefined);
    await this.#profile.remove();
  }

  async #adopt(target: Target) {
    // A window can be gone again before it was looked at.
    const page = await target.page().catch(() => null);
    if (page) this.#watch(page);
  }

  #watch(page: PuppeteerPage): PuppeteerWindow {
    const known = this.#windows.get(page);
    if (known) return known;
    const window = new PuppeteerWindow(this.engine, page);
    this.#windows.set(page, window);
    page.on('request', (request: HTTPRequest) => {
      if (!favicon.test(request.url())) this.#requests.push({ method: request.method(), url: request.url() });
    });
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !favicon.test(message.location().url ?? '')) this.#errors.push(message.text());
    });
    return window;
  }
}
