// Content that is not what its names suggest: each element still shows a control, and a click starts the session.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { enhance } from '../../src/links/enhance.ts';
import { start } from '../../src/launch/start.ts';
import { asked, ownButton } from './record-requests.ts';
import { parsed, put, settled } from './place.ts';

const SITE = 'support.example.com';

/** Properties of a form. A control with such a name hides the property. */
const EVERY_NAME = (() => {
  const names: string[] = [];
  for (const name in document.createElement('form')) names.push(name);
  return [...names, 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];
})();

const NAMES: [what: string, names: readonly string[]][] = [
  ...[
    ...['matches', 'querySelector', 'querySelectorAll', 'elements', 'id', 'name', 'action', 'method', 'target'],
    ...['getAttribute', 'hasAttribute', 'closest', 'submit', 'requestSubmit', 'reset', 'checkValidity', 'noValidate'],
    ...['children', 'childNodes', 'parentNode', 'nextSibling', 'localName', 'namespaceURI', 'nodeType', 'nodeName'],
    ...['ownerDocument', 'baseURI', 'isConnected', 'getRootNode', 'contains', 'textContent', 'dataset', 'hidden'],
    ...['dispatchEvent', 'addEventListener', 'focus', 'isContentEditable', 'href', 'length', 'constructor', 'slot'],
  ].map((name): [string, string[]] => [name, [name]]),
  ['every property that forms have', EVERY_NAME],
];

/** A form of one field, and of blank ones with these names. */
function clobbered(names: readonly string[]): HTMLFormElement {
  const form = document.createElement('form');
  form.setAttribute('action', `https://${SITE}/api/start_session`);
  const controls = names.map((name) => {
    const control = document.createElement('input');
    control.type = 'hidden';
    control.setAttribute('name', name);
    return control;
  });
  const label = document.createElement('label');
  const field = document.createElement('input');
  field.setAttribute('name', 'short_key');
  field.value = '1234567';
  label.append('Key', field);
  const button = document.createElement('button');
  button.textContent = 'Go';
  HTMLFormElement.prototype.append.call(form, ...controls, label, button);
  return form;
}

const KEY = { sessionKey: '1234567' };

/** A submission that nobody takes would lead away from the tests. */
const stay = (event: Event): void => event.preventDefault();
before(() => window.addEventListener('submit', stay));
after(() => window.removeEventListener('submit', stay));

describe('a form with a control called', () => {
  for (const [what, names] of NAMES) {
    describe(what, () => {
      let place: HTMLElement;
      beforeEach(async () => {
        place = await fixture(html`<div></div>`);
      });

      for (const tag of ['bt-support-session', 'bt-issue-form'] as const) {
        it(`starts its session in <${tag}>`, async () => {
          const element = document.createElement(tag);
          const form = clobbered(names);
          element.append(form);
          put(place, element);
          await settled(element);
          const events = asked(element);
          place.querySelector('button')?.click();
          expect(events.map(({ options, site }) => ({ options, site }))).to.deep.equal([{ options: KEY, site: SITE }]);
        });

        it(`shows what is wrong in <${tag}>`, async () => {
          const element = document.createElement(tag);
          element.append(clobbered(names));
          put(place, element);
          await settled(element);
          place.querySelector<HTMLInputElement>('[name=short_key]')!.value = '12';
          place.querySelector('button')?.click();
          await settled(element);
          const notes = place.querySelectorAll('.bt-field-note');
          const said = element.shadowRoot?.querySelector('[role=alert]')?.textContent ?? '';
          expect(said + [...notes].map(({ textContent }) => textContent).join()).to.include('7 characters');
        });

        it(`starts the session of <${tag}> that names it`, async () => {
          const form = clobbered(names);
          Element.prototype.setAttribute.call(form, 'id', 'there');
          put(place, form);
          const element = put(place, document.createElement(tag));
          element.issueForm = 'there';
          await settled(element);
          const events = asked(element);
          element.start();
          expect(events[0]?.options.sessionKey).to.equal(KEY.sessionKey);
        });

        it(`has <${tag}> inside itself`, async () => {
          const form = put(place, clobbered(names));
          const element = document.createElement(tag);
          Object.assign(element, { site: SITE, repId: 1, repName: 'Ann' });
          HTMLFormElement.prototype.append.call(form, element);
          await settled(element);
          const events = asked(element);
          element.shadowRoot?.querySelector('button')?.click();
          expect(events).to.have.length(1);
        });
      }

      it('starts its session if links and forms are enhanced', () => {
        const stop = enhance(place);
        put(place, clobbered(names));
        const events = asked(place);
        place.querySelector('button')?.click();
        stop();
        expect(events.map(({ options }) => options)).to.deep.equal([KEY]);
      });

      it('is an issue of start()', () => {
        const form = clobbered(names);
        const events = asked(place);
        start('full', { issue: form }, { site: SITE, target: place });
        expect(events[0]?.options).to.deep.equal(KEY);
      });
    });
  }
});

describe('a picture that is written with the names of controls', () => {
  const PICTURES = [
    '<svg><form></form></svg>',
    '<svg><form><input name="short_key" value="7654321"/></form></svg>',
    '<svg><select name="short_key"></select></svg>',
    '<svg><textarea name="short_key"></textarea><input name="short_key"/></svg>',
    '<svg><button></button></svg>',
    '<svg><option value="2"></option></svg>',
    '<math><form></form><select></select></math>',
    '<svg><foreignObject><svg><form></form></svg></foreignObject></svg>',
  ];
  for (const picture of PICTURES) {
    it(`does no harm in either element: ${picture}`, async () => {
      for (const tag of ['bt-support-session', 'bt-issue-form']) {
        const element = await parsed(`<${tag} site="${SITE}" issue-id="1">${picture}</${tag}>`);
        const events = asked(element);
        expect(ownButton(element)).to.not.equal(null);
        ownButton(element)!.click();
        expect(events).to.have.length(1);
        expect(events[0]?.options.issue).to.deep.equal({ id: 1 });
        expect(events[0]?.options.sessionKey).to.equal(undefined);
      }
    });
  }

  it('may have a real form in it', async () => {
    const element = await parsed(
      `<bt-support-session site="${SITE}"><svg><foreignObject><form><input name="short_key" value="1234567"><button>Go</button></form></foreignObject></svg></bt-support-session>`,
    );
    const events = asked(element);
    element.querySelector('button')?.click();
    expect(events[0]?.options).to.deep.equal(KEY);
  });
});
