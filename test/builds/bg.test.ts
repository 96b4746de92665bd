import { expect } from '@open-wc/testing';
import type { Bg } from '../../src/bg/bg.ts';

/** The script once more, as if by another tag. */
const load = (tag: string): Promise<unknown> => import(`../../src/builds/bg.ts?${tag}`);

describe('the script tag of BG', () => {
  afterEach(() => {
    delete window.BG;
  });

  it('makes BG', async () => {
    await load('first');
    expect(window.BG).to.have.all.keys('START_TYPE', 'setSite', 'setProtocol', 'start');
  });

  it('leaves an existing BG unchanged', async () => {
    const vendor = { START_TYPE: { BROWSER: 1, CHAT: 2, FULL: 3 }, start: () => true } as unknown as Bg;
    window.BG = vendor;
    await load('second');
    expect(window.BG).to.equal(vendor);
  });

  it('does not mistake an element for BG', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.id = 'BG';
    await load('element');
    expect(window.BG?.start).to.be.a('function');
    place.remove();
  });

  it('may be loaded twice', async () => {
    await load('third');
    const { BG } = window;
    await load('fourth');
    expect(window.BG).to.equal(BG);
  });
});
