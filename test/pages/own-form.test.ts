// The issue form that the element makes by itself, filled in by keyboard.
import assert from 'node:assert/strict';
import type { Page } from '../driver/page.ts';
import { focused, heard, onlySession, sorted, takeDownload, useStage, wholePage, zone } from './stage.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host }) => ({
  '/': wholePage(
    `<a id="before" href="#">Before</a>
     <bt-issue-form id="form"><option value="2">I cannot log in</option><option value="network">No network</option>
     </bt-issue-form>`,
    { site: host },
  ),
  '/combined': wholePage(
    `<a id="before" href="#">Before</a>
     <bt-issue-form id="form" heading="Hilfe" issue-code-name="network"><p>Mo–Fr 9–17</p>
       <option value="2">I cannot log in</option><optgroup label="Other"><option value="network">No network</option></optgroup>
       <label>Matrikelnummer <input id="number" name="session.custom.number" required></label>
       <p>We answer within an hour. <span slot="contact">Call 0800 1234</span></p>
       <button id="send" name="session.priority" value="2">Hilfe anfordern</button></bt-issue-form>`,
    { site: host, head: '<meta name="color-scheme" content="light dark">' },
  ),
}));

const field = (name: string) =>
  `document.getElementById('form').shadowRoot.querySelector('${name === 'select' ? name : `[name="customer.${name}"]`}')`;

/** The accessible description of a field. */
const described = (page: Page, name: string): Promise<{ invalid: string | null; text: string }> =>
  page.evaluate(`(() => { const field = ${field(name)};
    const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    const notes = ids.map((id) => field.getRootNode().getElementById(id)?.textContent ?? 'nothing there');
    return { invalid: field.getAttribute('aria-invalid'), text: notes.join(' ') }; })()`);

async function choose(page: Page, label: string) {
  // As letters choose an option everywhere, whether the list opens or not.
  await page.write(label);
}

