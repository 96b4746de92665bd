/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

// In the task of the click: later, browsers block the window.
byId('chat').addEventListener('click', (event) => {
  window.BtSupport?.start(
    'chat',
    { rep: { id: 12, name: 'John' }, customer: { name: 'Ada Lovelace' } },
    { target: event.currentTarget ?? document },
  );
});

byId('full').addEventListener('click', () => {
  window.BtSupport?.start('full', { issue: { codeName: 'printing' }, attributes: { external_key: 'T-1042' } });
});

// Without a target, events go to the document; with one, they bubble up to it.
document.addEventListener('bt-session-launch', ({ startType, display }) => {
  byId('result').textContent = `Started: ${startType}, ${display}.`;
});
