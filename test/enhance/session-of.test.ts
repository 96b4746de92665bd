import { expect } from '@open-wc/testing';
import { sessionOfLink } from '../../src/enhance/session-of.ts';
import { configure } from '../../src/launch/page-settings.ts';
import { SITE } from '../session/samples.ts';

const linkTo = (address: string): HTMLAnchorElement => Object.assign(document.createElement('a'), { href: address });
const isCut = (address: string): unknown =>
  sessionOfLink(linkTo(`${address}/api/start_session?short_key=1234567`))?.cutOpener;

describe('the opener of a chat from a link', () => {
  afterEach(() => configure({ site: undefined }));

  it('is cut where the page named no site', () => {
    expect(isCut(`https://${SITE}`)).to.equal(true);
  });

  it('is kept for the site that the page named, however that is written', () => {
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
    expect(sessionOfLink(linkTo('/api/start_session?short_key=1234567'))?.site).to.equal(location.host);
  });

  it('is cut where the page named what is no site', () => {
    configure({ site: 'https://nonsense/' });
    expect(isCut(`https://${SITE}`)).to.equal(true);
  });
});
