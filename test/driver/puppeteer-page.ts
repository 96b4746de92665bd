// One window of Chromium (over its DevTools protocol) or Firefox (over WebDriver BiDi).
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, KeyInput, Page as PuppeteerPage, SerializedAXNode } from 'puppeteer-core';
import { BasePage } from './base-page.ts';
import type { AccessibleNode, ClickOptions, EngineName, Size } from './page.ts';

/** The part of puppeteer's BiDi connection that its types leave out. */
interface BidiBrowser {
  connection: {
    send(method: string, parameters: unknown): Promise<{ result: BidiResult }>;
  };
}

interface BidiResult {
  type: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

export class PuppeteerWindow extends BasePage {
  #cdp: Promise<CDPSession> | undefined;

  constructor(
    readonly engine: EngineName,
    readonly inner: PuppeteerPage,
  ) {
    super();
  }

  // In Firefox, puppeteer waits for ever after a download, and for pages that come back as they were left.
  async goto(url: string) {
    if (this.engine === 'chromium') await this.inner.goto(url, { waitUntil: 'load' });
    else await this.#bidi('browsingContext.navigate', { url, wait: 'complete' });
  }

  async reload() {
    if (this.engine === 'chromium') await this.inner.reload({ waitUntil: 'load' });
    else await this.#bidi('browsingContext.reload', { wait: 'complete' });
  }

  async back() {
    if (this.engine === 'chromium') {
      await this.inner.goBack({ waitUntil: 'load' });
      return;
    }
    await this.evaluate('void (window.isLeft = true)');
    await this.#traverse(-1);
    await this.waitFor(`!window.isLeft && document.readyState === 'complete'`);
  }

  async press(key: string) {
    // Firefox knows the space bar by its character alone.
    const keys = key.split('+').map((name) => (name === 'Space' ? ' ' : name)) as KeyInput[];
    for (const held of keys.slice(0, -1)) await this.inner.keyboard.down(held);
    await this.inner.keyboard.press(keys.at(-1) ?? 'Enter');
    for (const held of keys.slice(0, -1).reverse()) await this.inner.keyboard.up(held);
  }

  async setViewport(size: Size) {
    // In Chromium the window itself, since an emulated viewport would be no measure for the windows it opens.
    if (this.engine === 'chromium') {
      await this.inner.resize({ contentWidth: size.width, contentHeight: size.height });
      await this.waitFor(`innerWidth === ${size.width} && innerHeight === ${size.height}`);
    } else {
      await this.inner.setViewport(size);
    }
  }

  async screenshot(path: string) {
    await this.inner.screenshot({ path: path as `${string}.png` });
  }

  async focus() {
    await this.inner.bringToFront();
  }

  async close() {
    await this.inner.close();
  }

  async setOffline(isOffline: boolean) {
    await this.inner.setOfflineMode(isOffline);
  }

  answerLeaving(leave: boolean) {
    this.inner.removeAllListeners('dialog');
    this.inner.on('dialog', (prompt) => void (leave ? prompt.accept() : prompt.dismiss()));
  }

  override async accessibilityTree() {
    if (this.engine !== 'chromium') return super.accessibilityTree();
    const root = await this.inner.accessibility.snapshot({ interestingOnly: false });
    if (!root) throw new Error('The page has no accessibility tree.');
    return accessibleNode(root);
  }

  // puppeteer's own evaluate counts as a user gesture, which would hide every blocked pop-up.
  protected run(source: string) {
    return this.engine === 'chromium' ? this.#runOverCdp(source) : this.#runOverBidi(source);
  }

  async #runOverCdp(expression: string) {
    this.#cdp ??= this.inner.createCDPSession();
    const session = await this.#cdp;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }

  async #runOverBidi(expression: string) {
    const target = { context: this.#context };
    const more = { awaitPromise: true, userActivation: false };
    const { result } = await this.#bidi('script.evaluate', { expression, target, ...more });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
    return result.result?.value;
  }

  /** A page that shows an error is there a moment before the history knows of it. */
  async #traverse(delta: number) {
    const end = Date.now() + 5000;
    for (;;) {
      try {
        await this.#bidi('browsingContext.traverseHistory', { delta });
        return;
      } catch (error) {
        if (Date.now() > end || !String(error).includes('no such history entry')) throw error;
        await sleep(100);
      }
    }
  }

  get #context() {
    return (this.inner.mainFrame() as unknown as { _id: string })._id;
  }

  #bidi(method: string, parameters: Record<string, unknown>) {
    const { connection } = this.inner.browser() as unknown as BidiBrowser;
    return connection.send(
      method,
      method.startsWith('script.') ? parameters : { context: this.#context, ...parameters },
    );
  }

  protected async clickAt(x: number, y: number, { button = 'left', count = 1, ctrl, shift }: ClickOptions) {
    const control: KeyInput = process.platform === 'darwin' ? 'Meta' : 'Control';
    const held: KeyInput[] = [...(ctrl ? [control] : []), ...(shift ? (['Shift'] as const) : [])];
    for (const key of held) await this.inner.keyboard.down(key);
    await this.inner.mouse.click(x, y, { button, count });
    for (const key of held.reverse()) await this.inner.keyboard.up(key);
  }

  protected async typeText(text: string) {
    await this.inner.keyboard.type(text);
  }
}

function accessibleNode({ role, name = '', level, children = [] }: SerializedAXNode): AccessibleNode {
  return { role, name, ...(level !== undefined && { level }), children: children.map(accessibleNode) };
}
