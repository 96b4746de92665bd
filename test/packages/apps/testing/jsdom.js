import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html>', { url: 'https://www.example.com/' });
await new Promise((resolve) => window.addEventListener('load', resolve));

// Node has some of these too, but a page takes only its own.
for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis) || /Event|FormData|^Abort|^navigator$/.test(name))
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
