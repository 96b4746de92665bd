import { expect, fixture, html } from '@open-wc/testing';
import { whenGuideReady } from '../../src/dialog/when-guide-ready.ts';
import {
  configure,
  isEnhanced,
  pageOptions,
  pageSettings,
  type PageSettings,
  pageSite,
} from '../../src/request/page-settings.ts';
import { dialogHost, openDialog, setUpLaunches } from '../launch/launcher-fixture.ts';

const NOTHING: PageSettings = {
  site: undefined,
  locale: undefined,
  enhance: undefined,
  contact: undefined,
  stores: undefined,
  clickonce: undefined,
  chatInstead: undefined,
};

afterEach(() => configure(NOTHING));

describe('settings of a page', () => {
  it('are empty at first', () => {
    expect(Object.values(pageSettings).filter((value) => value !== undefined)).to.deep.equal([]);
  });

  it('keep their value if they are not given', () => {
    configure({ site: 'a.example', chatInstead: true });
    configure({ contact: 'Call us' });
    configure({ site: 'b.example' });
    expect(pageSettings).to.include({ site: 'b.example', chatInstead: true, contact: 'Call us' });
  });

  it('can be unset', () => {
    configure({ site: 'a.example' });
    configure({ site: undefined });
    expect(pageSite(document)).to.equal('');
  });
});

describe('the site of a page', () => {
  const page = (head: string): Document => new DOMParser().parseFromString(`<!doctype html>${head}`, 'text/html');
  const META = '<meta name="bt-site" content="meta.example">';

  for (const [what, head, site, expected] of [
    ['none', '', undefined, ''],
    ['that of its settings', '', 'set.example', 'set.example'],
    ['that of its meta element', META, undefined, 'meta.example'],
    ['that of its settings before that of its meta element', META, 'set.example', 'set.example'],
    ['that of its first meta element', `${META}<meta name="bt-site" content="b.example">`, undefined, 'meta.example'],
    ['none where the element is in the body', `<body>${META}`, undefined, ''],
    ['none where something in the body is called head', `<body><form name="head">${META}</form>`, undefined, ''],
    ['none where the element says nothing', '<meta name="bt-site">', undefined, ''],
  ] as const) {
    it(`is ${what}`, () => {
      configure({ site });
      expect(pageSite(page(head))).to.equal(expected);
    });
  }
});

describe('all sessions of a page', () => {
  const test = setUpLaunches();
  const ANDROID = 'Mozilla/5.0 (Linux; Android 14; Mobile)';

  async function launch(settings = {}): Promise<HTMLDialogElement> {
    test.on(ANDROID);
    test.launch(test.request({ settings }));
    await new Promise(whenGuideReady);
    return openDialog()!;
  }

  const texts = (dialog: HTMLDialogElement): string[] =>
    [...dialog.querySelectorAll('button')].map(({ textContent }) => String(textContent));

  it('have its contact: a text', async () => {
    configure({ contact: 'Call us' });
    await launch();
    expect(dialogHost()!.textContent).to.equal('Call us');
  });

  it('have its contact: an element', async () => {
    const contact = await fixture<HTMLElement>(html`<p class="phone">Call <b>us</b></p>`);
    configure({ contact });
    await launch();
    expect(dialogHost()!.querySelector('.phone > b')?.textContent).to.equal('us');
    expect(contact.isConnected).to.equal(true);
  });

  it('have its contact: a template', async () => {
    const contact = document.createElement('template');
    contact.innerHTML = 'Call <b>us</b>';
    configure({ contact });
    await launch();
    expect(dialogHost()!.querySelector('[slot=contact]')?.innerHTML).to.equal('Call <b>us</b>');
  });

  it('lead to its stores', async () => {
    configure({ stores: { Android: 'https://apps.example.com/' } });
    const links = [...(await launch()).querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.include('https://apps.example.com/');
  });

  it('offer a chat if the page does, except those with false', async () => {
    expect(texts(await launch())).not.to.include('Chat instead');
    configure({ chatInstead: true });
    expect(texts(await launch())).to.include('Chat instead');
    expect(texts(await launch({ chatInstead: undefined }))).to.include('Chat instead');
    expect(texts(await launch({ chatInstead: false }))).not.to.include('Chat instead');
  });
});

describe('the locale of a page', () => {
  afterEach(() => document.querySelector('meta[name^="bt-"]')?.remove());
  const say = (name: string, content: string): void =>
    document.head.append(Object.assign(document.createElement('meta'), { name, content }));

  it('is that of its meta element, unless a script sets another', () => {
    expect(pageOptions()).to.deep.equal({ locale: undefined });
    say('bt-locale', 'de');
    expect(pageOptions()).to.deep.equal({ locale: 'de' });
    configure({ locale: 'fr' });
    expect(pageOptions()).to.deep.equal({ locale: 'fr' });
  });

  it('is not set by a blank meta element', () => {
    say('bt-locale', '');
    expect(pageOptions()).to.deep.equal({ locale: undefined });
  });

  for (const [content, expected] of [
    ['true', true],
    ['false', false],
    ['', false],
    ['yes', false],
  ] as const) {
    it(`has plain links ${expected ? 'start' : 'alone'} with ${JSON.stringify(content)}, unless a script says otherwise`, () => {
      expect(isEnhanced()).to.equal(false);
      say('bt-enhance', content);
      expect(isEnhanced()).to.equal(expected);
      configure({ enhance: !expected });
      expect(isEnhanced()).to.equal(!expected);
    });
  }
});

describe('the site of a page', () => {
  afterEach(() => {
    configure({ site: undefined });
    document.head.querySelector('meta[name="bt-site"]')?.remove();
  });

  it('is empty where the page names none', () => expect(pageSite(document)).to.equal(''));

  it('is what a meta element says', () => {
    const meta = document.head.appendChild(document.createElement('meta'));
    [meta.name, meta.content] = ['bt-site', 'meta.example.com'];
    expect(pageSite(document)).to.equal('meta.example.com');
    configure({ site: 'set.example.com' });
    expect(pageSite(document)).to.equal('set.example.com');
    configure({});
    expect(pageSite(document)).to.equal('set.example.com');
  });
});
