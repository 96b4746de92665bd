// A running browser is kept for the tests of one file that ask for the same, since starting one takes seconds. What most tests ask for
// comes from the pool of the run, if it has one.
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { track } from '../tools/children.mjs';
import type { PlainBrowser } from '../tools/find-browsers.mjs';
import { kindOf, launchOptions } from './launch-options.ts';
import type { BrowserOptions } from './page.ts';
import { borrow } from './pool.ts';
import type { Loan } from './pool.ts';

interface Running {
  browser: Browser;
  close(): Promise<void>;
}

const running = new Map<string, Running>();

async function launched(found: PlainBrowser, options: BrowserOptions): Promise<Running> {
  const browser = await puppeteer.launch(launchOptions(found, options));
  track(browser.process());
  const close = () =>
    browser.close().catch(() => {
      browser.process()?.kill('SIGKILL');
    });
  return { browser, close };
}

async function lent({ name }: PlainBrowser, loan: Loan): Promise<Running> {
  const protocol = name === 'firefox' ? 'webDriverBiDi' : 'cdp';
  const browser = await puppeteer.connect({ browserWSEndpoint: loan.address, defaultViewport: null, protocol });
  const contexts = browser.browserContexts().length;
  return {
    browser,
    async close() {
      const isAsBefore = browser.connected && browser.browserContexts().length === contexts;
      await browser.disconnect().catch(() => undefined);
      await loan.giveBack(isAsBefore);
    },
  };
}

async function start(found: PlainBrowser, options: BrowserOptions): Promise<Running> {
  const loan = kindOf(found, options) === kindOf(found, {}) ? await borrow(found.name) : undefined;
  if (!loan) return launched(found, options);
  try {
    return await lent(found, loan);
  } catch (error) {
    // It has ended since another file gave it back. Nothing of this test has begun.
    console.error(`The ${found.name} that was lent does not answer.`, error);
    await loan.giveBack(false);
    return launched(found, options);
  }
}

/** A context for one test. */
export async function sharedContext(
  found: PlainBrowser,
  options: BrowserOptions,
  downloadPath: string,
): Promise<BrowserContext> {
  const kind = kindOf(found, options);
  const newContext = ({ browser }: Running) =>
    browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath } });
  const known = running.get(kind);
  if (known?.browser.connected) {
    try {
      return await newContext(known);
    } catch (error) {
      // Some time after it has closed the pages of an earlier test a browser can fail, and is still connected until that is heard.
      // Nothing of this test has begun.
      if (known.browser.connected) throw error;
      console.error(`${found.name} has ended by itself.`);
    }
  }
  // The one that most tests want stays; of those with other settings, one at a time. One that has ended is no use.
  await close([...running.keys()].filter((key, index) => index > 0 || key === kind));
  const started = await start(found, options);
  running.set(kind, started);
  return newContext(started);
}

async function close(kinds: string[]) {
  for (const kind of kinds) {
    const known = running.get(kind);
    running.delete(kind);
    await known?.close();
  }
}

after(() => close([...running.keys()]));
