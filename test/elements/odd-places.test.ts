// Elements where nobody would look for them: in each other, without a box, and in another document.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.ts';
import type { SessionElement } from '../../src/elements/session-element.ts';
import { asked, ownButton } from './record-requests.ts';
import { parsed, settled } from './place.ts';

const SITE = 'support.example.com';
const KEY = { sessionKey: '1234567' };

describe('an element in another', () => {
  it('is not part of its label, and neither starts the other', async () => {
    const outer = await parsed(
      `<bt-support-session site="${SITE}" session-key="1234567">Outer
         <bt-support-session id="inner" site="${SITE}" session-key="7654321">Inner</bt-support-session></bt-support-session>`,
    );
    const inner = outer.querySelector<SessionElement>('#inner')!;
    await settled(inner);
    const keys: unknown[] = [];
    outer.addEventListener('bt-session-request', (event) => {
      event.preventDefault();
      keys.push(event.options.sessionKey);
    });
    ownButton(inner)?.click();
    expect(keys).to.deep.equal(['7654321']);
    ownButton(outer)?.click();
    expect(keys).to.deep.equal(['7654321', '1234567']);
    await expect(outer).to.be.accessible();
  });

  it('keeps its fields and its contact for itself', async () => {
    const outer = await parsed(
      `<bt-support-session site="${SITE}" session-key="1234567">
         <bt-issue-form id="inner" site="${SITE}" issue-id="1"><input name="customer.name" value="Ann" aria-label="Name"></bt-issue-form></bt-support-session>`,
    );
    const inner = outer.querySelector<SessionElement>('#inner')!;
    await settled(inner);
    const requests: unknown[] = [];
    outer.addEventListener('bt-session-request', (event) => {
      event.preventDefault();
      requests.push(event.options);
    });
    ownButton(outer)?.click();
    ownButton(inner)?.click();
    expect(requests).to.deep.equal([KEY, { issue: { id: 1 }, customer: { name: 'Ann' } }]);
  });
});

describe('an element without a box of its own', () => {
  for (const tag of ['bt-support-session', 'bt-issue-form']) {
    it(`has its control, and starts: ${tag}`, async () => {
      const element = await parsed(`<${tag} style="display: contents" site="${SITE}" issue-id="1"></${tag}>`);
      const events = asked(element);
      expect(ownButton(element)?.getBoundingClientRect().height).to.be.greaterThan(20);
      ownButton(element)?.click();
      expect(events).to.have.length(1);
    });
  }
});

describe('an element that was moved to another document', () => {
  let frame: HTMLIFrameElement;
  beforeEach(async () => {
    frame = await fixture(html`<iframe title="Other"></iframe>`);
  });

  for (const tag of ['bt-support-session', 'bt-issue-form'] as const) {
    for (const when of ['before it was shown', 'once it was shown']) {
      it(`has its control in its looks, and starts: ${tag}, ${when}`, async () => {
        const element = document.createElement(tag);
        Object.assign(element, { site: SITE, issueId: 1 });
        if (when.startsWith('once')) {
          document.body.append(element);
          await settled(element);
        }
        const other = frame.contentDocument!;
        other.adoptNode(element);
        other.body.append(element);
        await settled(element);
        const button = ownButton(element)!;
        const view = other.defaultView!;
        await waitUntil(() => view.getComputedStyle(button).backgroundColor === 'rgb(11, 87, 176)', 'its looks');
        const events = asked(element);
        button.click();
        expect(events.map(({ options }) => options.issue)).to.deep.equal([{ id: 1 }]);
      });
    }
  }

  it('reads the fields that come from there, and marks them', async () => {
    const other = frame.contentDocument!;
    const form = other.createElement('form');
    form.append(other.createElement('input'), other.createElement('button'));
    form.querySelector('input')!.name = 'short_key';
    const element = document.createElement('bt-issue-form');
    element.site = SITE;
    element.append(form);
    other.body.append(element);
    await settled(element);
    form.querySelector('input')!.value = '12';
    form.querySelector('button')!.click();
    await settled(element);
    expect(form.querySelector('.bt-field-note')?.textContent).to.include('7 characters');
    const events = asked(element);
    form.querySelector('input')!.value = '1234567';
    form.querySelector('button')!.click();
    expect(events[0]?.options).to.deep.equal(KEY);
  });
});
