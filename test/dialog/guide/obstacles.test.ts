import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.ts';
import { findObstacles } from '../../../src/author/diagnosis.ts';
import { isSandboxed } from '../../../src/dialog/guide/obstacles.ts';
import { SITE } from '../../session/samples.ts';

const STANDARD = '<!doctype html>';
const frames: HTMLIFrameElement[] = [];

/** A page in a frame. It is written: that of a `srcdoc` is a standard one, whatever it begins with. */
function framed(markup: string, sandbox?: string): Window {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  document.body.append(frame);
  frames.push(frame);
  const page = frame.contentDocument!;
  page.open();
  page.write(markup);
  page.close();
  return frame.contentWindow!;
}

/** A page without obstacles, with a test's changes. */
function alone(changes: Partial<Record<keyof Window, unknown>> = {}): Window {
  const view = { document, location, isSecureContext: true, origin: location.origin, frameElement: null, ...changes };
  return Object.assign(view, { top: view }) as unknown as Window;
}

const documentOf = (markup: string): Document => new DOMParser().parseFromString(markup, 'text/html');

const codes = (view: Window, site = SITE): string[] => findObstacles(view, site).map(({ code }) => code);

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

describe('what stands in the way on a page', () => {
  it('is nothing on this one', () => {
    expect(findObstacles(window, SITE)).to.deep.equal([]);
  });

  it('is a document without a doctype', async () => {
    const view = framed('<p>Quirks');
    expect(codes(view)).to.include('quirks');
    expect(codes(framed(`${STANDARD}<p>Standard`))).not.to.include('quirks');
  });

  it('is a frame', async () => {
    expect(codes(framed(STANDARD))).to.deep.equal(['framed']);
  });

  it('is a sandbox, which says more than the frame', async () => {
    expect(codes(framed(STANDARD, 'allow-same-origin allow-scripts'))).to.deep.equal(['sandboxed']);
  });

  it('is the page’s address without https', () => {
    const [found] = findObstacles(alone({ isSecureContext: false }), SITE);
    expect(found?.code).to.equal('insecure');
    expect(codes(alone())).to.deep.equal([]);
  });

  describe('scripts that do the same', () => {
    const withScripts = (...addresses: string[]): Window =>
      alone({
        document: documentOf(STANDARD + addresses.map((src) => `<script src="${src}"></script>`).join('')),
      });
    const A = 'https://a.example';

    for (const [what, scripts] of [
      ['the same twice', [`${A}/bt-support.js`, `${A}/bt-support.js`]],
      ['of two versions', [`${A}/1/bt-support.js`, `${A}/2/bt-support.js`]],
      ['the module and the classic one', [`${A}/bt-support.module.js`, `${A}/bt-support.js`]],
      ['with BG of its own', [`${A}/bt-support.js`, `${A}/bg.js`]],
      ['under their names for good', [`${A}/bt-support-0a1b2c.js`, `${A}/bg-0a1b2c.js`]],
      ['for plain links, twice', [`${A}/bt-links.js`, `${A}/1/bt-links-0a1b2c.js`]],
      ['with the vendor’s', [`https://${SITE}/api/start_session.js`, `${A}/bt-support.js`]],
    ] as const) {
      it(`are in the way: ${what}`, () => {
        for (const query of ['', '?v=1', '#x?y']) {
          const [found, ...others] = findObstacles(withScripts(...scripts.map((script) => script + query)), SITE);
          expect(found?.code).to.equal('duplicate');
          expect(found?.message).to.include(scripts.join(', ')).and.not.include('#');
          expect(others).to.deep.equal([]);
        }
      });
    }

    for (const [what, scripts] of [
      ['one', [`${A}/bt-support.js`]],
      ['none', []],
      ['one, and its guide', [`${A}/bt-support.js`, `${A}/bt-guide-0a1b2c.js`]],
      ['one, and somebody else’s of the name of ours', [`${A}/bt-support.js`, 'https://b.example/bg.js']],
      ['one for plain links, and one with elements', [`${A}/bt-links-0a1b2c.js`, `${A}/bt-support.module.js`]],
      ['one for plain links, and the vendor’s', [`${A}/bt-links.js`, `https://${SITE}/api/start_session.js`]],
      ['two of somebody else', [`${A}/bg.js`, 'https://b.example/bg.js']],
      ['one, and others of like names', [`${A}/bt-support.js`, `${A}/my-bt-support.js`, `${A}/bt-support.json`]],
      ['one, and one that only mentions it', [`${A}/bt-support.js`, `${A}/x.js?then=/bt-support.js`]],
      ['one, and one whose text is in the page', [`${A}/bt-support.js`, '']],
      ['one, and one in its own address', [`${A}/bt-support.js`, 'data:text/javascript,1']],
      ['one, and one whose address is none', [`${A}/bt-support.js`, 'https://[']],
    ] as const) {
      it(`are not in the way: ${what}`, () => {
        expect(codes(withScripts(...scripts))).to.deep.equal([]);
      });
    }

    it('are not in the way: one for new browsers, and one for old ones', () => {
      const { document: page } = withScripts(`${A}/bt-support.module.js`, `${A}/bt-support.js`);
      page.scripts[1]!.noModule = true;
      expect(codes(alone({ document: page }))).to.deep.equal([]);
    });
  });

  describe('the site', () => {
    it('is an obstacle if it is not a host name', () => {
      const [found] = findObstacles(window, 'https://support.example.com/');
      expect(found?.code).to.equal('site-wrong');
      expect(found?.message).to.include('https://support.example.com/');
    });

    it('is not missing on a page without elements, whose scripts may set one', () => {
      expect(codes(window, '')).to.deep.equal([]);
    });

    for (const [what, element] of [
      ['a button', html`<bt-support-session session-key="1234567"></bt-support-session>`],
      ['an issue form', html`<bt-issue-form></bt-issue-form>`],
      [
        'a link to the help desk',
        html`<bt-support-session><a slot="contact" href="tel:5550100">Call</a></bt-support-session>`,
      ],
      ['a link that goes nowhere', html`<bt-support-session><a>Start</a></bt-support-session>`],
    ] as const) {
      it(`is missed by an element that names none: ${what}`, async () => {
        const { firstElementChild } = await fixture(html`<div>${element}</div>`);
        const [found] = findObstacles(window, '');
        expect(found?.code).to.equal('site-missing');
        expect(found?.element).to.equal(firstElementChild);
        expect(codes(window, SITE)).not.to.include('site-missing');
      });
    }

    for (const [what, element] of [
      ['its attribute', html`<bt-support-session site=${SITE} session-key="1234567"></bt-support-session>`],
      ['its property', html`<bt-issue-form .site=${SITE}></bt-issue-form>`],
      [
        'its link',
        html`<bt-support-session>
          <a href="https://${SITE}/api/start_session?short_key=1234567">Start</a>
        </bt-support-session>`,
      ],
      [
        'the form that it names',
        html`<div>
          <form id="f" action="https://${SITE}/api/start_session"><input name="short_key" /></form>
          <bt-support-session issue-form="f"></bt-support-session>
        </div>`,
      ],
      [
        'its form',
        html`<bt-support-session><form action="https://${SITE}/api/start_session"></form></bt-support-session>`,
      ],
    ] as const) {
      it(`is not missed by an element that has it from ${what}`, async () => {
        await fixture(element);
        expect(codes(window, '')).not.to.include('site-missing');
      });
    }

    it('is missing if one of several elements has none', async () => {
      await fixture(html`
        <div>
          <bt-support-session site=${SITE} session-key="1234567"></bt-support-session>
          <bt-support-session session-key="1234567"></bt-support-session>
        </div>
      `);
      expect(codes(window, '')).to.deep.equal(['site-missing']);
    });
  });

  it('is all of it together, each in a sentence', async () => {
    const view = framed(
      '<script async src="https://a.example/bt-support.js"></script><script async src="https://b.example/bt-support.js"></script>',
    );
    const found = findObstacles(view, 'no host');
    expect(found.map(({ code }) => code)).to.deep.equal(['framed', 'duplicate', 'site-wrong', 'quirks']);
    for (const { message } of found) {
      expect(message)
        .to.match(/^[A-Z].*\.$/)
        .and.not.match(/[{}]|undefined/);
    }
  });
});

