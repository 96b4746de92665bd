import { expect } from '@open-wc/testing';
import type { Bg } from '../../src/bg/bg.ts';
import { installBg } from '../../src/bg/install-bg.ts';
import { KEY } from '../session/samples.ts';
import { requestOf } from './requests.ts';

const set = (value: unknown): void => {
  (window as { BG?: unknown }).BG = value;
};

/** Tests which `BG` starts sessions: ours dispatches an event. */
const starts = (): boolean => {
  window.BG!.setSite('support.example.com');
  return requestOf(KEY, window.BG!.START_TYPE.FULL, window.BG)?.site === 'support.example.com';
};

describe('an existing BG', () => {
  afterEach(() => {
    delete window.BG;
  });

  for (const isReplaced of [false, true]) {
    it(`keeps its members and is given ours${isReplaced ? ', replaced or not' : ''}`, () => {
      const init = (): string => 'mine';
      const own = { init, version: 7 };
      set(own);
      installBg(isReplaced);
      expect(window.BG).to.equal(own);
      expect(own).to.include({ init, version: 7 });
      expect(own).to.include.all.keys('START_TYPE', 'setSite', 'setProtocol', 'start');
      expect(starts()).to.equal(true);
    });
  }

  it('may be empty, as by `var BG = BG || {}`', () => {
    const own = {};
    set(own);
    installBg(false);
    expect(window.BG).to.equal(own);
    expect(starts()).to.equal(true);
  });

  it('may get members afterwards', () => {
    installBg(false);
    const { BG } = window;
    Object.assign(BG!, { init: () => 'mine' });
    installBg(false);
    expect(window.BG).to.equal(BG);
    expect(window.BG).to.have.property('init');
    expect(starts()).to.equal(true);
  });

  it('with a start method is not changed, unless it is to be replaced', () => {
    const own = { start: () => 'theirs', setUp: () => 'theirs' };
    set(own);
    installBg(false);
    expect(Object.keys(own)).to.deep.equal(['start', 'setUp']);
    expect(own.start()).to.equal('theirs');
    installBg(true);
    expect(window.BG).to.equal(own);
    expect(own.setUp()).to.equal('theirs');
    expect(starts()).to.equal(true);
  });

  for (const close of [Object.freeze, Object.seal, Object.preventExtensions] as ((own: object) => object)[]) {
    for (const isReplaced of [false, true]) {
      it(`has its members in ours where nothing can be added to it: ${close.name}, ${isReplaced}`, () => {
        const init = (): string => 'mine';
        set(close(isReplaced ? { init, start: () => 'theirs' } : { init }));
        installBg(isReplaced);
        expect(window.BG).to.have.property('init', init);
        expect(starts()).to.equal(true);
      });
    }
  }

  it('may be a function, which can still be called', () => {
    const own = (): string => 'called';
    set(own);
    installBg(false);
    expect((window.BG as unknown as () => string)()).to.equal('called');
    expect(starts()).to.equal(true);
  });

  it('may be an object of a class', () => {
    class Help {
      readonly name = 'help';
      greet(): string {
        return this.name;
      }
    }
    set(new Help());
    installBg(false);
    expect((window.BG as unknown as Help).greet()).to.equal('help');
    expect(starts()).to.equal(true);
  });

  it('may be an element that a script assigned', () => {
    const own = document.createElement('div');
    set(own);
    installBg(false);
    expect(window.BG === (own as unknown)).to.equal(true);
    expect(starts()).to.equal(true);
  });

  for (const value of [undefined, null, 7, 'support', true, Symbol('BG')]) {
    it(`is ignored if it is ${String(value)}`, () => {
      set(value);
      installBg(false);
      expect(starts()).to.equal(true);
    });
  }

  it('with a start that is not a function gets ours', () => {
    set({ start: 'now', init: () => 'mine' });
    installBg(false);
    expect(window.BG).to.have.property('init');
    expect(starts()).to.equal(true);
  });

  it('with a throwing getter does not break the script', () => {
    const own = Object.defineProperty({ init: () => 'mine' }, 'start', {
      get() {
        throw new Error('not now');
      },
    });
    set(own);
    expect(() => installBg(false)).not.to.throw();
    expect(window.BG).to.have.property('init');
    expect(starts()).to.equal(true);
  });

  it('that is read-only does not break the script', () => {
    const own = {};
    Object.defineProperty(window, 'BG', { value: Object.freeze(own), configurable: true });
    expect(() => installBg(false)).not.to.throw();
    expect(window.BG).to.equal(own as Bg);
  });
});

describe('content of the page called BG', () => {
  for (const [what, markup] of [
    ['an element', '<div id="BG"></div>'],
    ['a list, which has a start of its own', '<ol id="BG"></ol>'],
    ['a form with a control of that name', '<form name="BG"><input name="start"></form>'],
    ['several elements', '<p id="BG"></p><p id="BG"></p>'],
    ['a frame', '<iframe name="BG"></iframe>'],
    ['a frame of another site', '<iframe name="BG" sandbox src="data:text/html,x"></iframe>'],
  ]) {
    it(`is not taken for an existing BG: ${what}`, async () => {
      const place = document.body.appendChild(document.createElement('div'));
      place.innerHTML = markup!;
      const frame = place.querySelector('iframe');
      if (frame?.src) await new Promise((resolve) => (frame.onload = resolve));
      installBg(false);
      const installed = window.BG;
      expect(Object.prototype.toString.call(installed)).to.equal('[object Object]');
      expect(starts()).to.equal(true);
      place.remove();
      expect(window.BG).to.equal(installed);
      delete window.BG;
    });
  }
});
