import { Window } from 'happy-dom';

// It would ask the appliance for what a download or a chat in the page's own window leads to.
const settings = { navigation: { disableMainFrameNavigation: true } };
const window = new Window({ url: 'https://www.example.com/', settings });
window.document.write('<!doctype html><html><head></head><body></body></html>');
await window.happyDOM.waitUntilComplete();

for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis) || /Event|FormData|^Abort|^navigator$/.test(name))
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
