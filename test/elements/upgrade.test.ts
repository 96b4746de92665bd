import { expect, html, fixture } from '@open-wc/testing';
import '../../src/define.ts';
import type { BtSupportSession } from '../../src/elements/support-session.ts';
import { whenParsed } from '../../src/elements/when-parsed.ts';
import { asked, ownButton } from './record-requests.ts';

const SITE = 'support.example.com';

describe('session elements', () => {
  it('keep properties that were set before they were defined', async () => {
    const element = await fixture<BtSupportSession>(html`<bt-support-session></bt-support-session>`);
    const late = document.createElement('bt-late-session') as BtSupportSession;
    late.options = { sessionKey: '1234567' };
    late.site = SITE;
    late.type = 'chat';
    element.after(late);
    customElements.define('bt-late-session', class extends (element.constructor as typeof BtSupportSession) {});
    await late.updateComplete;
    expect(late.href).to.equal(`https://${SITE}/api/start_session?c2cjs=1&short_key=1234567`);
    late.remove();
  });

  it('treat a string on a boolean property like the attribute', async () => {
    const element = await fixture<BtSupportSession>(html`<bt-support-session></bt-support-session>`);
    for (const [text, isOn] of [
      ['', true],
      ['clickonce', true],
      ['false', false],
      [null, undefined],
    ] as const) {
      Object.assign(element, { clickonce: text, dryRun: text });
      await element.updateComplete;
      expect([element.clickonce, element.dryRun]).to.deep.equal([isOn, isOn]);
      expect([element.hasAttribute('clickonce'), element.hasAttribute('dry-run')]).to.deep.equal([!!isOn, !!isOn]);
    }
  });

  it('start one session per click after they were moved, or removed and inserted again', async () => {
    const element = await fixture<BtSupportSession>(
      html`<bt-support-session site=${SITE} session-key="1234567"></bt-support-session>`,
    );
    const events = asked(element);
    const parent = element.parentElement!;
    parent.append(document.createElement('p'), element);
    element.remove();
    parent.append(element);
    await element.updateComplete;
    ownButton(element)?.click();
    expect(events).to.have.length(1);
  });

  it('read attributes at the click, however fast they change', async () => {
    const element = await fixture<BtSupportSession>(
      html`<bt-support-session site=${SITE} session-key="1234567"></bt-support-session>`,
    );
    const events = asked(element);
    for (let key = 1; key <= 9; key++) element.setAttribute('session-key', `765432${key}`);
    ownButton(element)?.click();
    expect(events[0]?.options.sessionKey).to.equal('7654329');
  });

  it('do not loop if a listener of their request starts them', async () => {
    const element = await fixture<BtSupportSession>(
      html`<bt-support-session site=${SITE} session-key="1234567"></bt-support-session>`,
    );
    let count = 0;
    element.addEventListener('bt-session-request', (event) => {
      count++;
      expect(element.start()).to.equal(false);
      event.preventDefault();
    });
    element.start();
    expect(count).to.equal(1);
  });

  it('let their events through shadow roots', async () => {
    const host = await fixture(html`<div></div>`);
    const element = document.createElement('bt-support-session');
    host.attachShadow({ mode: 'open' }).append(element);
    let target: EventTarget | null = null;
    host.addEventListener('bt-session-invalid', (event) => (target = event.target));
    element.start();
    expect(target).to.equal(host);
  });

  it('are defined once, by the first copy', async () => {
    const before = customElements.get('bt-support-session');
    await import('../../src/define.ts?again' as '../../src/define.ts');
    expect(customElements.get('bt-support-session')).to.equal(before);
  });

  it('wait for their end tag while the page is parsed', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    page.open();
    page.write('<!doctype html><body><div id="x"><b>');
    const element = page.getElementById('x')!;
    let parsed = false;
    whenParsed(element, () => (parsed = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(parsed).to.equal(false);
    page.write('</b></div> ');
    await new Promise((resolve) => setTimeout(resolve, 20));
    page.write('<p>');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(parsed).to.equal(true);
    page.close();
    frame.remove();
  });

  it('have their button once their first update is complete, in a page that has been parsed', async () => {
    const element = document.createElement('bt-support-session');
    document.body.append(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('button')).not.to.equal(null);
    element.remove();
  });
});
