import { aTimeout, expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { type LoadElement, loadElementsOnUse } from '../../src/builds/lazy-elements.ts';

let count = 0;

/** A tag that nothing on the page has yet, and what loads its element. */
function lazy(load: LoadElement = () => Promise.resolve()) {
  const name = `lazy-${++count}`;
  const attempts: number[] = [];
  const loader: LoadElement = async (attempt) => {
    attempts.push(attempt);
    await load(attempt);
    if (!customElements.get(name)) customElements.define(name, class extends HTMLElement {});
  };
  return { name, attempts, loaders: { [name]: loader } };
}

describe('an element that loads with its tag', () => {
  let stop = (): void => undefined;
  afterEach(() => stop());

  it('is loaded if its tag is on the page', async () => {
    const { name, attempts, loaders } = lazy();
    await fixture(`<div><p><${name}></${name}></p></div>`);
    stop = loadElementsOnUse(loaders, document);
    await customElements.whenDefined(name);
    expect(attempts).to.deep.equal([0]);
  });

  it('is loaded when its tag is added, once', async () => {
    const { name, attempts, loaders } = lazy();
    stop = loadElementsOnUse(loaders, document);
    await nextFrame();
    expect(attempts).to.deep.equal([]);
    await fixture(`<div><${name}></${name}><${name}></${name}></div>`);
    await customElements.whenDefined(name);
    await fixture(`<${name}></${name}>`);
    expect(attempts).to.deep.equal([0]);
  });

  it('is not loaded for another tag, or if it is already defined', async () => {
    const [first, second] = [lazy(), lazy()];
    customElements.define(second.name, class extends HTMLElement {});
    await fixture(`<div><${second.name}></${second.name}></div>`);
    stop = loadElementsOnUse({ ...first.loaders, ...second.loaders }, document);
    await nextFrame();
    expect([first.attempts, second.attempts]).to.deep.equal([[], []]);
  });

  it('is loaded in an open shadow root, and when it is added there', async () => {
    const [first, second] = [lazy(), lazy()];
    const host = await fixture('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createElement(first.name));
    stop = loadElementsOnUse({ ...first.loaders, ...second.loaders }, document);
    await customElements.whenDefined(first.name);
    root.append(document.createElement(second.name));
    await customElements.whenDefined(second.name);
  });

  it('is loaded in the shadow root of a component that is defined later', async () => {
    const { name, loaders } = lazy();
    const component = `later-${++count}`;
    await fixture(`<div><${component}></${component}></div>`);
    stop = loadElementsOnUse(loaders, document);
    await nextFrame();
    customElements.define(
      component,
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).append(document.createElement(name));
        }
      },
    );
    await customElements.whenDefined(name);
  });

  it('is loaded beside a form with a control called shadowRoot, and a tag that is no valid custom element name', async () => {
    const { name, loaders } = lazy();
    await fixture(
      `<div><form><input name="shadowRoot" aria-label="Root"></form><font-face></font-face><${name}></${name}></div>`,
    );
    stop = loadElementsOnUse(loaders, document);
    await customElements.whenDefined(name);
  });

  it('is retried if it cannot be loaded', async () => {
    const { name, attempts, loaders } = lazy((attempt) => (attempt ? Promise.resolve() : Promise.reject(new Error())));
    await fixture(`<${name}></${name}>`);
    stop = loadElementsOnUse(loaders, document);
    await waitUntil(() => customElements.get(name), 'the element', { timeout: 5000 });
    expect(attempts).to.deep.equal([0, 1]);
  });

  it('is not loaded after observation has stopped', async () => {
    const { name, attempts, loaders } = lazy();
    loadElementsOnUse(loaders, document)();
    await fixture(`<${name}></${name}>`);
    await aTimeout(20);
    expect(attempts).to.deep.equal([]);
  });
});
