// Put into the demo pages by `npm start` alone: shows what changed as soon as it is built.
let lost = false;
/** @type {EventSource | undefined} */
let changes;

function listen() {
  // Firefox closes it for good, and without a word, when the download of a session starts.
  if (changes && changes.readyState !== EventSource.CLOSED) return;
  changes = new EventSource('/.changes');
  changes.addEventListener('message', () => location.reload());
  changes.addEventListener('error', () => (lost = true));
  // The server was stopped and started again: what is shown may be old.
  changes.addEventListener('open', () => lost && location.reload());
}

listen();
setInterval(listen, 1000);
