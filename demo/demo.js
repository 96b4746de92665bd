/**
 * Shows the markup of each example beside it, with the reader's own site in it, and the events that sessions send. Runs before
 * the elements are there.
 */

/** Of a line of markup, in characters. */
const WIDTH = 52;
const VOID = new Set(['input', 'link', 'meta', 'br', 'img']);

/** @typedef {[kind: 'tag' | 'attribute' | 'value' | 'text', text: string]} Piece */

/** Where the examples of this page go, and where its files are. */
const demoSite = document.querySelector('script[data-site]')?.getAttribute('data-site') ?? '';
const demoFiles = '/dist/';

/** What stands in their places in the snippets. */
const yours = { site: '', files: '' };

/**
 * An attribute's value as it would be on the reader's own page.
 *
 * @param {string} value
 */
const asYours = (value) =>
  value
    .replaceAll(`http://${demoSite}/`, `https://${yours.site}/`)
    .replaceAll(demoSite, yours.site)
    .replace(new RegExp(`^${demoFiles}`), yours.files);

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {Attr} attribute */
const isFlag = ({ name, value }) => value === '' && name !== 'value';

/** Nodes as their author would have written them: lines break where the page's own source has breaks, or are full. */
class Markup {
  /** @type {Piece[]} */
  pieces = [];
  #column = 0;

  /** @param {Iterable<Node>} nodes */
  add(nodes, depth = 0) {
    for (const node of nodes) {
      if (node instanceof Text) this.#addText(node, depth);
      else if (node instanceof Element) this.#addElement(node, depth);
    }
    return this;
  }

  /** @param {number} depth */
  break(depth) {
    this.#push('text', `\n${'  '.repeat(depth)}`);
    this.#column = 2 * depth;
  }

  /** @param {Piece} piece */
  #push(...piece) {
    this.pieces.push(piece);
    this.#column += piece[1].length;
  }

  /**
   * @param {Text} node
   * @param {number} depth
   */
  #addText({ data, nextSibling, parentElement }, depth) {
    // With scripts on, all that `noscript` has in it is text.
    const isMarkup = parentElement?.localName === 'noscript';
    const lines = (isMarkup ? asYours(data) : escaped(data)).split(/\s*\n\s*/);
    lines.forEach((line, index) => {
      const isEnd = index === lines.length - 1 && line === '';
      if (index > 0) this.break(isEnd && !nextSibling ? Math.max(depth - 1, 0) : depth);
      this.#push('text', line);
    });
  }

  /**
   * @param {Element} element
   * @param {number} depth
   */
  #addElement(element, depth) {
    this.#push('tag', `<${element.localName}`);
    let isBroken = false;
    for (const attribute of element.attributes) {
      const { name } = attribute;
      // An ampersand in an address may stand for itself.
      const value = isFlag(attribute) ? '' : `="${asYours(attribute.value).replaceAll('"', '&quot;')}"`;
      const isFull = this.#column + 1 + name.length + value.length > WIDTH;
      if (isFull && this.#column > 2 * depth + 12) {
        this.break(depth + 2);
        isBroken = true;
      } else {
        this.#push('text', ' ');
      }
      this.#push('attribute', name);
      this.#push('value', value);
    }
    this.#push('tag', '>');
    // A label after a tag of several lines has one of its own.
    const isOnOwnLine = isBroken && /^\S/.test(element.firstChild?.nodeValue ?? '');
    if (isOnOwnLine) this.break(depth + 1);
    this.add(element.childNodes, depth + 1);
    if (isOnOwnLine) this.break(depth);
    if (!VOID.has(element.localName)) this.#push('tag', `</${element.localName}>`);
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

/** Writes each snippet anew, with the reader's site. */
/** @type {(() => void)[]} */
const fillings = [];

/** @param {HTMLElement} example */
function showMarkup(example) {
  const live = /** @type {HTMLElement} */ (example.querySelector('.live'));
  const others = example.dataset.also ? document.querySelectorAll(example.dataset.also) : [];
  // As they are now: the elements come later, and add to them.
  const source = live.cloneNode(true);
  const code = make('code');
  const fill = () => {
    const shown = new Markup();
    for (const other of others) shown.add([other]).break(0);
    shown.add(source.childNodes);
    code.replaceChildren(...shown.pieces.map(([kind, text]) => (kind === 'text' ? text : make('span', text, kind))));
    // The first and last breaks are those of the example's frame.
    for (const end of /** @type {const} */ (['firstChild', 'lastChild'])) {
      while (code[end]?.textContent?.trim() === '') code[end].remove();
    }
    if (example.dataset.rules) code.append(`\n\n${rulesOf(example.dataset.rules)}`);
  };
  fillings.push(fill);
  const markup = make('div', '', 'markup');
  const pre = make('pre');
  pre.append(code);
  markup.append(pre);
  if ('clipboard' in navigator) markup.append(copyButton(() => code.textContent ?? '', titleOf(example)));
  live.after(markup);
  // Long lines scroll sideways: with the keyboard too, where there are any.
  new ResizeObserver(() => {
    if (pre.scrollWidth > pre.clientWidth) pre.tabIndex = 0;
    else pre.removeAttribute('tabindex');
  }).observe(pre);
}

