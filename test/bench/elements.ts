// A thousand elements at once: from their upgrade to their first paint, and what they take of the heap.
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { bundle } from './bundle.ts';
import { onNewPage } from './chromium.ts';
import { html, type BenchServer } from './server.ts';
import { median, ratios, spread, table } from './stats.ts';

const COUNT = 1000;

interface Kind {
  name: string;
  /** The bare element that it is most like. */
  beside?: string;
  /** At most how many times as much. */
  goal?: number;
  script: string;
  markup: string;
  /** What each of them must have in its shadow root when it has been painted. */
  has: string;
}

const bare = '<script src="/bare.js"></script>';
const classic = '<script src="/dist/bt-support.js"></script>';
const link = '<a href="http://support.example.com/api/start_session?id=12&amp;name=John&amp;c2cjs=1">Get help</a>';
const attributes = ['type="chat"', 'rep-id="12"', 'rep-name="John"', 'customer-name="Ada"'];
/** As many attributes as those, on an element that does nothing with them. */
const bareAttributes = attributes.map((_, index) => `p${index}="12"`).join(' ');
const option = '<option value="4">Printing</option>';

const BARE: Kind = {
  name: 'bare Lit button',
  script: bare,
  markup: `<bare-button ${bareAttributes}></bare-button>`,
  has: 'button',
};
const BARE_LINK: Kind = {
  name: 'bare Lit element around a link',
  script: bare,
  markup: `<bare-link ${bareAttributes}>${link}</bare-link>`,
  has: 'slot',
};

const BARE_FORM = 'bare Lit form, same fields';

const KINDS: readonly Kind[] = [
  BARE,
  BARE_LINK,
  {
    name: BARE_FORM,
    script: bare,
    markup: `<bare-form ${bareAttributes}></bare-form>`,
    has: 'textarea',
  },
  {
    name: '<bt-support-session>',
    beside: BARE.name,
    goal: 1.3,
    script: classic,
    markup: `<bt-support-session ${attributes.join(' ')}></bt-support-session>`,
    has: 'button',
  },
  {
    name: '<bt-support-session> around a link',
    beside: BARE_LINK.name,
    goal: 1.5,
    script: classic,
    markup: `<bt-support-session>${link}</bt-support-session>`,
    has: 'slot',
  },
  {
    name: '<bt-issue-form>',
    beside: BARE_FORM,
    goal: 4,
    script: classic,
    markup: `<bt-issue-form>${option}</bt-issue-form>`,
    has: 'textarea',
  },
];

/** Definitions wait until the page has been parsed and its scripts have run, so that what is timed is the upgrade alone. */
const HOLD = `<script>
  const held = [];
  const { define } = CustomElementRegistry.prototype;
  CustomElementRegistry.prototype.define = function (...given) { held.push(() => define.apply(this, given)); };
  async function upgrade() {
    const begun = performance.now();
    for (const define of held) define();
    const painted = await new Promise((resolve) => requestAnimationFrame(() => {
      // A task after the frame's callbacks: style, layout and paint lie between.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage('');
    }));
    return painted - begun;
  }
</script>`;

const pageOf = ({ script, markup }: Kind): string =>
  `<!doctype html><html lang="en"><head><title>Elements</title><meta name="bt-site" content="support.example.com">
    ${HOLD}${script}</head><body>${markup.repeat(COUNT)}</body></html>`;

interface Sample {
  /** Until the first paint. */
  ms: number;
  /** Main thread time, which does not depend on the machine's load. */
  work: number;
  /** Bytes an element, of the scripts' heap and of the document's. */
  heap: number;
}

async function heapOf(session: CDPSession): Promise<number> {
  // What only a finalizer lets go of is gone after the second one.
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return usedSize + embedderHeapUsedSize;
}

/** Milliseconds that the tasks of the main thread have taken so far: scripts, style, layout and paint. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

async function sampleOf(page: Page, url: string, { name, has }: Kind): Promise<Sample> {
  await page.goto(url, { waitUntil: 'load' });
  const session = await page.createCDPSession();
  // The thread's own time, and not the clock's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await heapOf(session);
  const begun = await workOf(session);
  const ms = (await page.evaluate('upgrade()')) as number;
  const work = (await workOf(session)) - begun;
  const isThere = `element.shadowRoot?.querySelector('${has}')`;
  const shown = await page.evaluate(`[...document.body.children].filter((element) => ${isThere}).length`);
  if (shown !== COUNT) throw new Error(`${String(shown)} of ${COUNT} are there after the first paint: ${name}`);
  return { ms, work, heap: ((await heapOf(session)) - before) / COUNT };
}

/** How many properties an element of ours has, for the bare ones to have as many. */
async function countProperties(browser: Browser, url: string): Promise<number> {
  return onNewPage(browser, async (page) => {
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate('upgrade()');
    return (await page.evaluate(`customElements.get('bt-support-session').elementProperties.size`)) as number;
  });
}

export async function measureElements(browser: Browser, server: BenchServer, rounds: number): Promise<string> {
  server.files.set('/bare.js', await bundle('bare'));
  KINDS.forEach((kind, index) => server.files.set(`/elements/${index}`, html(pageOf(kind))));
  const own = KINDS.findIndex(({ name }) => name === '<bt-support-session>');
  const properties = await countProperties(browser, `${server.url}/elements/${own}`);
  const samples = new Map<string, Sample[]>(KINDS.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [index, kind] of KINDS.entries()) {
      const url = `${server.url}/elements/${index}?properties=${properties}`;
      const sample = await onNewPage(browser, (page) => sampleOf(page, url, kind));
      // The first round warms the machine up.
      if (round >= 0) samples.get(kind.name)?.push(sample);
    }
  }
  const valuesOf = (name: string, value: keyof Sample) => (samples.get(name) ?? []).map((sample) => sample[value]);
  const rows = KINDS.map(({ name, beside, goal }) => {
    const times = (other: string) => spread(ratios(valuesOf(name, 'work'), valuesOf(other, 'work')), 2);
    return [
      name,
      spread(valuesOf(name, 'ms'), 0),
      spread(valuesOf(name, 'work'), 0),
      name === BARE.name ? '1' : times(BARE.name),
      beside ? `${times(beside)}${goal ? `, goal ${goal}` : ''}` : '',
      `${(median(valuesOf(name, 'heap')) / 1024).toFixed(1)} KiB`,
      median(ratios(valuesOf(name, 'heap'), valuesOf(BARE.name, 'heap'))).toFixed(1),
    ];
  });
  return [
    `## ${COUNT.toLocaleString('en')} elements, from upgrade to first paint (${rounds} rounds)`,
    '',
    `A bare Lit element has ${properties} properties and ${attributes.length} attributes, as many as <bt-support-session>. Ratios are of what the main`,
    'thread has worked, round by round. “Its like” is the bare element with the same content: a button, a link, or a form of the same fields.',
    '',
    table(
      ['', 'ms to first paint', 'ms of work', '× bare button', '× its like', 'heap each', 'heap × bare button'],
      rows,
    ),
  ].join('\n');
}
