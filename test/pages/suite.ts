// The same tests in every chosen engine, each with a browser of its own.
import { describe, it } from 'node:test';
import { chosenBrowsers } from '../tools/choose-engines.mjs';
import type { FoundBrowser } from '../tools/find-browsers.mjs';
import { testDefined, testEnded } from './outcome.ts';
import type { BrowserOptions, EngineName, TestBrowser } from '../driver/page.ts';
import { PuppeteerBrowser } from '../driver/puppeteer-browser.ts';
import { WebKitBrowser } from '../driver/webkit-browser.ts';

export interface TestOptions extends BrowserOptions {
  /** For what other engines do not have; say why beside it. */
  only?: EngineName[];
  /**
   * Why one engine is enough: for what our code decides, and no engine does differently. It runs in the first of the chosen
   * engines, which is Chromium wherever there is one.
   */
  oneEngine?: string;
  timeout?: number;
}

type Body = (browser: TestBrowser) => Promise<void>;

export interface EngineSuite {
  engine: EngineName;
  /** True for the engine of tests with `oneEngine`. */
  isFirst: boolean;
  test(name: string, body: Body): void;
  test(name: string, options: TestOptions, body: Body): void;
}

function openBrowser(found: FoundBrowser, options: BrowserOptions): Promise<TestBrowser> {
  return found.name === 'webkit' ? WebKitBrowser.open(found, options) : PuppeteerBrowser.open(found, options);
}

export function describeEngines(title: string, define: (suite: EngineSuite) => void): void {
  for (const [index, found] of chosenBrowsers().entries()) {
    const { name: engine } = found;
    const isFirst = index === 0;
    describe(`${title} (${engine})`, () => {
      define({
        engine,
        isFirst,
        test(name: string, ...rest: [Body] | [TestOptions, Body]) {
          const [{ only, oneEngine, timeout = 60_000, ...options }, body] =
            rest.length === 1 ? [{} as TestOptions, rest[0]] : rest;
          testDefined(name);
          if ((only && !only.includes(engine)) || (oneEngine !== undefined && !isFirst)) return;
          it(name, { timeout }, async ({ signal }) => {
            const browser = await openBrowser(found, options);
            let closed: Promise<void> | undefined;
            const close = () => (closed ??= browser.close());
            // A test that hangs is left behind when its time is over: its browser must not be.
            signal.addEventListener('abort', () => void close());
            try {
              await body(browser);
              testEnded(name, true);
            } catch (error) {
              testEnded(name, false);
              const said = await browser.errors().catch(() => []);
              if (said.length > 0) console.error(`In "${name}" (${engine}) the pages said:\n  ${said.join('\n  ')}`);
              throw error;
            } finally {
              await close();
            }
          });
        },
      });
    });
  }
}
