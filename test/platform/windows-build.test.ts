import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { NavigatorLike } from '../../src/platform/system.ts';
import { windowsBuild, type WindowsBuild } from '../../src/platform/windows-build.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36';
const firefox = (system: string) => `Mozilla/5.0 (${system}; rv:140.0) Gecko/20100101 Firefox/140.0`;

const hinted = (answer: () => unknown, platform = 'Windows') =>
  ({ userAgent: CHROME, userAgentData: { platform, getHighEntropyValues: answer } }) as NavigatorLike;

describe('the build of the client for a Windows', () => {
  const hints: [what: string, hints: unknown, build: WindowsBuild | undefined][] = [
    ['64 bits', { architecture: 'x86', bitness: '64', wow64: false }, 'winNT-64'],
    ['64 bits, where nothing is said of wow64', { architecture: 'x86', bitness: '64' }, 'winNT-64'],
    ['a browser of 32 bits on 64', { architecture: 'x86', bitness: '32', wow64: true }, 'winNT-64'],
    ['a browser of 32 bits on 64 without bitness', { architecture: 'x86', wow64: true }, 'winNT-64'],
    ['32 bits', { architecture: 'x86', bitness: '32', wow64: false }, 'winNT-32'],
    ['32 bits, where nothing is said of wow64', { architecture: 'x86', bitness: '32' }, undefined],
    ['no bitness', { architecture: 'x86', wow64: false }, undefined],
    ['an empty bitness', { architecture: 'x86', bitness: '', wow64: false }, undefined],
    ['bitness as a number', { architecture: 'x86', bitness: 32, wow64: false }, undefined],
    ['arm', { architecture: 'arm', bitness: '64', wow64: false }, undefined],
    ['arm that says wow64', { architecture: 'arm', bitness: '32', wow64: true }, undefined],
    ['an empty architecture', { architecture: '', bitness: '', wow64: false }, undefined],
    ['no architecture', { bitness: '64', wow64: true }, undefined],
    ['no hints', {}, undefined],
    ['nothing', undefined, undefined],
    ['null', null, undefined],
  ];
  for (const [what, values, build] of hints) {
    it(`is ${build ?? 'not known'} for hints of ${what}`, async () => {
      expect(await windowsBuild(hinted(() => Promise.resolve(values)))).to.equal(build);
    });
  }

  it('is asked for by its hints', async () => {
    let asked: unknown;
    await windowsBuild(hinted((...names: unknown[]) => ((asked = names), Promise.resolve({}))));
    expect(asked).to.deep.equal([['architecture', 'bitness', 'wow64']]);
  });

  it('is not known, and not asked for, elsewhere', async () => {
    const answer = () => {
      throw new Error('asked');
    };
    for (const platform of ['macOS', 'Linux', 'Android', 'Chrome OS', '', 'Unknown']) {
      expect(await windowsBuild(hinted(answer, platform))).to.equal(undefined);
    }
  });

  it('is not known when hints are refused', async () => {
    expect(await windowsBuild(hinted(() => Promise.reject(new DOMException('', 'NotAllowedError'))))).to.equal(
      undefined,
    );
    expect(
      await windowsBuild(
        hinted(() => {
          throw new TypeError();
        }),
      ),
    ).to.equal(undefined);
  });

  it('is not known when there is nobody to ask', async () => {
    expect(await windowsBuild({ userAgent: CHROME, userAgentData: { platform: 'Windows' } })).to.equal(undefined);
    expect(await windowsBuild({ userAgent: firefox('Windows NT 10.0'), userAgentData: { platform: '' } })).to.equal(
      undefined,
    );
  });

  const userAgents: [what: string, userAgent: string, build: WindowsBuild | undefined][] = [
    ['Firefox of 64 bits', firefox('Windows NT 10.0; Win64; x64'), 'winNT-64'],
    ['Firefox of 32 bits on 64', firefox('Windows NT 10.0; WOW64'), 'winNT-64'],
    ['Firefox of 32 bits', firefox('Windows NT 10.0'), 'winNT-32'],
    ['Firefox of 32 bits on Windows 7', firefox('Windows NT 6.1'), 'winNT-32'],
    ['Firefox on a Windows that says arm', firefox('Windows NT 10.0; ARM'), undefined],
    ['Firefox on a Mac', firefox('Macintosh; Intel Mac OS X 10.15'), undefined],
    ['Firefox on Linux', firefox('X11; Linux x86_64'), undefined],
    ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', undefined],
    ['Chrome without hints', CHROME, undefined],
    ['Chrome without hints that says WOW64', CHROME.replace('Win64; x64', 'WOW64'), undefined],
    ['Chrome without hints that says neither', CHROME.replace('; Win64; x64', ''), undefined],
    ['Internet Explorer', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; rv:11.0) like Gecko', undefined],
    ['nothing', '', undefined],
  ];
  for (const [what, userAgent, build] of userAgents) {
    it(`is ${build ?? 'not known'} for ${what}`, async () => {
      expect(await windowsBuild({ userAgent })).to.equal(build);
    });
  }

  it('is known or not, and never fails, whatever is said', async () => {
    const words = fc.oneof(fc.constantFrom('x86', 'arm', '64', '32', true, false, null, undefined), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string().map(firefox)),
        fc.oneof(words, fc.record({ architecture: words, bitness: words, wow64: words })),
        fc.boolean(),
        async (userAgent, hints, rejects) => {
          const answer = () => (rejects ? Promise.reject(new Error()) : Promise.resolve(hints));
          const known = ['winNT-64', 'winNT-32', undefined];
          expect(await windowsBuild(hinted(answer))).to.be.oneOf(known);
          expect(await windowsBuild({ userAgent })).to.be.oneOf(known);
        },
      ),
    );
  });
});
