import { expect } from '@open-wc/testing';
import { chatNames, randomName } from '../../src/launch/chat-name.ts';
import { fakeStorage } from './fake-view.ts';

const SITE = 'support.example.com';
const KEY = `bt-chat-${SITE}`;

const tab = (sessionStorage: unknown = fakeStorage()): Window => ({ crypto, sessionStorage }) as unknown as Window;

/** A frame whose storage the browser keeps from it, or one that is full. */
const REFUSING = [
  [
    'kept from the frame',
    {
      crypto,
      get sessionStorage(): never {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    },
  ],
  ['not there', { crypto }],
  [
    'full',
    {
      crypto,
      sessionStorage: {
        getItem: () => null,
        setItem() {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
    },
  ],
] as unknown as [what: string, view: Window][];

describe('the name of a chat', () => {
  it('is random, without the site', () => {
    const names = Array.from({ length: 50 }, () => randomName(window));
    expect(new Set(names).size).to.equal(50);
    for (const name of names) expect(name).to.match(/^bt-chat-\d+(-\d+){3}$/);
  });

  it('differs for each site and each tab', () => {
    const names = chatNames(tab());
    const [a, b] = [names.get(SITE), names.get('other.example')];
    expect(new Set([a, b, chatNames(tab()).get(SITE)]).size).to.equal(3);
    expect(names.get(SITE)).to.equal(a);
  });

  it('is stored in the tab for the next page load', () => {
    const storage = fakeStorage();
    const name = chatNames(tab(storage)).get(SITE);
    expect([...storage.items]).to.deep.equal([[KEY, name]]);
    expect(chatNames(tab(storage)).get(SITE)).to.equal(name);
  });

  it('is not stored before the first chat', () => {
    const storage = fakeStorage();
    chatNames(tab(storage));
    expect(storage.items.size).to.equal(0);
  });

  for (const value of ['', '_top', '_self', 'bt-chat-', 'bt-chat-support.example.com', 'bt-chat-1 2', ' bt-chat-1-2']) {
    it(`is not what anything else has put in its place: ${JSON.stringify(value)}`, () => {
      const storage = fakeStorage();
      storage.setItem(KEY, value);
      expect(chatNames(tab(storage)).get(SITE)).to.match(/^bt-chat-\d+(-\d+){3}$/);
    });
  }

  for (const [what, view] of REFUSING) {
    it(`is kept by the page where the storage is ${what}`, () => {
      const names = chatNames(view);
      const name = names.get(SITE);
      expect(name).to.match(/^bt-chat-\d/);
      expect(names.get(SITE)).to.equal(name);
      names.set(SITE, 'bt-chat-1');
      expect(names.get(SITE)).to.equal('bt-chat-1');
    });
  }

  it('is not set if the browser has no random numbers', () => {
    expect(chatNames({} as unknown as Window).get(SITE)).to.equal('_blank');
  });
});
