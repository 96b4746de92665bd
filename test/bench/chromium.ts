// The one browser of the benchmark, as the whole-page tests start it.
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { track } from '../tools/children.mjs';
import { chromiumFlags } from '../tools/chromium-flags.mjs';
import { findBrowser, UsageError } from '../tools/find-browsers.mjs';

export async function openChromium(): Promise<Browser> {
  const found = findBrowser('chromium');
  if (found?.name !== 'chromium') throw new UsageError('The benchmark needs Chromium, which was not found.');
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    args: [...chromiumFlags],
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  });
  track(browser.process());
  return browser;
}

/** Something on a page that shares nothing with those before it. */
export async function onNewPage<T>(browser: Browser, action: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    return await action(await context.newPage());
  } finally {
    await context.close();
  }
}
