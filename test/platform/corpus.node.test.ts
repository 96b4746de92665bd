// Detection against strings that real devices sent, with labels given by others: the tests of Matomo's Device Detector.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { detectBrowser, type Browser } from '../../src/platform/browser.ts';
import { isMobile } from '../../src/platform/mobile.ts';
import { detectSystem, type NavigatorLike, type System } from '../../src/platform/system.ts';

interface Sample {
  readonly user_agent?: string;
  readonly os?: { readonly name?: string };
  readonly device?: { readonly model?: string | number };
  readonly client?: { readonly name?: string; readonly type?: string };
  readonly bot?: unknown;
}

const among = (text: string) => new Set(text.split(', '));

const LINUX = among(
  'GNU/Linux, Arch Linux, BackTrack, CentOS, Debian, Fedora, Gentoo, Knoppix, Kubuntu, Lubuntu, Mandriva, Mint, ' +
    'Red Hat, Sabayon, Slackware, SUSE, Ubuntu, VectorLinux, Xubuntu',
);

/** Android under other names: the same apps run on it. */
const ANDROID = among('Android, CyanogenMod, Fire OS, MildWild, MocorDroid, RazoDroiD, Remix OS, YunOs');

/**
 * The system that a label means. All labels count: what is none of our words is `other` (Windows Phone and CE, KaiOS,
 * Tizen, consoles, televisions, Unix, …). Left out are strings without one, and iOS where no model tells iPads.
 */
function systemLabel({ os, device }: Sample): System | undefined {
  const name = os?.name;
  if (name === undefined) return undefined;
  if (name === 'iOS') {
    const model = String(device?.model ?? '');
    if (model.startsWith('iPad')) return 'iPadOS';
    return /^iP(hone|od)/.test(model) ? 'iOS' : undefined;
  }
  // Windows RT is a Windows for arm.
  if (name === 'Windows' || name === 'Windows RT') return 'Windows';
  if (name === 'Mac') return 'macOS';
  if (name === 'Chrome OS') return 'ChromeOS';
  if (LINUX.has(name)) return 'Linux';
  return ANDROID.has(name) ? 'Android' : 'other';
}

const BROWSERS: readonly (readonly [Browser, ReadonlySet<string>])[] = [
  ['Chrome', among('Chrome, Chrome Mobile, Chrome Mobile iOS, Chromium, Headless Chrome')],
  ['Edge', among('Microsoft Edge')],
  ['Firefox', among('Firefox, Firefox Mobile, Firefox Mobile iOS')],
  ['Safari', among('Safari, Mobile Safari')],
  [
    'Opera',
    among('Opera, Opera Devices, Opera Mini, Opera Mini iOS, Opera Mobile, Opera Neon, Opera Next, Opera Touch'),
  ],
  ['Samsung Internet', among('Samsung Browser')],
  ['web view', among('Chrome Webview')],
];

/** Apps that show pages. All other apps fetch files, feeds and podcasts. */
const PAGES = among(
  'Apple News, Baidu Box App, BingWebApp, CrosswalkApp, Facebook, Facebook Messenger, Flipboard App, Google Plus, ' +
    'Google Search App, Instagram App, Line, NewsArticle App, Pinterest, Sina Weibo, SogouSearch App, WeChat, ' +
    'Yahoo! Japan, Yelp Mobile, douban App, tieba',
);

/**
 * The browser that a label means. All labels count: crawlers, players, libraries and all other browsers are `other`.
 * Left out are strings without one.
 */
function browserLabel({ bot, client }: Sample): Browser | undefined {
  if (bot !== undefined) return 'other';
  const name = client?.name;
  if (name === undefined) return undefined;
  if (client?.type === 'mobile app') return PAGES.has(name) ? 'web view' : 'other';
  return (client?.type === 'browser' && BROWSERS.find(([, names]) => names.has(name))?.[0]) || 'other';
}

/** All of them once; those in several files with the labels of all. */
function readCorpus(): Map<string, Sample> {
  const manifest = createRequire(import.meta.url).resolve('device-detector-js/package.json');
  const folder = join(dirname(manifest), 'fixtures', 'Tests');
  const samples = new Map<string, Sample>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.json')) continue;
    for (const sample of JSON.parse(readFileSync(join(folder, name), 'utf8')) as Sample[]) {
      if (sample.user_agent === undefined) continue;
      samples.set(sample.user_agent, { ...samples.get(sample.user_agent), ...sample });
    }
  }
  return samples;
}

/** How often each label was taken for each word. */
class Confusion<Word extends string> {
  readonly #counts = new Map<Word, Map<Word, number>>();
  right = 0;
  count = 0;

  add(label: Word, found: Word): void {
    const row = this.#counts.get(label) ?? new Map<Word, number>();
    this.#counts.set(label, row.set(found, (row.get(found) ?? 0) + 1));
    this.count += 1;
    if (label === found) this.right += 1;
  }

  /** A Markdown table: labels down, what was found across, and how many of each label were right. */
  lines(): string[] {
    const words = [...this.#counts.keys()].sort((a, b) => this.#sum(b) - this.#sum(a));
    const found = words.filter((word) => words.some((label) => this.#counts.get(label)?.has(word)));
    const rows = words.map((label) => {
      const row = this.#counts.get(label);
      const share = ((row?.get(label) ?? 0) / this.#sum(label)) * 100;
      return [label, ...found.map((word) => String(row?.get(word) ?? '')), `${share.toFixed(1)} %`];
    });
    const table = [['label', ...found, 'right'], ['---', ...found.map(() => '--:'), '--:'], ...rows];
    return table.map((cells) => `| ${cells.join(' | ')} |`);
  }

  #sum(label: Word): number {
    return [...(this.#counts.get(label)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }
}

const corpus = readCorpus();

function measure<Word extends string>(
  t: TestContext,
  label: (sample: Sample) => Word | undefined,
  detect: (navigator: NavigatorLike) => Word,
): number {
  const confusion = new Confusion<Word>();
  for (const [userAgent, sample] of corpus) {
    const meant = label(sample);
    if (meant !== undefined) confusion.add(meant, detect({ userAgent }));
  }
  const share = confusion.right / confusion.count;
  t.diagnostic(`${confusion.right} of ${confusion.count} right: ${(share * 100).toFixed(2)} %`);
  for (const line of confusion.lines()) t.diagnostic(line);
  return share;
}

describe('user agent strings of real devices', () => {
  it('are thousands', () => {
    assert.ok(corpus.size > 9000, `${corpus.size} strings`);
  });

  it('give the right system, 99 in 100', (t) => {
    assert.ok(measure(t, systemLabel, detectSystem) >= 0.99);
  });

  it('are of phones and tablets for both who ask', () => {
    const apart = [...corpus.keys()].filter((userAgent) => {
      const isMobileSystem = ['Android', 'iOS', 'iPadOS'].includes(detectSystem({ userAgent }));
      return isMobile({ userAgent }) !== isMobileSystem;
    });
    assert.deepEqual(apart, []);
  });

  it('give the right browser, 97 in 100', (t) => {
    assert.ok(measure(t, browserLabel, detectBrowser) >= 0.97);
  });
});
