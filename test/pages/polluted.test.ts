// Pages on which something, such as a reader of queries, has put names on `Object.prototype`: none of them is anybody's word.
import assert from 'node:assert/strict';
import { BUILDS, type Build, faultsOf, oddPage } from './odd-page.ts';
import type { Page } from '../driver/page.ts';
import { useStage } from './stage.ts';
import { describeEngines, type TestOptions } from './suite.ts';

const each = (names: string, value: unknown = 'inherited'): Record<string, unknown> =>
  Object.fromEntries(names.split(' ').map((name) => [name, value]));

const script = 'window.ran = true';

/** Kinds of names, each with what they are set to. */
const KINDS: Record<string, Record<string, unknown>> = {
  'a text': { debug: 'true' },
  'a listener': each('onfocus onclick onclose ontoggle onbeforetoggle onpointerover onanimationstart', script),
  'an attribute': {
    ...each('style', 'display: none !important'),
    ...each('hidden inert open popover is class href target tabindex data-view part srcdoc slot nonce'),
  },
  'a setting': {
    ...each('site', 'evil.example'),
    ...each('protocol', 'http'),
    ...each('clickonce chatInstead cutOpener promptsBeforeDownload enhance', true),
    ...each('locale contact stores type startType referrerPolicy address quietEvents dryRun'),
    ...each(
      'errors onInvalid onFailure onClosed onUnreachable popup openerCut unreachable asked options settings target sites',
    ),
  },
  'an option': {
    ...each(
      'sessionKey rep issue skills customer attributes platform timezoneOffset uiOptions priority parameters chatLocale',
    ),
    ...each('id name codeName company company_code details external_key fallbackToFullWindow'),
  },
  'a word of the elements': each('state noAccessor attribute converter hasChanged reflect useDefault wrapped initial'),
  'a word of templates': each('creationScope renderBefore isConnected host parts'),
  'a word of the platform': each(
    'slotAssignment delegatesFocus clonable serializable bubbles cancelable composed once',
  ),
  'a letter': each(
    'a b c d e f g h i j k l m n o p q r s t u v w x y z A B C D E F G H I J K L M N O P Q R S T U V W X Y Z',
  ),
};

const pollute = (names: Record<string, unknown>): string =>
  `<script>Object.assign(Object.prototype, ${JSON.stringify(names)})</script>`;

// Lit’s own fields have names of one letter, which no page’s script has in mind: those are for `bg.js`.
const LETTERS = 'a letter';
const EACH = Object.entries(KINDS).filter(([kind]) => kind !== LETTERS);
const all = (build: Build): Record<string, unknown> =>
  Object.assign({}, ...EACH.map(([, names]) => names), build === 'bg' ? KINDS[LETTERS] : {}) as Record<string, unknown>;

/** The pages of a build, by path, and what each inherits: each kind by itself with the classic script, which has `BG` too. */
const pagesOf = (build: Build): [path: string, names: Record<string, unknown>][] => [
  ['all', all(build)],
  ...(build === 'classic' ? EACH : []).map(([, names], index): [string, Record<string, unknown>] => [
    `${index}`,
    names,
  ]),
];

const stage = useStage(({ host }) =>
  Object.fromEntries(
    BUILDS.flatMap((build) =>
      pagesOf(build).flatMap(([path, names]) => [
        [`/${build}/${path}/before`, oddPage(build, host, { before: pollute(names) })],
        [`/${build}/${path}/after`, oddPage(build, host, { after: pollute(names) })],
      ]),
    ),
  ),
);

async function faultsThere(page: Page, build: Build, path: string): Promise<string[]> {
  await page.goto(`${stage.site.url}/${build}/${path}`);
  const found = await faultsOf(page, stage.app, build);
  if (await page.evaluate<boolean>('Object.hasOwn(window, "ran")')) found.push('a script ran');
  return found;
}

describeEngines('what a page inherits', ({ test }) => {
  for (const order of ['before', 'after']) {
    for (const build of BUILDS) {
      // Which inherited names an engine's own functions read differs; the classic script calls all that the others do.
      const options: TestOptions = build === 'classic' ? {} : { oneEngine: 'all builds are of the same sources' };
      test(`changes no session, ${order} the script: ${build}`, options, async ({ page }) => {
        await stage.set();
        assert.deepEqual(await faultsThere(page, build, `all/${order}`), []);
      });
    }

    const oneEngine = 'what one name does that another hides is up to our code';
    test(`changes no session, ${order} the script, each kind by itself`, { oneEngine }, async ({ page }) => {
      const faults: Record<string, string[]> = {};
      await stage.set();
      for (const [index, [kind]] of EACH.entries()) {
        const found = await faultsThere(page, 'classic', `${index}/${order}`);
        if (found.length > 0) faults[kind] = found;
      }
      assert.deepEqual(faults, {});
    });
  }
});
