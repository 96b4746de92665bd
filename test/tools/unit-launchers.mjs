// One launcher an engine for the unit tests, each under the name that reports and totals use.
import './quiet.mjs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { track } from './children.mjs';
import { chromiumFlags } from './chromium-flags.mjs';
import { capabilities, startDriver, startScreen } from './webkit-service.mjs';

/**
 * @import { BrowserLauncher, TestRunnerCoreConfig } from '@web/test-runner-core'
 * @import { LaunchOptions } from 'puppeteer-core'
 * @import { FoundBrowser, PlainBrowser, WebKitBrowser } from './find-browsers.mjs'
 */

/** @param {LaunchOptions} options */
async function launch(options) {
  const browser = await puppeteer.launch(options);
  track(browser.process());
  return browser;
}

/** @param {PlainBrowser} browser */
function puppeteerLauncher({ name, path }) {
  // Pop-ups without a gesture are blocked, as they are for people.
  const launchOptions =
    name === 'chromium'
      ? { executablePath: path, args: chromiumFlags, ignoreDefaultArgs: ['--disable-popup-blocking'] }
      : {
          // Nobody asks what was requested, and Firefox would report every module, in every file.
          networkEnabled: false,
          executablePath: path,
          browser: /** @type {const} */ ('firefox'),
          headless: true,
          extraPrefsFirefox: { 'dom.disable_open_during_load': true },
        };
  // One page at a time: focus belongs to a single page, and many tests are about focus.
  const launcher = chromeLauncher({ launchOptions, puppeteer: /** @type {never} */ ({ launch }), concurrency: 1 });
  launcher.name = name;
  return launcher;
}

/**
 * Brings its own screen and driver, and takes them away again.
 *
 * @param {WebKitBrowser} browser
 */
function webkitLauncher(browser) {
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    capabilities: capabilities(browser),
    // The driver may close a connection that waits for its next command just as that is sent.
    connectionRetryCount: 1,
    logLevel: /** @type {const} */ ('error'),
  };
  const launcher = webdriverLauncher(options);
  const { initialize, stop } = launcher;
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  /** @type {Promise<void> | undefined} */
  let started;

  async function start() {
    const screen = await startScreen(browser);
    stops.unshift(screen.stop);
    const driver = await startDriver(browser, screen.display);
    stops.unshift(driver.stop);
    options.port = driver.port;
  }

  /**
   * Members that its types call private.
   *
   * @type {{ ensureManagerInitialized(): Promise<void>, driverManager: { startSession(id: string, url: string): Promise<void> } }}
   */
  const inner = /** @type {never} */ (launcher);

  return Object.assign(launcher, {
    concurrency: 1,
    /** @param {TestRunnerCoreConfig} config */
    async initialize(config) {
      // With a concurrency of one, tests run in the page itself and not in a frame.
      await initialize.call(launcher, { ...config, concurrency: 1 });
      launcher.name = 'webkit';
    },
    /**
     * @param {string} id
     * @param {string} url
     */
    async startSession(id, url) {
      await (started ??= start());
      // The launcher's own `startSession()` does not wait for the page: where the driver refuses to go there, nobody hears of it, and
      // the whole run ends without a result.
      await inner.ensureManagerInitialized();
      await inner.driverManager.startSession(id, url);
    },
    async stop() {
      await stop.call(launcher);
      for (const end of stops.splice(0)) await end();
    },
  });
}

/**
 * @param {FoundBrowser} browser
 * @returns {BrowserLauncher}
 */
export const unitLauncher = (browser) =>
  // The launchers' own types were not written for exactOptionalPropertyTypes.
  /** @type {never} */ (browser.name === 'webkit' ? webkitLauncher(browser) : puppeteerLauncher(browser));
