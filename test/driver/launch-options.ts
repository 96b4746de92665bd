// How Chromium and Firefox are started for whole-page tests.
import type { LaunchOptions } from 'puppeteer-core';
import { chromiumFlags } from '../tools/chromium-flags.mjs';
import type { PlainBrowser } from '../tools/find-browsers.mjs';
import type { BrowserOptions } from './page.ts';

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

export const launchOptions = ({ name, path }: PlainBrowser, options: BrowserOptions): LaunchOptions =>
  name === 'chromium' ? chromium(path) : firefox(path, options);

/** The same for options that one running browser serves. */
export function kindOf(found: PlainBrowser, options: BrowserOptions): string {
  const { extraPrefsFirefox, env } = launchOptions(found, options);
  return JSON.stringify([found.name, extraPrefsFirefox, env?.['TZ']]);
}
