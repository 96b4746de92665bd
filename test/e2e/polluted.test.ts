// Pages on which something, such as a reader of queries, has put names on `Object.prototype`: none of them is anybody's word.
import assert from 'node:assert/strict';
import { BUILDS, type Build, faultsOf, oddPage } from './odd-page.ts';
import { useStage } from './stage.ts';
import { describeEngines } from './suite.ts';

const all = (names: string, value: unknown = 'inherited'): Record<string, unknown> =>
  Object.fromEntries(names.split(' ').map((name) => [name, value]));

const script = 'window.ran = true';

/** Kinds of names, each with what they are set to. */
const KINDS: Record<string, Record<string, unknown>> = {
  'a text': { debug: 'true' },
  'a listener': all('onfocus onclick onclose ontoggle onbeforetoggle onpointerover onanimationstart', script),
  'an attribute': {
    ...all('style', 'display: none !important'),
    ...all('hidden inert open popover is class href target tabindex data-view part srcdoc slot nonce'),
  },
  'a setting': {
    ...all('site', 'evil.example'),
    ...all('protocol', 'http'),
    ...all('clickonce chatInstead cutOpener promptsBeforeDownload enhance', true),
    ...all('locale contact stores type startType referrerPolicy address quietEvents dryRun'),
    ...all('errors onInvalid onFailed onClosed onLost asked options settings target sites'),
  },
  'an option': {
    ...all(
      'sessionKey rep issue skills customer attributes platform timezoneOffset uiOptions priority parameters chatLocale',
    ),
    ...all('id name codeName company company_code details external_key fallbackToFullWindow'),
  },
  'a word of the elements': all('state noAccessor attribute converter hasChanged reflect useDefault wrapped initial'),
  'a word of templates': all('creationScope renderBefore isConnected host parts'),
  'a word of the platform': all('slotAssignment delegatesFocus clonable serializable bubbles cancelable composed once'),
  'a letter': all(
    'a b c d e f g h i j k l m n o p q r s t u v w x y z A B C D E F G H I J K L M N O P Q R S T U V W X Y Z',
  ),
};

const EACH = Object.entries(KINDS);
const pollute = (names: Record<string, unknown>): string =>
  `<script>Object.assign(Object.prototype, ${JSON.stringify(names)})</script>`;

const stage = useStage(({ host }) =>
  Object.fromEntries(
    BUILDS.flatMap((build) =>
      EACH.flatMap(([, names], index) => [
        [`/${build}/${index}/before`, oddPage(build, host, { before: pollute(names) })],
        [`/${build}/${index}/after`, oddPage(build, host, { after: pollute(names) })],
      ]),
    ),
  ),
);

describeEngines('what a page inherits', ({ test }) => {
  for (const build of BUILDS) {
    for (const order of ['before', 'after']) {
      test(`changes no session, ${order} the script: ${build}`, { timeout: 240_000 }, async ({ page }) => {
        const faults: Record<string, string[]> = {};
        await stage.set();
        for (const [index, [kind]] of EACH.entries()) {
          // Lit’s own fields have names of one letter, which no page’s script has in mind.
          if (kind === 'a letter' && build !== 'bg') continue;
          await page.goto(`${stage.site.url}/${build}/${index}/${order}`);
          const found = await faultsOf(page, stage.app, build as Build);
          if (await page.evaluate<boolean>('Object.hasOwn(window, "ran")')) found.push('a script ran');
          if (found.length > 0) faults[kind] = found;
        }
        assert.deepEqual(faults, {});
      });
    }
  }
});
