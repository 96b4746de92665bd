import { expect } from '@open-wc/testing';
import { storeUrl } from '../../../src/dialog/guide/stores.ts';
import type { System } from '../../../src/platform/system.ts';

const PLAY = 'https://play.google.com/store/apps/details?id=com.bomgar.thinclient.android';
const APPLE = /^https:\/\/apps\.apple\.com\//;
const OWN = 'https://apps.example.com/support';

describe('the store of the app', () => {
  it('is Google’s for Android', () => {
    expect(storeUrl('Android', undefined)).to.equal(PLAY);
  });

  for (const system of ['iOS', 'iPadOS'] as const) {
    it(`is Apple’s for ${system}`, () => {
      expect(storeUrl(system, undefined)).to.match(APPLE);
    });
  }

  for (const system of ['Android', 'iOS', 'iPadOS'] as const satisfies readonly System[]) {
    it(`is the page’s own for ${system}, where it has one`, () => {
      expect(storeUrl(system, { [system]: OWN })).to.equal(OWN);
      expect(storeUrl(system, { [system]: OWN.replace('https', 'HTTPS') })).to.equal(OWN.replace('https', 'HTTPS'));
    });

    for (const address of [
      'javascript:alert(1)',
      'JavaScript:https://x.example',
      ' javascript:alert(1)//https://',
      'http://apps.example.com',
      'itms-apps://apps.apple.com/app',
      'data:text/html,https://',
      '//apps.example.com',
      '/apps',
      'https:/apps',
      '',
    ]) {
      it(`is not another address for ${system}: “${address}”`, () => {
        expect(storeUrl(system, { [system]: address })).to.equal(storeUrl(system, undefined));
      });
    }
  }

  it('is only used for its own device', () => {
    expect(storeUrl('iPadOS', { iOS: OWN, Android: OWN })).to.match(APPLE);
    expect(storeUrl('Android', { iOS: OWN })).to.equal(PLAY);
  });
});
