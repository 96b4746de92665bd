import { expect } from '@open-wc/testing';
import { SITE } from '../../session/samples.ts';
import { named, ownLink, setUpGuide, URL as SESSION, VIEWS } from './guide-fixture.ts';

const test = setUpGuide();

describe('the links of a view', () => {
  for (const [view, startType] of VIEWS) {
    for (const inFrame of [false, true]) {
      // What did not let the tab go will not do it now.
      const isElse = inFrame && view === 'manual' && startType === 'full';
      it(`lead to the session, ${isElse ? 'in a new window' : 'where the launcher has them lead'}: ${view} of a ${startType} session${inFrame ? ' in a frame' : ''}`, () => {
        if (inFrame) test.inFrame();
        const { dialog, finish } = test.begin(view, { startType });
        const link = ownLink(dialog);
        const { target } = link;
        finish();
        expect(dialog.contains(link)).to.equal(true);
        expect(link.href).to.equal(SESSION);
        expect(link.target).to.equal(isElse ? '_blank' : target);
      });
    }
  }

  it('start the session in the frame, if it may not navigate its tab', () => {
    test.inFrame();
    const here = named<HTMLAnchorElement>(test.show('manual'), 'here');
    expect(here).to.include({ href: SESSION, target: '' });
  });

  for (const [view, startType] of VIEWS.filter((row) => row.join() !== 'manual,full')) {
    it(`lead to the frame in no other case: ${view} of a ${startType} session`, () => {
      test.inFrame();
      expect(named(test.show(view, { startType }), 'here') === undefined).to.equal(true);
    });
  }

  it('run the client by ClickOnce, with the whole address of the session', () => {
    const url = `https://${SITE}:8443/api/start_session?customer.name=A%26B&short_key=1234567`;
    const { href, target } = named<HTMLAnchorElement>(test.show('clickonce', { url }), 'clickonce.run');
    const { origin, pathname, searchParams } = new URL(href);
    expect(origin + pathname).to.equal(`https://${SITE}:8443/clickonce/4.5/CustomerClientStarter.application`);
    expect([...searchParams]).to.deep.equal([['source', url]]);
    expect(target).to.equal('_top');
  });

  it('lead to the store in a window of its own, which cannot reach back', () => {
    test.on('Chrome on Android');
    const install = named<HTMLAnchorElement>(test.show('mobile'), 'app.install');
    expect(new URL(install.href).host).to.equal('play.google.com');
    expect(install.target).to.equal('_blank');
    expect([...install.relList]).to.include('noopener');
  });

  it('lead to the page’s own store for the device', () => {
    test.on('Safari on an iPhone');
    const stores = { iOS: 'https://apps.example.com/ios', Android: 'https://apps.example.com/android' };
    const install = named<HTMLAnchorElement>(test.show('mobile', { settings: { stores } }), 'app.install');
    expect(install.href).to.equal(stores.iOS);
  });

  it('start the session once the app is there', () => {
    test.on('Chrome on Android');
    const start = test.show('mobile').querySelector<HTMLAnchorElement>('li:last-child a')!;
    expect(start).to.include({ href: SESSION, target: '_top' });
  });
});
