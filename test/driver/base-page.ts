// The part of a page's driver that is the same in every engine, over the few things each does in its own way.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as Axe from 'axe-core';
import { answer, expression, look, windowFacts } from './in-page.ts';
import type { Place } from './in-page.ts';
import type {
  AccessibleNode,
  AxeViolation,
  ClickOptions,
  EngineName,
  Page,
  PageFunction,
  Size,
  WaitOptions,
} from './page.ts';

const patience = 10_000;
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export abstract class BasePage implements Page {
  abstract readonly engine: EngineName;
  abstract goto(url: string): Promise<void>;
  abstract reload(): Promise<void>;
  abstract back(): Promise<void>;
  abstract press(key: string): Promise<void>;
  abstract setViewport(size: Size): Promise<void>;
  abstract screenshot(path: string): Promise<void>;
  abstract setOffline(isOffline: boolean): Promise<void>;
  abstract answerLeaving(leave: boolean): void;
  abstract focus(): Promise<void>;
  abstract close(): Promise<void>;

  /** Runs an expression without a user gesture, waits for its promise, and gives the string it comes to. */
  protected abstract run(source: string): Promise<unknown>;
  protected abstract clickAt(x: number, y: number, options: ClickOptions): Promise<void>;
  protected abstract typeText(text: string): Promise<void>;

  async evaluate<T>(code: PageFunction<T>, ...args: unknown[]): Promise<T> {
    return answer(await this.run(expression(code, args))) as T;
  }

  async waitFor<T>(code: PageFunction<T>, { timeout = patience, args = [], what }: WaitOptions = {}): Promise<T> {
    const end = Date.now() + timeout;
    let last: unknown;
    do {
      try {
        const value = await this.evaluate(code, ...args);
        if (value) return value;
        last = value;
      } catch (error) {
        // Most often the page is just going somewhere else.
        last = error;
      }
      await sleep(50);
    } while (Date.now() < end);
    throw new Error(`Waited ${timeout} ms in vain for ${what ?? String(code)}; the last answer was ${String(last)}.`);
  }

  async see(selector: string, timeout = patience): Promise<void> {
    await this.#place(selector, timeout, false);
  }

  async text(selector: string): Promise<string> {
    const { text } = await this.waitFor(look, { args: [selector, false], what: `the element ${selector}` }).then(
      (sighting) => sighting ?? { text: '' },
    );
    return text.trim();
  }

  async click(selector: string, options: ClickOptions = {}): Promise<void> {
    const place = await this.#standingStill(selector);
    const { x, y } = options.offset ?? { x: place.width / 2, y: place.height / 2 };
    await this.clickAt(place.x + x, place.y + y, options);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.write(text);
  }

  write(text: string): Promise<void> {
    return this.typeText(text);
  }

  facts() {
    return this.evaluate(windowFacts);
  }

  async axe(options: Record<string, unknown> = {}): Promise<AxeViolation[]> {
    if (!(await this.evaluate(`typeof axe === 'object'`))) {
      await this.evaluate(`(() => { ${await readFile(axeFile, 'utf8')} })()`);
    }
    return this.evaluate(async (settings: Record<string, unknown>) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      // It takes a page without a background for a white one, in dark schemes too.
      const { documentElement: root, body } = document;
      const isBare = [root, body].every((element) => getComputedStyle(element).backgroundColor === 'rgba(0, 0, 0, 0)');
      if (isBare) root.style.backgroundColor = 'Canvas';
      const { violations } = await axe.run(document, settings);
      return violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact: impact ?? null,
        help,
        nodes: nodes.map(({ target }) => target.flat().join(' >>> ')),
      }));
    }, options);
  }

  accessibilityTree(): Promise<AccessibleNode> {
    throw new Error(`The accessibility tree cannot be had in ${this.engine}.`);
  }

  async #place(selector: string, timeout: number, scroll: boolean): Promise<Place> {
    const shown = `(${look.toString()})(${JSON.stringify(selector)}, ${String(scroll)})?.place`;
    return this.waitFor<Place>(shown, { timeout, what: `the element ${selector} to be shown` });
  }

  /** A moving element would be missed, as a person would wait for it to arrive. */
  async #standingStill(selector: string): Promise<Place> {
    const end = Date.now() + patience;
    let last = await this.#place(selector, patience, true);
    while (Date.now() < end) {
      await sleep(40);
      const place = await this.#place(selector, patience, true);
      if (JSON.stringify(place) === JSON.stringify(last)) return place;
      last = place;
    }
    throw new Error(`${selector} does not stand still.`);
  }
}
