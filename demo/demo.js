/** Shows the markup of each example beside it, and the events that sessions send. Runs before the elements are there. */

const WIDTH = 50;
const VOID = new Set(['input', 'link', 'meta', 'br', 'img']);

/** @typedef {[kind: 'tag' | 'attribute' | 'value' | 'text', text: string]} Piece */

/** @param {number} depth */
const newLine = (depth) => `\n${'  '.repeat(Math.max(depth, 0))}`;

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * @param {Element} element
 * @param {number} depth
 * @returns {Generator<Piece>}
 */
function* startTag(element, depth) {
  const attributes = [...element.attributes];
  const length = attributes.reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0);
  const gap = depth * 2 + element.localName.length + length > WIDTH && attributes.length > 1 ? newLine(depth + 1) : ' ';
  yield ['tag', `<${element.localName}`];
  for (const { name, value } of attributes) {
    yield ['attribute', gap + name];
    // An ampersand in an address is as well by itself, and easier to read.
    if (value !== '') yield ['value', `="${value.replaceAll('"', '&quot;')}"`];
  }
  yield ['tag', `${gap === ' ' ? '' : newLine(depth)}>`];
}

/**
 * Nodes as their author would have written them: lines break where the page's own source has breaks.
 *
 * @param {Iterable<Node>} nodes
 * @param {number} [depth]
 * @returns {Generator<Piece>}
 */
function* piecesOf(nodes, depth = 0) {
  for (const node of nodes) {
    if (node instanceof Text) {
      const isCode = node.parentElement?.localName === 'noscript';
      const text = isCode
        ? node.data.replaceAll(/\n\s*/g, newLine(depth))
        : escaped(node.data).replaceAll(/[ \n]+/g, ' ');
      const before = /^[^\S\n]*\n/.test(node.data) ? newLine(depth) : /^\s/.test(node.data) ? ' ' : '';
      const after = /\n[^\S\n]*$/.test(node.data) ? newLine(node.nextSibling ? depth : depth - 1) : '';
      yield ['text', text.trim() === '' ? after || before : before + text.trim() + (after || /\s?$/.exec(text)?.[0])];
    } else if (node instanceof Element) {
      yield* startTag(node, depth);
      yield* piecesOf(node.childNodes, depth + 1);
      if (!VOID.has(node.localName)) yield ['tag', `</${node.localName}>`];
    }
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [text]
 * @param {string} [className]
 */
function make(name, text = '', className = '') {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

/** @param {HTMLElement} example */
function showMarkup(example) {
  const live = /** @type {HTMLElement} */ (example.querySelector('.live'));
  const others = example.dataset.also ? document.querySelectorAll(example.dataset.also) : [];
  const pieces = [...others].flatMap((other) => [...piecesOf([other]), /** @type {Piece} */ (['text', '\n'])]);
  pieces.push(...piecesOf(live.childNodes));
  const code = make('code');
  code.append(...pieces.map(([kind, text]) => (kind === 'text' ? text : make('span', text, kind))));
  // The first and last breaks are those of the example's frame.
  code.firstChild?.textContent?.trim() === '' && code.firstChild.remove();
  code.lastChild?.textContent?.trim() === '' && code.lastChild.remove();
  const markup = make('div', '', 'markup');
  const pre = make('pre');
  pre.append(code);
  markup.append(pre);
  if ('clipboard' in navigator) markup.append(copyButton(code.textContent ?? '', titleOf(example)));
  live.after(markup);
}

/** @param {Element} example */
const titleOf = (example) => example.querySelector('h2, h3')?.textContent ?? '';

/**
 * @param {string} text
 * @param {string} title
 */
function copyButton(text, title) {
  const button = make('button', 'Copy', 'copy');
  button.type = 'button';
  const about = make('span', ` the markup of “${title}”`, 'visually-hidden');
  button.append(about);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => button.replaceChildren('Copied', about),
      () => button.replaceChildren('Not allowed', about),
    );
    setTimeout(() => button.replaceChildren('Copy', about), 2000);
  });
  return button;
}

for (const example of document.querySelectorAll('.example')) showMarkup(/** @type {HTMLElement} */ (example));

const log = /** @type {HTMLElement} */ (document.getElementById('log'));
const silence = /** @type {HTMLElement} */ (document.getElementById('silence'));

/** @type {(keyof GlobalEventHandlersEventMap & `bt-${string}`)[]} */
const EVENTS = [
  'bt-session-request',
  'bt-session-launch',
  'bt-session-blocked',
  'bt-session-invalid',
  'bt-session-close',
  'bt-session-error',
];

for (const type of EVENTS) {
  document.addEventListener(type, (event) => {
    const { startType, url } = event;
    const said =
      'problems' in event
        ? event.problems.map(({ message }) => message).join(' ')
        : 'display' in event
          ? event.display
          : 'reason' in event
            ? event.reason
            : startType;
    const line = make('li');
    line.append(make('time', new Date().toLocaleTimeString('en-GB')), ' ', make('code', type), ` ${said}`);
    if (type === 'bt-session-launch') line.append(make('span', url, 'url'));
    log.prepend(line);
    if (log.children.length > 50) log.lastChild?.remove();
    silence.hidden = true;
  });
}

// A pop-up blocker to switch on: browsers' own let the window of a click through.
const block = /** @type {HTMLInputElement} */ (document.getElementById('block'));
const open = window.open;
window.open = (...given) => (block.checked ? null : open.apply(window, given));
for (const control of document.querySelectorAll('.control')) /** @type {HTMLElement} */ (control).hidden = false;
