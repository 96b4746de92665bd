/** Shows sessions as they arrive, newest first, and works the switches. */

/**
 * @typedef {object} Session
 * @property {string} id
 * @property {string} receivedAt
 * @property {'sessionKey' | 'rep' | 'issue' | null} startMethod
 * @property {'chat' | 'full'} startType
 * @property {'clickonce'} [by]
 * @property {string} site
 * @property {Record<string, string | string[]>} parameters
 * @property {string} userAgent
 * @property {number} status
 * @property {{ parameter: string, message: string }[]} problems
 */

const METHODS = { sessionKey: 'with a session key', rep: 'with a representative', issue: 'about an issue' };
const TYPES = { chat: 'Chat', full: 'Full client' };

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const list = byId('sessions');
const form = /** @type {HTMLFormElement} */ (document.querySelector('#switches form'));

/**
 * @param {string} name
 * @param {string | (Node | string)[]} content
 * @param {string} [className]
 */
function element(name, content, className = '') {
  const node = document.createElement(name);
  node.append(...(typeof content === 'string' ? [content] : content));
  if (className !== '') node.className = className;
  return node;
}

/**
 * A parameter's name, which may break where its words do.
 *
 * @param {string} name
 */
function breakable(name) {
  const words = name.split(/(?<=[._])/);
  return element(
    'code',
    words.flatMap((word, index) => (index > 0 ? [document.createElement('wbr'), word] : [word])),
  );
}

/** @param {Session} session */
function title({ startType, startMethod, by }) {
  const client = by === 'clickonce' ? `${TYPES[startType]} by ClickOnce` : TYPES[startType];
  return `${client} ${startMethod === null ? 'without a clear start method' : METHODS[startMethod]}`;
}

/** @param {Session} session */
function describe(session) {
  const time = element('time', new Date(session.receivedAt).toLocaleTimeString('en-GB'));
  time.setAttribute('datetime', session.receivedAt);
  const refused = session.status >= 400;
  const item = element('li', [
    element('h3', [
      title(session),
      element('span', refused ? `${session.status} refused` : `${session.status}`, 'status'),
    ]),
    element('p', [time, ` at ${session.site}`], 'meta'),
  ]);
  if (refused) item.className = 'refused';
  if (session.problems.length > 0) {
    const problems = session.problems.map(({ parameter, message }) =>
      element('li', [element('code', parameter), ` ${message}`]),
    );
    item.append(element('ul', problems, 'problems'));
  }
  const rows = Object.entries(session.parameters).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one) =>
        element('div', [element('dt', [breakable(name)]), element('dd', one === '' ? [element('em', 'empty')] : one)]),
      ),
  );
  item.append(element('dl', rows, 'received'));
  return item;
}

function showCount() {
  byId('count').textContent = String(list.childElementCount);
  byId('none').hidden = list.childElementCount > 0;
}

/** @param {MessageEvent<string>} event */
function read({ data }) {
  return JSON.parse(data);
}

function connect() {
  const events = new EventSource('/events');

  events.addEventListener('sessions', (event) => {
    const sessions = /** @type {Session[]} */ (read(event));
    list.replaceChildren(...sessions.map(describe).reverse());
    showCount();
  });

  events.addEventListener('session', (event) => {
    const session = /** @type {Session} */ (read(event));
    list.prepend(describe(session));
    showCount();
    const outcome = session.status >= 400 ? `refused with ${session.status}` : 'received';
    byId('announcement').textContent = `${title(session)}: ${outcome}.`;
  });

  events.addEventListener('switches', (event) => {
    const on = [];
    for (const [name, value] of Object.entries(read(event))) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === true;
      else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
        control.value = String(value);
      if (value !== false && value !== 0 && value !== 'unsafe-none' && value !== 'none')
        on.push(value === true ? name : `${name} ${value}`);
    }
    byId('switched').textContent = on.length > 0 ? `– ${on.join(', ')}` : '– all off';
  });

  events.addEventListener('open', () => {
    byId('state').textContent = 'Live';
    byId('state').classList.add('live');
  });

  events.addEventListener('error', () => {
    byId('state').textContent = 'Connection lost, trying again…';
    byId('state').classList.remove('live');
  });

  return events;
}

let events = connect();

// Where this page is framed, a download that the framing page starts closes the connection for good in Firefox, and
// without a word.
setInterval(() => {
  if (events.readyState === EventSource.CLOSED) events = connect();
}, 1000);

const headers = { 'Content-Type': 'application/json', 'X-Practice-Token': form.dataset.token ?? '' };

byId('clear').addEventListener('click', () => {
  void fetch('/sessions.json', { method: 'DELETE', headers });
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
});

form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !target.checkValidity()) return;
  const isToggle = target instanceof HTMLInputElement && target.type === 'checkbox';
  const value = isToggle ? target.checked : target.type === 'number' ? Number(target.value) : target.value;
  const body = JSON.stringify({ [target.name]: value });
  void fetch('/switches.json', { method: 'POST', headers, body });
});

export {};
