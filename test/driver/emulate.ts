// Options of a browser, applied to a running Chromium or Firefox.
import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { BrowserOptions } from './page.ts';
import type { PuppeteerWindow } from './puppeteer-page.ts';

export const defaultViewport = { width: 1280, height: 800 };

const chromiumOnly = ['mobile', 'platform', 'userAgentData'] as const;

async function emulateInChromium(page: PuppeteerPage, options: BrowserOptions) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: options.colorScheme ?? 'light' },
      { name: 'prefers-reduced-motion', value: options.reducedMotion ? 'reduce' : 'no-preference' },
      ...(options.forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
    ],
  });
  const { userAgent, languages, platform, userAgentData } = options;
  if (userAgent || languages || platform || userAgentData) {
    await session.send('Emulation.setUserAgentOverride', {
      userAgent: userAgent ?? (await page.browser().userAgent()),
      ...(languages && { acceptLanguage: languages.join(',') }),
      ...(platform && { platform }),
      ...(userAgentData && { userAgentMetadata: userAgentData as never }),
    });
  }
  if (options.timeZone) await page.emulateTimezone(options.timeZone);
}

export async function emulate(window: PuppeteerWindow, options: BrowserOptions) {
  const { engine, inner: page } = window;
  if (engine === 'chromium') {
    await emulateInChromium(page, options);
  } else {
    const refused = chromiumOnly.find((name) => options[name] !== undefined);
    if (refused) throw new Error(`${refused} cannot be had in ${engine}.`);
  }
  const { mobile, viewport } = options;
  if (mobile) await page.setViewport({ width: 390, height: 844, ...viewport, isMobile: true, hasTouch: true });
  else await window.setViewport(viewport ?? defaultViewport);
}