/**
 * The rules of the page's stylesheets whose selector begins like this.
 *
 * @param {string} selector
 */
function rulesOf(selector) {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSStyleRule && rule.selectorText.startsWith(selector))
    .map(({ cssText }) => cssText.replaceAll(/([{;]) (?!\})/g, '$1\n  ').replaceAll(' }', '\n}'))
    .join('\n');
}

/** @param {Element} example */
const titleOf = (example) => example.querySelector('h2, h3')?.textContent ?? '';

/**
 * @param {() => string} text
 * @param {string} title
 */
function copyButton(text, title) {
  const button = make('button', 'Copy', 'copy');
  button.type = 'button';
  const about = make('span', ` the markup of “${title}”`, 'visually-hidden');
  button.append(about);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text()).then(
      () => button.replaceChildren('Copied', about),
      () => button.replaceChildren('Not allowed', about),
    );
    setTimeout(() => button.replaceChildren('Copy', about), 2000);
  });
  return button;
}

for (const example of document.querySelectorAll('.example')) showMarkup(/** @type {HTMLElement} */ (example));

/** @param {string} id */
const elementOf = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const yourSite = /** @type {HTMLInputElement} */ (elementOf('your-site'));
const yourFiles = /** @type {HTMLInputElement} */ (elementOf('your-files'));

/**
 * The host name in what the reader typed or pasted, which may be a whole address; empty where there is none.
 *
 * @param {string} text
 */
function hostIn(text) {
  const [host = ''] = text
    .trim()
    .replace(/^[a-z]+:\/*/i, '')
    .split(/[/?#]/);
  return /^[a-z\d]([a-z\d.-]*[a-z\d])?(:\d+)?$/i.test(host) ? host : '';
}

/**
 * A folder's address, with a slash at its end.
 *
 * @param {string} text
 */
function folderIn(text) {
  const folder = text.trim();
  return /^[^\s"<>]+$/.test(folder) ? folder.replace(/\/*$/, '/') : '';
}

/** Each field that makes sense goes into all snippets; one that does not leaves the example's own word there. */
function fillIn() {
  const [site, files] = [hostIn(yourSite.value), folderIn(yourFiles.value)];
  yours.site = site || yourSite.defaultValue;
  yours.files = files || yourFiles.defaultValue;
  yourSite.setAttribute('aria-invalid', String(yourSite.value.trim() !== '' && site === ''));
  yourFiles.setAttribute('aria-invalid', String(yourFiles.value.trim() !== '' && files === ''));
  for (const fill of fillings) fill();
}

elementOf('yours').hidden = false;
for (const field of [yourSite, yourFiles]) field.addEventListener('input', fillIn);
fillIn();

const panel = elementOf('panel');
const openPanel = /** @type {HTMLButtonElement} */ (elementOf('open-panel'));
openPanel.hidden = false;
panel.classList.add('panel');
openPanel.addEventListener('click', () => {
  const isOpen = panel.classList.toggle('open');
  openPanel.setAttribute('aria-expanded', String(isOpen));
});

const log = elementOf('log');
const silence = elementOf('silence');

/** @type {(keyof GlobalEventHandlersEventMap & `bt-session-${string}`)[]} */
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
    if (type === 'bt-session-launch') {
      // Lines end where the address has an end of something, and not within a word.
      const address = make('span', '', 'url');
      for (const part of url.split(/(?<=[/?&=_.])|(?=%)/)) address.append(part, document.createElement('wbr'));
      line.append(address);
    }
    log.prepend(line);
    if (log.children.length > 50) log.lastChild?.remove();
    silence.hidden = true;
    elementOf('latest').textContent = `${type.replace('bt-session-', '')}: ${said}`;
  });
}

// A pop-up blocker to switch on: browsers' own let the window of a click through.
const block = /** @type {HTMLInputElement} */ (elementOf('block'));
const openWindow = window.open;
window.open = (...given) => (block.checked ? null : openWindow.apply(window, given));
for (const control of document.querySelectorAll('.control')) /** @type {HTMLElement} */ (control).hidden = false;
