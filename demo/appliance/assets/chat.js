/** The conversation: whatever the customer writes, the practice representative says back. */

const REPLY_AFTER = 400;

const log = /** @type {HTMLElement} */ (document.getElementById('log'));
const composer = /** @type {HTMLFormElement} */ (document.getElementById('composer'));
const message = /** @type {HTMLInputElement} */ (document.getElementById('message'));
const leave = /** @type {HTMLButtonElement} */ (document.getElementById('leave'));
const representative = document.getElementById('representative')?.textContent ?? '';

/**
 * @param {'mine' | 'theirs' | 'note'} kind
 * @param {string} text
 * @param {string} [who]
 */
function say(kind, text, who) {
  const line = document.createElement('p');
  line.className = kind;
  if (who !== undefined) {
    const name = document.createElement('span');
    name.className = 'who';
    name.textContent = who;
    line.append(name, ' ');
  }
  line.append(text);
  log.append(line);
  log.scrollTop = log.scrollHeight;
}

composer.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = message.value.trim();
  if (text === '') return;
  say('mine', text, 'You');
  message.value = '';
  setTimeout(() => {
    say('theirs', text, representative);
  }, REPLY_AFTER);
});

leave.addEventListener('click', () => {
  // Only a window that a script opened closes; any other shows that the chat is over.
  window.close();
  composer.hidden = true;
  leave.hidden = true;
  say('note', 'You left the chat. You can close this window.');
  log.focus();
});

composer.hidden = false;
leave.hidden = false;
message.focus();

export {};
