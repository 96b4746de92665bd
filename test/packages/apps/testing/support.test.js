import 'bt-support-elements/define';
import { configure } from 'bt-support-elements';
import assert from 'node:assert/strict';
import { it } from 'node:test';

configure({ site: 'support.example.com' });

/** A window as a browser opens it: its own, on top, and blank at first. Anything else counts as blocked. */
function stubChat() {
  const location = { href: 'about:blank', replace: (url) => (location.href = String(url)) };
  const chat = { location, closed: false, focus: () => undefined };
  chat.window = chat.top = chat;
  window.open = () => chat;
  return chat;
}

it('starts a chat with John', async () => {
  const chat = stubChat();
  document.body.innerHTML =
    '<bt-support-session type="chat" rep-id="12" rep-name="John">Chat with John</bt-support-session>';
  const session = document.querySelector('bt-support-session');
  await session.updateComplete;
  let display;
  document.addEventListener('bt-session-launch', (event) => (display = event.display), { once: true });

  session.shadowRoot.querySelector('button').click();

  assert.equal(display, 'chat-window');
  assert.match(chat.location.href, /^https:\/\/support\.example\.com\/api\/start_session\?c2cjs=1&id=12&name=John/);
});

it('asks for John, whatever comes of it', async () => {
  document.body.innerHTML = '<bt-support-session rep-id="12" rep-name="John">Support by John</bt-support-session>';
  const session = document.querySelector('bt-support-session');
  await session.updateComplete;
  let rep;
  session.addEventListener('bt-session-request', (event) => {
    ({ rep } = event.options);
    event.preventDefault();
  });

  assert.equal(session.start(), false);

  assert.deepEqual({ ...rep }, { id: 12, name: 'John' });
});
