// What is read from the navigator of the browser that runs this; what others say is in the other files.
import { expect } from '@open-wc/testing';
import { detectBrowser } from '../../src/platform/browser.ts';
import { detectPlatform } from '../../src/platform/platform.ts';
import { detectSystem } from '../../src/platform/system.ts';
import { windowsBuild } from '../../src/platform/windows-build.ts';

describe('the navigator of this browser', () => {
  it('names the browser', () => {
    const { userAgent } = navigator;
    // WebKit for Linux is no Safari, although it says so.
    const webKit = userAgent.includes('Mac OS') ? 'Safari' : 'other';
    const own = ['Chrome', 'Firefox'].find((name) => userAgent.includes(name)) ?? webKit;
    expect(detectBrowser(navigator)).to.equal(own);
  });

  it('names the system', () => {
    expect(detectSystem(navigator)).to.be.oneOf(['Windows', 'macOS', 'Linux']);
  });

  it('names the form factor', () => {
    expect(detectPlatform(navigator).formFactor).to.equal('desktop');
  });

  it('names the build of Windows, or none', async () => {
    expect(await windowsBuild(navigator)).to.be.oneOf(['winNT-64', 'winNT-32', undefined]);
  });
});
