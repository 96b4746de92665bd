import { expect } from '@open-wc/testing';
import { showDialog, type ViewName } from '../../src/dialog/dialog.ts';
import { openDialog, settle } from '../launch/launcher-fixture.ts';

const URL = 'https://support.example.com/api/start_session?short_key=1234567';
const returnTo = document.body;

afterEach(settle);

describe('a view of the dialog', () => {
  const views: [view: ViewName, links: number, steps: number][] = [
    ['javascript', 1, 2],
    ['manual', 1, 0],
    ['clickonce', 1, 0],
    ['mobile', 1, 0],
    ['offline', 1, 0],
    ['raised', 1, 0],
    ['another', 1, 0],
    ['elsewhere', 1, 0],
    ['problems', 0, 0],
  ];
  for (const [view, links, steps] of views) {
    it(`has a heading, ${steps} steps, ${links} links and a button: ${view}`, () => {
      const urls = ['first', 'second', 'third'].slice(0, links).map((hash) => ({ url: `${URL}#${hash}` }));
      showDialog(view, { ...(urls[0] && { link: urls[0] }), returnTo });
      const dialog = openDialog()!;
      expect(dialog.querySelectorAll('h2')).to.have.length(1);
      expect(dialog.querySelectorAll('ol > li')).to.have.length(steps);
      expect([...dialog.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal(urls.map(({ url }) => url));
      expect(dialog.querySelectorAll('button')).to.have.length(1);
      for (const element of dialog.querySelectorAll('h2, li, p, a, button')) {
        expect(element.textContent)
          .to.match(/\w/)
          .and.not.match(/[[\]{}]|^\d\./);
      }
    });
  }

  it('has additional lines after its own', () => {
    showDialog('problems', { more: ['First is missing.', 'Second is too long.'], returnTo });
    const lines = [...openDialog()!.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(lines).to.deep.equal(['First is missing.', 'Second is too long.']);
  });

  it('shows foreign text as text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    showDialog('problems', { more: [evil, `[${evil}]`, `1. ${evil}`], returnTo });
    expect(openDialog()!.querySelector('img')).to.equal(null);
    expect(openDialog()!.textContent).to.include(evil);
  });

  it('opens its link in the given target', () => {
    showDialog('manual', { link: { url: URL, target: '_blank' }, returnTo });
    expect(openDialog()!.querySelector('a')?.target).to.equal('_blank');
    showDialog('manual', { link: { url: URL }, returnTo });
    expect(openDialog()!.querySelector('a')?.target).to.equal('');
  });
});

describe('under a strict policy', () => {
  /** A frame that may run this one script, and neither inline styles nor text as markup. */
  const page = (script: string): string => `<!doctype html><html lang="en"><title>Strict</title>
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'nonce-test' 'strict-dynamic'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">
    <body><button>Start</button><script type="module" nonce="test">${script}</script></body></html>`;

  it('the dialog looks as it should and breaks no rule', async () => {
    const frame = document.createElement('iframe');
    const { promise, resolve } = (() => {
      let settled: (value: unknown) => void = () => undefined;
      const waiting = new Promise((done) => (settled = done));
      return { promise: waiting, resolve: settled };
    })();
    const onMessage = ({ source, data }: MessageEvent): void => {
      if (source === frame.contentWindow) resolve(data);
    };
    window.addEventListener('message', onMessage);
    frame.srcdoc = page(`
      const violations = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));
      try {
        const { showDialog } = await import('${location.origin}/src/dialog/dialog.ts');
        showDialog('javascript', { link: { url: '${URL}' }, returnTo: document.querySelector('button') });
        const dialog = document.querySelector('[data-bt-support-dialog]').shadowRoot.querySelector('dialog');
        await new Promise((resolve) => setTimeout(resolve, 100));
        parent.postMessage({ violations, padding: getComputedStyle(dialog).paddingTop, open: dialog.open }, '*');
      } catch (error) {
        parent.postMessage(String(error), '*');
      }
    `);
    document.body.append(frame);
    try {
      expect(await promise).to.deep.equal({ violations: [], padding: '0px', open: true });
    } finally {
      window.removeEventListener('message', onMessage);
      frame.remove();
    }
  });

  it('a page of that policy does stop an inline style', async () => {
    const frame = document.createElement('iframe');
    const heard = new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => resolve(data), { once: true });
    });
    frame.srcdoc = page(`
      document.addEventListener('securitypolicyviolation', () => parent.postMessage('stopped', '*'));
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
    `);
    document.body.append(frame);
    expect(await heard).to.equal('stopped');
    frame.remove();
  });
});