describe('a sandbox', () => {
  it('shows in an origin of its own', () => {
    expect(isSandboxed(alone({ origin: 'null' }))).to.equal(true);
  });

  const rows: [what: string, sandbox: string | undefined, isTaken: boolean][] = [
    ['of everything', 'allow-same-origin', true],
    ['of downloads', 'allow-same-origin allow-popups allow-top-navigation', true],
    ['of windows', 'allow-same-origin allow-downloads allow-top-navigation', true],
    ['of the tab', 'allow-same-origin allow-downloads allow-popups', true],
    ['of nothing that it needs', 'allow-same-origin allow-downloads allow-popups allow-top-navigation', false],
    [
      'of the tab but for clicks',
      'allow-same-origin allow-downloads allow-popups allow-top-navigation-by-user-activation',
      false,
    ],
    ['of nothing', undefined, false],
  ];
  for (const [what, sandbox, isTaken] of rows) {
    it(`${isTaken ? 'shows' : 'does not show'} in a frame of the same origin that deprives it ${what}`, () => {
      expect(isSandboxed(framed(STANDARD, sandbox))).to.equal(isTaken);
    });
  }

  it('shows where the frame allows nothing', () => {
    const frameElement = document.createElement('iframe');
    frameElement.setAttribute('sandbox', '');
    expect(isSandboxed(alone({ frameElement }))).to.equal(true);
  });

  it('does not show where the frame may not be looked at', () => {
    const view = Object.defineProperty(alone(), 'frameElement', {
      get() {
        throw new DOMException('Another origin', 'SecurityError');
      },
    });
    expect(isSandboxed(view)).to.equal(false);
  });

  it('does not show in a page of its own', () => {
    expect(isSandboxed(window)).to.equal(false);
  });
});
