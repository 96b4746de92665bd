import { expect, waitUntil } from '@open-wc/testing';
import { findObstacles } from '../../src/author/diagnosis.ts';
import type { BtSupportSession } from '../../src/elements/support-session.ts';
import { configure, pageSettings } from '../../src/request/page-settings.ts';
import type { LaunchRequest } from '../../src/request/launch-request.ts';
import { parsed } from '../elements/place.ts';
import { setUpLaunches } from '../launch/launcher-fixture.ts';
import { KEY, SITE } from '../session/samples.ts';

const { warn, info } = console;

const told = async (written: string[]): Promise<string> => {
  await waitUntil(() => written.length > 0, 'a warning', { timeout: 20_000 });
  return written.join('\n');
};

describe('unknown names in options and settings', () => {
  const test = setUpLaunches();
  let written: string[];

  beforeEach(() => {
    written = [];
    console.warn = (message: string) => written.push(message);
    console.info = () => undefined;
  });
  afterEach(() => {
    Object.assign(console, { warn, info });
    for (const name of Object.keys(pageSettings)) Reflect.deleteProperty(pageSettings, name);
  });

  const rows: [what: string, request: object, message: RegExp][] = [
    [
      'an option',
      { options: { ...KEY, custommer: { name: 'secret' } } },
      /"custommer" is not an option, and is ignored\. Did you mean "customer"\?/,
    ],
    [
      'a field of an option',
      { options: { ...KEY, customer: { fullName: 'secret' } } },
      /"customer\.fullName" is not an option/,
    ],
    [
      'a key at the wrong place',
      { options: { ...KEY, external_key: 'secret' } },
      /Did you mean "attributes\.external_key"\?/,
    ],
    [
      'the name of an attribute',
      { options: { session_key: 'secret' } },
      /"session_key" is not.*Did you mean "sessionKey"\?/,
    ],
    [
      'an option that is near to none',
      { options: { ...KEY, tooltip: 'secret' } },
      /"tooltip" is not an option, and is ignored\.$/m,
    ],
    [
      'a setting',
      { settings: { clickOnce: true } },
      /"clickOnce" is not a setting of start\(\)\. Did you mean "clickonce"\?/,
    ],
    [
      'an option of a page of BG',
      { options: { ...KEY, prioritty: 'secret' }, settings: { protocol: undefined } },
      /"prioritty" is not an option.*Did you mean "priority"\?/,
    ],
  ];
  for (const [what, changes, message] of rows) {
    it(`are told to the page’s author: ${what}`, async () => {
      test.launch(test.request(changes as Partial<LaunchRequest>));
      expect(await told(written))
        .to.match(message)
        .and.not.include('secret');
    });
  }

  it('have a warning in configure()', async () => {
    configure({ quietEvent: true } as never);
    test.launch(test.request());
    expect(await told(written)).to.equal(
      'Support sessions: "quietEvent" is not a setting of configure(). Did you mean "quietEvents"?',
    );
  });

  it('have one warning', async () => {
    const request = (): LaunchRequest =>
      test.request({ options: { ...KEY, prioritty: 1 } as never, startType: 'full' });
    test.launch(request());
    await told(written);
    test.launch(request());
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(written).to.have.length(1);
  });

  const right: [what: string, changes: object][] = [
    [
      'documented',
      { options: { ...KEY, customer: { name: 'Ann' }, attributes: { any: 1 }, parameters: { more: 'x' } } },
    ],
    ['settings', { settings: { clickonce: false, promptsBeforeDownload: false, protocol: 'https' } }],
    [
      'what the vendor’s script takes, too',
      {
        options: {
          ...KEY,
          sessionStartFailed: () => undefined,
          skipConfirm: true,
          uiOptions: { closeOnFinish: true },
          modal: true,
        },
        settings: { protocol: undefined, clickonce: undefined },
      },
    ],
  ];
  for (const [what, changes] of right) {
    it(`are all right: ${what}`, async () => {
      configure({ contact: 'Call us', site: SITE });
      test.launch(test.request(changes as Partial<LaunchRequest>));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(written).to.deep.equal([]);
    });
  }

  it('are found in the options of an element by diagnose(), with the nearest', async () => {
    const element = await parsed<BtSupportSession>(`<bt-support-session site="${SITE}"></bt-support-session>`);
    element.options = { ...KEY, custommer: {} } as never;
    expect(findObstacles(window, SITE).map(({ message }) => message)).to.deep.equal([
      '"custommer" is not an option, and is ignored. Did you mean "customer"?',
    ]);
  });
});
