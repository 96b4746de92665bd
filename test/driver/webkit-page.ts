// One window of WebKitGTK's MiniBrowser, over classic WebDriver: the driver looks at one window at a time.
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'webdriver';
import { BasePage } from './base-page.ts';
import type { ClickOptions, Size } from './page.ts';
import { collectErrors } from './in-page.ts';
import { keyCode } from './webkit-keys.ts';

/** Does something in one window, after whatever was going on in another. */
export type InWindow = <T>(handle: string, action: (client: Client) => Promise<T>) => Promise<T>;

/** An action of the WebDriver protocol's `input` sources. */
type Step = Record<string, unknown>;

export class WebKitWindow extends BasePage {
  readonly engine = 'webkit' as const;
  readonly #in;

  constructor(
    readonly handle: string,
    inWindow: InWindow,
  ) {
    super();
    this.#in = inWindow;
  }

  async goto(url: string) {
    await this.#do((client) => client.navigateTo(url));
    await this.evaluate(collectErrors);
  }

  async reload() {
    await this.#do((client) => client.refresh());
    await this.evaluate(collectErrors);
  }

  async back() {
    await this.#do((client) => client.back());
    await this.evaluate(collectErrors);
  }

  errors() {
    return this.evaluate(collectErrors);
  }

  focus() {
    return this.#do(() => Promise.resolve());
  }

  close() {
    return this.#do((client) => client.closeWindow());
  }

  async setOffline(isOffline: boolean) {
    await this.evaluate((online: boolean) => {
      Object.defineProperty(navigator, 'onLine', { get: () => online, configurable: true });
      dispatchEvent(new Event(online ? 'online' : 'offline'));
    }, !isOffline);
  }

  answerLeaving() {
    // It leaves without a question.
  }

  async screenshot(path: string) {
    await writeFile(path, await this.#do((client) => client.takeScreenshot()), 'base64');
  }

  /** The driver sets the outer size. */
  async setViewport(size: Size) {
    const isThere = ({ width, height }: Size): boolean => width === size.width && height === size.height;
    let { inner } = await this.facts();
    for (let attempt = 0; attempt < 5 && !isThere(inner); attempt++) {
      const { width, height } = inner;
      await this.#do(async (client) => {
        const outer = await client.getWindowRect();
        const wanted = [outer.width + size.width - width, outer.height + size.height - height] as const;
        await client.setWindowRect(null, null, ...wanted);
      });
      // The page hears of it a little later.
      for (const end = Date.now() + 200; !isThere(inner) && Date.now() < end;) {
        await sleep(20);
        ({ inner } = await this.facts());
      }
    }
    if (!isThere(inner)) throw new Error(`The window did not come to ${size.width} × ${size.height}.`);
  }

  async press(key: string) {
    const codes = key.split('+').map(keyCode);
    await this.#keys([
      ...codes.map((value) => ({ type: 'keyDown', value })),
      ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  protected async typeText(text: string) {
    await this.#keys(
      [...text].flatMap((char) => {
        const value = char === '\n' ? keyCode('Enter') : char;
        return [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
      }),
    );
  }

  protected async clickAt(x: number, y: number, { button = 'left', count = 1, ctrl, shift }: ClickOptions) {
    const held = [...(ctrl ? [keyCode('Control')] : []), ...(shift ? [keyCode('Shift')] : [])];
    const code = button === 'left' ? 0 : 1;
    const pointer = [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
      ...Array.from({ length: count }, () => [
        { type: 'pointerDown', button: code },
        { type: 'pointerUp', button: code },
      ]).flat(),
    ];
    // Steps of one number happen together, and a key is held only within one command.
    const wait = (steps: unknown[]) => steps.map(() => ({ type: 'pause' }));
    const down = held.map((value) => ({ type: 'keyDown', value }));
    const up = held.map((value) => ({ type: 'keyUp', value }));
    await this.#act(
      { type: 'key', id: 'keyboard', actions: [...down, ...wait(pointer), ...up] },
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [...wait(down), ...pointer, ...wait(up)],
      },
    );
  }

  protected async run(source: string) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve(${source}).then(
        (value) => done({ value }), (error) => done({ error: String(error?.stack || error) }));`;
    const result = await this.#do((client) => client.executeAsyncScript(script, []));
    const { value, error } = result as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  }

  async #keys(actions: Step[]) {
    await this.#act({ type: 'key', id: 'keyboard', actions });
  }

  #act(...sources: Step[]) {
    return this.#do((client) => client.performActions(sources));
  }

  #do<T>(action: (client: Client) => Promise<T>) {
    return this.#in(this.handle, action);
  }
}
