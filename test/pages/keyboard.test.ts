// With the keyboard alone: from the page into each view of the dialog, through it, and back.
import assert from 'node:assert/strict';
import { launchTexts } from '../../src/messages/en.ts';
import { guideTexts as texts } from '../../src/messages/english-guide.ts';
import { guided, sessionOf, show, viewPages, viewText } from './dialog-view.ts';
import type { Page } from '../driver/page.ts';
import { closed, chatWindow, dialogShows, dialogView, focused, heard, takeDownload, useStage } from './stage.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host }) => viewPages(host));

const close = launchTexts.close;
const nameOf = (label: keyof typeof texts) => texts['copy.of'].replace('{label}', texts[label]);

/** What has the focus, by its name, after a key. It can be seen. */
async function after(page: Page, key: string): Promise<string> {
  await page.press(key);
  const { name, isSeen } = await page.evaluate(() => {
    let element = document.activeElement!;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const name = (element.getAttribute('aria-label') ?? element.textContent).trim();
    // In WebKit, the next window keeps the focus, since its screen has no window manager.
    return { name, isSeen: !document.hasFocus() || (outlineStyle !== 'none' && outlineWidth !== '0px') };
  });
  assert.ok(isSeen, `${name || 'nothing'} has the focus, and it does not show`);
  return name;
}

async function tabThrough(page: Page, names: readonly string[], view: string) {
  const found: string[] = [];
  while (found.length < names.length) found.push(await after(page, 'Tab'));
  assert.deepEqual(found, names, view);
}

const copied = (page: Page) =>
  page.waitFor(
    `[...document.querySelector('[data-bt-support-dialog]').shadowRoot.querySelectorAll('output')].at(-1).textContent === '${texts.copied}'`,
    { what: 'the copy' },
  );

/** Pastes into the page's field, by keys. */
async function pasted(page: Page): Promise<string> {
  await page.press('Tab');
  for (let i = 0; i < 10 && (await focused(page)) !== 'paste'; i++) await page.press('Tab');
  await page.press('Control+v');
  return page.evaluate(`document.getElementById('paste').value`);
}

describeEngines('the keyboard', ({ test }) => {
  test('the download: reached, read, unfolded, copied, left', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/desktop`);
    await page.see('#full >>> button');
    await page.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.id'), 'full');
    await page.press('Enter');
    await dialogShows(page, 'javascript');
    await guided(page);
    await takeDownload(browser);
    assert.equal(await focused(page), 'h');
    assert.equal(await after(page, 'Tab'), texts.help);
    assert.equal(await after(page, 'Enter'), texts.help, 'the summary keeps the focus');
    const { link } = viewText('javascript');
    await tabThrough(page, [link, texts['copy.link'], texts['chat-instead'], texts.organisation], 'unfolded');
    assert.equal(await after(page, 'Space'), texts.organisation);
    await page.see('dialog details details p');
    await tabThrough(page, [texts.trust, 'our desk', close], 'to the end');
    const back = ['our desk', texts.trust, texts.organisation, texts['chat-instead'], texts['copy.link']];
    const found: string[] = [];
    while (found.length < back.length) found.push(await after(page, 'Shift+Tab'));
    assert.deepEqual(found, back);
    assert.equal(await after(page, 'Enter'), texts['copy.link'], 'the button keeps the focus');
    await copied(page);
    assert.equal(await after(page, 'Shift+Tab'), link);
    await page.press('Enter');
    await takeDownload(browser);
    assert.equal((await stage.app.sessions(2)).length, 2, 'the link is a link');
    await page.press('Escape');
    await closed(page);
    assert.equal(await page.evaluate('document.activeElement.id'), 'full');
    assert.equal(await focused(page), 'button');
    assert.equal(await pasted(page), sessionOf(stage.app.host));
  });

  test('ClickOnce and the app: every link and button is reached in the order it is read, and what is copied is whole', async (browser) => {
    const { page } = browser;
    await stage.set();
    await show(browser, stage.site.url, 'clickonce');
    assert.equal(await focused(page), 'h');
    await tabThrough(page, [texts['clickonce.run'], viewText('clickonce').link, texts.help], 'clickonce');
    await page.press('Space');
    const folded = [texts['copy.link'], texts['chat-instead'], texts.organisation, texts.trust, 'our desk', close];
    await tabThrough(page, folded, 'clickonce, unfolded');
    await page.press('Enter');
    await closed(page);
    assert.equal(await page.evaluate('document.activeElement.id'), 'full');

    await show(browser, stage.site.url, 'mobile');
    assert.equal(await focused(page), 'h');
    const ways = [texts['app.install'], viewText('mobile').link];
    await tabThrough(page, [...ways, nameOf('app.site'), nameOf('app.key')], 'mobile');
    await page.press('Enter');
    await copied(page);
    await tabThrough(page, [texts['chat-instead'], texts.trust, 'our desk', close], 'mobile, the end');
    await page.press('Escape');
    await closed(page);
    assert.equal(await page.evaluate('document.activeElement.id'), 'full');
    assert.equal(await pasted(page), '8347482');
    assert.deepEqual(await stage.app.sessions(), []);
  });

  test('where something went wrong: every way out is reached, and the way back', async (browser) => {
    const { page } = browser;
    await stage.set();
    for (const [view, names, from] of [
      ['problems', [close], 'wrong'],
      ['offline', [viewText('offline').link, 'our desk', close], 'full'],
      ['manual', [texts['chat.open'], texts['copy.link'], 'our desk', close], 'blocked'],
    ] as const) {
      await show(browser, stage.site.url, view);
      assert.equal(await focused(page), 'h', view);
      await tabThrough(page, names, view);
      await page.press('Escape');
      await closed(page);
      assert.equal(await page.evaluate('document.activeElement.id'), from, view);
    }
    await show(browser, stage.site.url, 'manual');
    assert.equal(await after(page, 'Tab'), texts['chat.open']);
    await page.press('Enter');
    await chatWindow(browser);
    assert.equal(await dialogView(page), null);
    assert.deepEqual((await heard(page)).slice(-1), ['launch chat-window']);
  });

  test('a chat that is elsewhere: another one is a key away', async (browser) => {
    const { page } = browser;
    await stage.set();
    await show(browser, stage.site.url, 'elsewhere');
    assert.equal(await focused(page), 'h');
    await tabThrough(page, [viewText('elsewhere').link, 'our desk', close], 'elsewhere');
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Enter']) await page.press(key);
    await browser.windows(3);
    assert.equal((await stage.app.sessions(2)).length, 2);
  });
});