describeEngines('the form of the element itself', ({ test }) => {
  test('filled in by keyboard alone and submitted with Enter, it arrives with every value', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.see('#form >>> textarea');
    assert.deepEqual(await page.axe(), []);
    await page.click('#before');
    await page.press('Tab');
    assert.equal(await focused(page), 'select');
    await choose(page, 'No');
    for (const text of ['Zoë 🦊', 'R&D + #1', 'a%20b', 'One &#+%\nTwo 🦊']) {
      await page.press('Tab');
      await page.write(text);
    }
    assert.match((await described(page, 'details')).text, /^17 of 1024 bytes used$/);
    await page.press('Shift+Tab');
    await page.press('Enter');
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual(
      sorted(parameters),
      sorted({
        issue_menu: '1',
        codeName: 'network',
        'customer.name': 'Zoë 🦊',
        'customer.company': 'R&D + #1',
        'customer.company_code': 'a%20b',
        'customer.details': 'One &#+%\nTwo 🦊',
        timezone_offset: zone,
      }),
    );
    await takeDownload(browser);
    assert.deepEqual(await heard(page), ['request', 'launch javascript']);
  });

  test('a missing choice and too long a text are told beside the field, and nothing is lost', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.see('#form >>> textarea');
    await page.type('#form >>> textarea', 'x');
    await page.click('#form >>> button');
    await page.waitFor(`${field('select')}.getAttribute('aria-invalid') === 'true'`);
    assert.equal(await focused(page), 'select');
    assert.ok((await described(page, 'select')).text.length > 3);
    assert.deepEqual(await heard(page), []);
    assert.deepEqual(await page.axe(), []);
    await choose(page, 'I c');
    await page.waitFor(`!${field('select')}.hasAttribute('aria-invalid')`);

    await page.evaluate(`void (${field('details')}.value = 'é'.repeat(512))`);
    await page.type('#form >>> textarea', '!');
    await page.waitFor(`${field('details')}.getAttribute('aria-invalid') === 'true'`);
    await page.click('#form >>> button');
    await page.waitFor(`window.heard.at(-1)?.startsWith('invalid')`);
    assert.deepEqual(await heard(page), ['request', 'invalid too-long customer.details']);
    assert.equal(await focused(page), 'textarea');
    const { text } = await described(page, 'details');
    assert.match(text, /1025 of 1024 bytes used/);
    assert.match(text, /Description of the problem can have at most 1024 bytes, not 1025\./);
    assert.match(await page.text('#form >>> [role="alert"]'), /Please check the marked fields\./);
    assert.deepEqual(await page.axe(), []);
    assert.equal(await page.evaluate(`${field('details')}.value.length`), 513);
    assert.deepEqual(await stage.app.sessions(), []);

    await page.press('Backspace');
    await page.waitFor(`!${field('details')}.hasAttribute('aria-invalid')`);
    await page.click('#form >>> button');
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual([parameters['id'], parameters['issue_menu']], ['2', '1']);
    assert.equal(Buffer.byteLength(String(parameters['customer.details'])), 1024);
    await takeDownload(browser);
  });

  test('with an author’s question and button in it, it is one form to the keyboard, and arrives as one', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/combined`);
    await page.see('#form >>> textarea');
    assert.deepEqual(await page.axe(), []);
    await page.click('#before');
    const stops: string[] = [];
    for (let count = 0; count < 7; count++) {
      await page.press('Tab');
      stops.push(await focused(page));
    }
    assert.deepEqual(stops, ['select', 'input', 'input', 'input', 'textarea', 'number', 'send']);
    await page.press('Enter');
    await page.waitFor(`document.getElementById('number').getAttribute('aria-invalid') === 'true'`);
    assert.equal(await focused(page), 'number');
    assert.deepEqual(await page.axe(), []);
    await page.write('4711');
    await page.press('Enter');
    const { parameters } = await onlySession(stage.app);
    assert.deepEqual(
      sorted(parameters),
      sorted({
        issue_menu: '1',
        codeName: 'network',
        'customer.name': '',
        'customer.company': '',
        'customer.company_code': '',
        'customer.details': '',
        'session.custom.number': '4711',
        'session.priority': '2',
        timezone_offset: zone,
      }),
    );
    await takeDownload(browser);
  });

  // WebKit's window does not become that narrow.
  for (const colorScheme of ['light', 'dark'] as const) {
    const once = colorScheme === 'dark' && {
      oneEngine: 'the colours are our own, and the sizes those of the light form',
    };
    test(
      `with an author’s question in it, it fits 360 pixels, and can be read: ${colorScheme}`,
      { viewport: { width: 360, height: 800 }, colorScheme, only: ['chromium', 'firefox'], ...once },
      async ({ page }) => {
        await stage.set();
        await page.goto(`${stage.site.url}/combined`);
        await page.see('#form >>> textarea');
        await page.click('#send');
        await page.waitFor(`document.getElementById('number').getAttribute('aria-invalid') === 'true'`);
        assert.deepEqual(await page.axe({ runOnly: ['color-contrast'] }), []);
        const found = await page.evaluate(() => {
          const form = document.getElementById('form')!;
          const parts = [
            ...form.querySelectorAll('input, button, p, label'),
            ...form.shadowRoot!.querySelectorAll('input, select, textarea, h2'),
          ];
          const note = form.shadowRoot!.querySelector('.bt-field-note')!.getBoundingClientRect();
          const details = form.shadowRoot!.querySelector('textarea')!.getBoundingClientRect();
          const boxes = parts.map((part) => part.getBoundingClientRect());
          return {
            covered: note.top < details.bottom,
            outside: boxes.filter(({ left, right }) => left < 0 || right > innerWidth).length,
            scrolls: document.documentElement.scrollWidth > innerWidth,
            low: parts.filter((part) => part.matches('input, button') && part.getBoundingClientRect().height < 24)
              .length,
          };
        });
        assert.deepEqual(found, { covered: false, outside: 0, scrolls: false, low: 0 });
      },
    );
  }
});
