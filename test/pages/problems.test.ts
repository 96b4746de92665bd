// Problems are shown where the customer looks, and elements work inside the components of a page.
import assert from 'node:assert/strict';
import { closed, chatWindow, dialogShows, focused, heard, onlySession, useStage, wholePage } from './stage.ts';
import { describeEngines } from './suite.ts';

const stage = useStage(({ host }) => ({
  '/': wholePage(
    `<bt-support-session id="siteless" session-key="1234567"></bt-support-session>
     <bt-issue-form id="form"><label>Name <input name="customer.name"></label></bt-issue-form>
     <bt-support-session id="formless" site="${host}" issue-form="nowhere"></bt-support-session>`,
  ),
  '/shadow': wholePage(
    `<help-box id="box"></help-box><script>
      customElements.define('help-box', class extends HTMLElement { constructor() { super();
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<form id="ask"><input name="codeName" value="Other"></form>' +
          '<bt-support-session id="chat" type="chat" issue-form="ask"></bt-support-session>' +
          '<bt-support-session id="full" session-key="1234567"></bt-support-session>' +
          '<bt-support-session id="wrong" session-key="123"></bt-support-session>'; } });</script>`,
    { site: host },
  ),
}));

describeEngines('problems', ({ test }) => {
  const oneEngine = 'what is missing, our code sees and says';
  test('they are shown at the element, and nothing is sent', { oneEngine }, async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(stage.site.url);
    await page.click('#siteless >>> button');
    assert.match(
      await page.text('#siteless >>> [role="alert"]'),
      /^This button is not set up correctly\. Please tell the help desk\.$/,
    );
    await page.click('#form >>> button');
    assert.match(await page.text('#form >>> [part="problems"]'), /^This form is not set up correctly\. Please tell/);
    await page.click('#formless >>> button');
    assert.match(await page.text('#formless >>> [role="alert"]'), /This button is not set up correctly\./);
    assert.equal((await heard(page)).filter((event) => event.startsWith('invalid')).length, 3);
    assert.deepEqual(await page.axe(), []);
    assert.deepEqual(await stage.app.sessions(), []);
    assert.equal((await browser.windows()).length, 1);
    await page.evaluate(`document.getElementById('siteless').setAttribute('site', '${stage.app.host}')`);
    await page.click('#siteless >>> button');
    await dialogShows(page, 'javascript');
    await onlySession(stage.app);
    assert.equal(
      await page.evaluate(`document.getElementById('siteless').shadowRoot.querySelector('[role="alert"]')`),
      null,
    );
  });

  test('inside a shadow root, forms are found, sessions start, and the page hears of it', async (browser) => {
    const { page } = browser;
    await stage.set();
    await page.goto(`${stage.site.url}/shadow`);
    await page.click('#box >>> #wrong >>> button');
    assert.match(await page.text('#wrong >>> [role="alert"]'), /Session key must have 7 characters, not 3\./);
    await page.click('#box >>> #chat >>> button');
    await chatWindow(browser);
    assert.equal((await onlySession(stage.app)).parameters['codeName'], 'Other');
    await page.focus();
    await page.click('#box >>> #full >>> button');
    await dialogShows(page, 'javascript');
    await stage.app.sessions(2);
    await page.press('Escape');
    await closed(page);
    assert.equal(await page.evaluate(`document.getElementById('box').shadowRoot.activeElement?.id`), 'full');
    assert.equal(await focused(page), 'button');
    assert.deepEqual(await heard(page), [
      'request',
      'invalid wrong-length sessionKey',
      'request',
      'launch chat-window',
      'request',
      'launch javascript',
    ]);
  });
});
