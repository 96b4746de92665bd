// What tests of apps count on, in a page that a program makes in the place of a browser.
import { configure, diagnose, enhance, start } from 'bt-support-elements';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

const EVENTS = ['request', 'launch', 'blocked', 'invalid'].map((name) => `bt-session-${name}`);

let site = '';
let events = [];
let chats = [];
const note = (event) => events.push(event.type.replace('bt-session-', ''));

function allowWindows() {
  window.open = () => {
    const location = { href: 'about:blank', replace: (url) => (location.href = String(url)) };
    const chat = { location, closed: false, focus: () => undefined, close: () => undefined };
    chat.window = chat.top = chat;
    chats.push(chat);
    return chat;
  };
}

async function place(markup) {
  document.body.innerHTML = markup;
  const element = document.body.firstElementChild;
  await element.updateComplete;
  return element;
}

{
  // Before the elements are registered: what is in the page already is upgraded.
  document.body.innerHTML = '<bt-support-session type="chat" rep-id="9" rep-name="John">Chat</bt-support-session>';
  await import('bt-support-elements/define');
}

for (const type of EVENTS) document.addEventListener(type, note);
const real = window.open;

describe('a page without a browser', () => {
  let count = 0;
  beforeEach(() => {
    // One of its own for each test: a chat that runs with the same one would be raised.
    site = `support${(count += 1)}.example.com`;
    configure({ site });
    events = [];
  });
  afterEach(() => {
    chats = [];
    window.open = real;
  });

  it('has the button of an element that was there first', async () => {
    const element = document.querySelector('bt-support-session');
    await element.updateComplete;
    assert.ok(element.shadowRoot.querySelector('button'));
    assert.equal(element.textContent, 'Chat');
  });

  it('starts a chat at a click, in a window', async () => {
    allowWindows();
    const element = await place('<bt-support-session type="chat" rep-id="12" rep-name="John"></bt-support-session>');
    element.shadowRoot.querySelector('button').click();
    assert.deepEqual(events, ['request', 'launch']);
    assert.match(chats[0].location.href, /c2cjs=1&id=12&name=John/);
  });

  it('starts one by a link inside an element', async () => {
    allowWindows();
    const address = `https://${site}/api/start_session?id=12&name=John&c2cjs=1`;
    const element = await place(`<bt-support-session><a href="${address}">Chat</a></bt-support-session>`);
    element.querySelector('a').click();
    assert.deepEqual(events, ['request', 'launch']);
  });

  it('starts one by a plain link', () => {
    allowWindows();
    document.body.innerHTML = `<p><a href="https://${site}/api/start_session?id=12&name=John&c2cjs=1">Chat</a></p>`;
    const stop = enhance();
    document.querySelector('a').click();
    stop();
    assert.deepEqual(events, ['request', 'launch']);
  });

  it('starts one from an issue form', async () => {
    allowWindows();
    const element = await place(
      '<bt-issue-form type="chat"><option value="printing">Printing</option></bt-issue-form>',
    );
    element.shadowRoot.querySelector('select').value = 'printing';
    element.shadowRoot.querySelector('button').click();
    assert.deepEqual(events, ['request', 'launch']);
    assert.match(chats[0].location.href, /codeName=printing/);
  });

  it('starts one from a form inside an element', async () => {
    allowWindows();
    const form = '<form><input name="short_key" value="1234567"><button>Chat</button></form>';
    const element = await place(`<bt-support-session type="chat">${form}</bt-support-session>`);
    element.querySelector('button').click();
    assert.deepEqual(events, ['request', 'launch']);
    assert.match(chats[0].location.href, /short_key=1234567/);
  });

  it('starts a full session, and says so in the dialog', async () => {
    const element = await place('<bt-support-session rep-id="12" rep-name="John"></bt-support-session>');
    element.shadowRoot.querySelector('button').click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(events, ['request', 'launch']);
    const dialog = document.querySelector('[data-bt-support-dialog]');
    assert.match(dialog.shadowRoot.textContent, /Your download is starting/);
  });

  it('never throws from start(), with windows and without them', () => {
    const options = { rep: { id: 12, name: 'John' } };
    // As the program has it, which opens none that a chat could go to.
    assert.equal(typeof start('chat', options), 'boolean');
    window.open = () => null;
    assert.equal(start('chat', options), true);
    window.open = () => {
      throw new Error('Not implemented.');
    };
    assert.equal(start('chat', options), true);
    allowWindows();
    assert.equal(start('chat', options), true);
    assert.equal(start('full', options), true);
    assert.equal(start('full', { sessionKey: '1' }), false);
    assert.equal(events.at(-1), 'invalid');
  });

  it('shows what is wrong, and does not throw', async () => {
    const element = await place('<bt-support-session type="chat"></bt-support-session>');
    element.shadowRoot.querySelector('button').click();
    await element.updateComplete;
    assert.deepEqual(events, ['request', 'invalid']);
    assert.ok(element.shadowRoot.querySelector('[role=alert]'));
  });

  it('goes into pages by script, and out of them', async () => {
    const element = document.createElement('bt-support-session');
    element.options = { sessionKey: '1234567' };
    document.body.append(element);
    await element.updateComplete;
    assert.match(element.href, /short_key=1234567/);
    element.remove();
    document.body.append(element);
    element.focus();
    element.remove();
  });

  it('can be looked through', async () => {
    document.body.innerHTML = '<bt-support-session sessoin-key="1"></bt-support-session>';
    const codes = (await diagnose()).map(({ code }) => code);
    assert.ok(codes.includes('insecure'), codes.join());
    assert.ok(!codes.includes('quirks'), codes.join());
    assert.ok(codes.length > 1, codes.join());
  });
});
