// Libraries that replace or lock what all scripts of a page share: sessions start as without them.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BUILDS, faultsOf, oddPage } from './odd-page.ts';
import { ABSENT, LIBRARIES } from './old-libraries.ts';
import { useStage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const EACH = Object.entries(LIBRARIES);
const script = (body: string) => ({ body, headers: { 'content-type': 'text/javascript; charset=utf-8' } });

const stage = useStage(({ host }) => ({
  ...Object.fromEntries(EACH.map(([, code], index) => [`/library/${index}.js`, script(code)])),
  ...Object.fromEntries(
    BUILDS.flatMap((build) =>
      EACH.flatMap((_, index) => {
        const tag = `<script src="/library/${index}.js"></script>`;
        return [
          [`/${build}/${index}/before`, oddPage(build, host, { before: tag })],
          [`/${build}/${index}/after`, oddPage(build, host, { after: tag })],
        ];
      }),
    ),
  ),
}));

describeEngines('a page with another library', ({ test }) => {
  for (const build of BUILDS) {
    for (const order of ['before', 'after']) {
      // Some libraries replace one thing in one engine and another in the next. That shows in the build with everything in it, and
      // where the library comes first.
      const isEverywhere = build === 'classic' && order === 'before';
      const oneEngine = 'all builds are of the same sources, and a library replaces the same in either order';
      const options: TestOptions = { timeout: 120_000, ...(!isEverywhere && { oneEngine }) };
      test(`starts all sessions, the library ${order} the script: ${build}`, options, async ({ page }) => {
        const faults: Record<string, string[]> = {};
        await stage.set();
        for (const [index, [library]] of EACH.entries()) {
          await page.goto(`${stage.site.url}/${build}/${index}/${order}`);
          stage.site.requests.length = 0;
          const found = await faultsOf(page, stage.app, build);
          // The guide is beside the script, and nowhere else.
          await page
            .waitFor(`document.querySelector('[data-bt-support-dialog]')?.shadowRoot.adoptedStyleSheets.length`, {
              timeout: 4000,
            })
            .catch(() => found.push('no guide'));
          for (const { url } of stage.site.requests) if (!url.startsWith('/dist/')) found.push(`asked for ${url}`);
          const events = await page.evaluate<string[]>('window.heard');
          const expected = events.map((_, at) => (at % 2 ? 'launch javascript' : 'request'));
          if (events.length === 0 || events.join() !== expected.join()) found.push(`heard ${events.join()}`);
          if (found.length > 0) faults[library] = found;
        }
        assert.deepEqual(faults, {});
      });
    }
  }
});

for (const name of ABSENT) it(`starts all sessions beside ${name}`, { skip: 'not on this machine' });
