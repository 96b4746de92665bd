import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { enhance } from '../../src/links/enhance.ts';
import { requestOfForm, requestOfLink } from '../../src/links/requests.ts';
import { configure, type PageSettings } from '../../src/request/page-settings.ts';
import { SITE } from '../session/samples.ts';

const linkTo = (address: string): HTMLAnchorElement => Object.assign(document.createElement('a'), { href: address });
const isCut = (address: string): unknown =>
  requestOfLink(linkTo(`${address}/api/start_session?short_key=1234567&c2cjs=1`))?.cutOpener;

describe('the opener of a chat from a link', () => {
  afterEach(() => configure({ site: undefined }));

  it('is cut if the page has no site', () => {
    expect(isCut(`https://${SITE}`)).to.equal(true);
  });

  it('is kept for the page’s site, however that is written', () => {
    for (const site of [SITE, ` ${SITE} `, SITE.toUpperCase()]) {
      configure({ site });
      expect(isCut(`https://${SITE}`), site).to.equal(false);
    }
  });

  it('is cut for any other site', () => {
    configure({ site: SITE });
    for (const other of ['https://evil.example', `https://${SITE}.evil.example`, `https://${SITE}:8443`]) {
      expect(isCut(other), other).to.equal(true);
    }
  });

  it('is kept for the page’s own host, to which a relative address leads', () => {
    expect(isCut('')).to.equal(false);
    expect(requestOfLink(linkTo('/api/start_session?short_key=1234567'))?.site).to.equal(location.host);
  });

  it('is cut if the page’s site is invalid', () => {
    configure({ site: 'https://nonsense/' });
    expect(isCut(`https://${SITE}`)).to.equal(true);
  });
});

describe('a full client of a host', () => {
  const OTHER = 'other.example';
  const { warn } = console;
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    console.warn = (text: unknown) => warnings.push(String(text));
  });
  afterEach(() => {
    console.warn = warn;
    configure({ site: undefined, sites: undefined });
  });

  const start = (host: string, more = ''): string => `https://${host}/api/start_session?short_key=1234567${more}`;
  const isLeft = (address: string): boolean => requestOfLink(linkTo(address)) === null;

  function isFormLeft(host: string, markup: string): boolean {
    const form = Object.assign(document.createElement('form'), { action: `https://${host}/api/start_session` });
    form.innerHTML = markup;
    return requestOfForm(form, null) === null;
  }

  it('that the page does not name is left to the browser, in a link or a form', () => {
    configure({ site: SITE });
    for (const host of [OTHER, `${SITE}.evil.example`, `${SITE}:8443`, `x.${SITE}`]) {
      expect(isLeft(start(host)), host).to.equal(true);
      expect(isLeft(start(host, '&skipconfirm=1')), host).to.equal(true);
      expect(isFormLeft(host, '<input name="short_key" value="1234567">'), host).to.equal(true);
    }
  });

  it('that the page does not name may still open a chat, which is cut off', () => {
    configure({ site: SITE });
    expect(requestOfLink(linkTo(start(OTHER, '&c2cjs=1')))).to.include({ startType: 'chat', cutOpener: true });
    expect(isFormLeft(OTHER, '<input name="short_key" value="1234567"><input name="c2cjs" value="1">')).to.equal(false);
  });

  it('starts here if the page names none at all', () => {
    for (const settings of [{}, { site: '' }, { site: 'https://nonsense/' }, { sites: [] }, { sites: 'b/c' }]) {
      configure(settings);
      expect(isLeft(start(OTHER)), JSON.stringify(settings)).to.equal(false);
    }
  });

  it('starts here if that is the page’s site, its own host, or one of its other sites', () => {
    configure({ site: SITE, sites: [OTHER, 'Third.Example:8443'] });
    for (const host of [SITE, OTHER, 'third.example:8443']) expect(isLeft(start(host)), host).to.equal(false);
    expect(isLeft('/api/start_session?short_key=1234567')).to.equal(false);
    expect(isLeft(start('third.example'))).to.equal(true);
    expect(requestOfLink(linkTo(start(OTHER)))?.cutOpener).to.equal(false);
  });

  const junk: [what: string, sites: unknown][] = [
    ['nothing', [null, undefined, '', ' ']],
    ['addresses', ['https://other.example/', 'other.example/path', '//other.example', 'user@other.example']],
    ['other things', [{}, [], 7, true, Object.create(null), () => OTHER, Symbol('other.example')]],
    ['no list', { length: 1, 0: OTHER }],
    ['a number', 7],
    ['patterns', ['*', '*.example', '.', '(.*)']],
  ];
  for (const [what, sites] of junk) {
    it(`is not named by what is no host name: ${what}`, () => {
      configure({ site: SITE, sites: sites as PageSettings['sites'] });
      expect(isLeft(start(OTHER))).to.equal(true);
      expect(isLeft(start(SITE))).to.equal(false);
    });
  }

  it('can be named in the head, or as a text with commas or blanks', () => {
    const meta = Object.assign(document.createElement('meta'), {
      name: 'bt-sites',
      content: `a.example,${OTHER} \n b.example`,
    });
    document.head.append(meta);
    try {
      configure({ site: SITE });
      expect(isLeft(start(OTHER))).to.equal(false);
      expect(isLeft(start('c.example'))).to.equal(true);
      // The script's setting overrides it.
      configure({ sites: 'c.example' });
      expect(isLeft(start(OTHER))).to.equal(true);
      expect(isLeft(start('c.example'))).to.equal(false);
    } finally {
      meta.remove();
    }
  });

  it('that is left to the browser has a warning, once, with the host alone', async () => {
    configure({ site: SITE });
    const place = document.body.appendChild(document.createElement('div'));
    const link = linkTo(start('only-here.example', '&customer.name=Ann'));
    place.append(link);
    const stop = enhance(place);
    // The browser would leave the page.
    place.addEventListener('click', (event) => event.preventDefault());
    link.click();
    link.click();
    stop();
    place.remove();
    const found = (): string[] => warnings.filter((text) => text.includes('only-here.example'));
    await waitUntil(() => found().length, 'the warning', { timeout: 10_000 });
    await aTimeout(50);
    expect(found()).to.have.length(1);
    expect(found()[0])
      .to.include('sites')
      .and.not.match(/1234567|Ann/);
  });
});
