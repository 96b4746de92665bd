// Put into the demo pages by `npm start` alone: shows what changed as soon as it is built.
let lost = false;
const events = new EventSource('/.changes');
events.addEventListener('message', () => location.reload());
events.addEventListener('error', () => (lost = true));
// The server was stopped and started again: what is shown may be old.
events.addEventListener('open', () => lost && location.reload());
