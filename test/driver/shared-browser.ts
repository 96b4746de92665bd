// A running browser is kept for the tests of one file that ask for the same, since starting one takes seconds.
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import type { Browser, BrowserContext, LaunchOptions } from 'puppeteer-core';
import { track } from '../tools/children.mjs';
import { chromiumFlags } from '../tools/chromium-flags.mjs';
import type { PlainBrowser } from '../tools/find-browsers.mjs';
import type { BrowserOptions } from './page.ts';

const running = new Map<string, Browser>();

function chromium(path: string): LaunchOptions {
  return {
    executablePath: path,
    headless: true,
    defaultViewport: null,
    // A window size given here would be the size of pop-ups too.
    args: [...chromiumFlags, '--screen-info={1600x1200}'],
    // puppeteer lets every pop-up through; people's browsers do not.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  };
}

function firefox(path: string, options: BrowserOptions): LaunchOptions {
  const { colorScheme, reducedMotion, forcedColors, userAgent, languages, timeZone } = options;
  return {
    browser: 'firefox',
    executablePath: path,
    headless: true,
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    env: { ...process.env, ...(timeZone && { TZ: timeZone }) },
    extraPrefsFirefox: {
      'dom.disable_open_during_load': true,
      'browser.download.alwaysOpenPanel': false,
      'browser.download.useDownloadDir': true,
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      ...(forcedColors && { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 }),
      ...(userAgent && { 'general.useragent.override': userAgent }),
      ...(languages && { 'intl.accept_languages': languages.join(', ') }),
    },
  };
}

/** A context for one test. */
export async function sharedContext(
  { name, path }: PlainBrowser,
  options: BrowserOptions,
  downloadPath: string,
): Promise<BrowserContext> {
  const settings = name === 'chromium' ? chromium(path) : firefox(path, options);
  const key = JSON.stringify([name, settings.extraPrefsFirefox, settings.env?.['TZ']]);
  const newContext = (browser: Browser) =>
    browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath } });
  const known = running.get(key);
  if (known?.connected) {
    try {
      return await newContext(known);
    } catch (error) {
      // Some time after it has closed the pages of an earlier test a browser can fail, and is still connected until that is heard.
      // Nothing of this test has begun.
      if (known.connected) throw error;
      console.error(`${name} has ended by itself.`);
    }
  }
  // The one that most tests want stays; of those with other settings, one at a time.
  await close([...running.keys()].slice(1));
  const browser = await puppeteer.launch(settings);
  track(browser.process());
  running.set(key, browser);
  return newContext(browser);
}

async function close(keys: string[]) {
  for (const key of keys) {
    const browser = running.get(key);
    running.delete(key);
    await browser?.close().catch(() => browser.process()?.kill('SIGKILL'));
  }
}

after(() => close([...running.keys()]));
