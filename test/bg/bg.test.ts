import { expect } from '@open-wc/testing';
import { createBg } from '../../src/bg/bg.ts';
import { closeDialog } from '../../src/dialog/dialog.ts';
import { FORM_EXAMPLE, KEY, parametersOf, SCRIPT_EXAMPLES, sorted } from '../session/samples.ts';
import { bgAt, fakeWindow, makeForm, outcomeOf, requestOf, thrownBy } from './requests.ts';

describe('BG', () => {
  it('has the vendor’s numbers', () => {
    expect(createBg().START_TYPE).to.deep.equal({ BROWSER: 1, CHAT: 2, FULL: 3 });
  });

  it('uses the page’s own host without a site', () => {
    const bg = createBg();
    expect(requestOf(KEY, 3, bg)?.site).to.equal(location.host);
    bg.setSite('support.example.com');
    expect(requestOf(KEY, 3, bg)?.site).to.equal('support.example.com');
  });

  it('has its own state for each instance', () => {
    bgAt('one.example.com');
    expect(requestOf(KEY, 3, createBg())?.site).to.equal(location.host);
  });

  it('uses https without a protocol', () => {
    expect(requestOf(KEY)?.url).to.match(/^https:/);
  });

  for (const [name, protocol] of [
    ['http', 'http:'],
    ['https', 'https:'],
    ['HTTP', 'http:'],
    ['  Https\n', 'https:'],
  ] as const) {
    it(`takes the protocol ${JSON.stringify(name)}`, () => {
      const bg = bgAt('support.example.com');
      bg.setProtocol(name);
      expect(new URL(requestOf(KEY, 3, bg)!.url).protocol).to.equal(protocol);
    });
  }

  for (const name of ['', 'ftp', 'http:', 'https://', 'httpss', 'javascript', null, undefined, 1, {}]) {
    it(`throws a string for the protocol ${JSON.stringify(name)}, and keeps the one before`, () => {
      const bg = bgAt('support.example.com');
      bg.setProtocol('http');
      expect(thrownBy(() => bg.setProtocol(name as never)))
        .to.be.a('string')
        .that.includes('http');
      expect(requestOf(KEY, 3, bg)?.url).to.match(/^http:/);
    });
  }

  it('dispatches its events on the document', () => {
    expect(requestOf(KEY)?.target).to.equal(document);
  });

  it('works with detached functions', () => {
    const { start, setSite, START_TYPE } = createBg();
    setSite('support.example.com');
    document.addEventListener('bt-session-request', (event) => event.preventDefault(), { once: true });
    expect(thrownBy(() => start(START_TYPE.CHAT, KEY))).to.equal(undefined);
  });
});

describe('the documented calls', () => {
  for (const { what, options, parameters } of SCRIPT_EXAMPLES) {
    it(`start their sessions: ${what}`, () => {
      const full = requestOf(options, 3)!;
      expect(full.startType).to.equal('full');
      expect(parametersOf(full.url)).to.deep.equal(sorted(parameters));
      const chat = requestOf(options, 2)!;
      expect(chat.startType).to.equal('chat');
      expect(parametersOf(chat.url)).to.deep.equal(sorted({ ...parameters, c2cjs: '1' }));
    });
  }

  it('start their session: an issue form', () => {
    const issue = makeForm(FORM_EXAMPLE.controls);
    expect(parametersOf(requestOf({ issue }, 3)!.url)).to.deep.equal(sorted(FORM_EXAMPLE.parameters));
    expect(parametersOf(requestOf({ issue }, 2)!.url)).to.deep.equal(
      sorted({ ...FORM_EXAMPLE.parameters, c2cjs: '1' }),
    );
  });
});

describe('what start returns', () => {
  const { open } = window;
  const agent = Object.getOwnPropertyDescriptor(navigator, 'userAgent');
  afterEach(() => {
    window.open = open;
    if (agent) Object.defineProperty(navigator, 'userAgent', agent);
    else Reflect.deleteProperty(navigator, 'userAgent');
    closeDialog();
  });

  it('is true for a chat whose window opens', () => {
    const opened = fakeWindow();
    window.open = () => opened as unknown as Window;
    expect(bgAt('support.example.com').start(2, KEY)).to.equal(true);
    opened.closed = true;
  });

  it('is true for a full client on a phone, where a dialog leads to the app', () => {
    Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Linux; Android 14)', configurable: true });
    expect(bgAt('support.example.com').start(3, KEY)).to.equal(true);
  });

  it('is false for a request that is cancelled', () => {
    document.addEventListener('bt-session-request', (event) => event.preventDefault(), { once: true });
    expect(bgAt('support.example.com').start(3, KEY)).to.equal(false);
  });

  it('is false for a session with problems, which the customer sees', () => {
    let codes: string[] = [];
    const onInvalid = ({ problems }: GlobalEventHandlersEventMap['bt-session-invalid']): void => {
      codes = problems.map(({ code }) => code);
    };
    document.addEventListener('bt-session-invalid', onInvalid, { once: true });
    expect(bgAt('support.example.com').start(3, { sessionKey: '12' })).to.equal(false);
    expect(codes).to.deep.equal(['wrong-length']);
  });

  it('is false for an invalid site, which the customer sees', () => {
    let fields: string[] = [];
    const onInvalid = ({ problems }: GlobalEventHandlersEventMap['bt-session-invalid']): void => {
      fields = problems.map(({ field }) => field);
    };
    document.addEventListener('bt-session-invalid', onInvalid, { once: true });
    const { warn } = console;
    console.warn = () => undefined;
    expect(bgAt('user@support.example.com').start(3, KEY)).to.equal(false);
    console.warn = warn;
    expect(fields).to.deep.equal(['site']);
  });
});

describe('the site of a call', () => {
  const site = async (given: unknown): Promise<[site: string | undefined, said: string[]]> => {
    const bg = createBg();
    const { said, thrown } = await outcomeOf(() => bg.setSite(given as string));
    expect(thrown).to.equal(undefined);
    return [requestOf(KEY, 3, bg)?.site, said];
  };

  for (const right of ['support.example.com', ' support.example.com\n', 'SUPPORT.Example.com', 'localhost:8001']) {
    it(`is ${JSON.stringify(right)}, without a word`, async () => {
      expect(await site(right)).to.deep.equal([right, []]);
    });
  }

  const readable: [given: string, host: string][] = [
    ['support.example.com/', 'support.example.com'],
    ['https://support.example.com', 'support.example.com'],
    ['https://support.example.com/', 'support.example.com'],
    [' HTTPS://Support.Example.com ', 'support.example.com'],
    ['ftp://support.example.com', 'support.example.com'],
    ['support\t.example.com', 'support.example.com'],
    ['http://support.example.com:8080/', 'support.example.com:8080'],
    ['//support.example.com', 'support.example.com'],
    ['support.example.com/api/start_session.js', 'support.example.com'],
    ['https://support.example.com/login?x=1#top', 'support.example.com'],
    ['support.example.com?x=1', 'support.example.com'],
    ['https://[::1]:8001/', '[::1]:8001'],
  ];
  for (const [given, host] of readable) {
    it(`is ${host} in ${JSON.stringify(given)}, with a word to the author`, async () => {
      const [read, said] = await site(given);
      expect(read).to.equal(host);
      expect(said.length).to.equal(1);
      expect(said[0])
        .to.match(/^warn BG\.setSite: .*\.$/)
        .and.include(host);
    });
  }

  for (const nothing of [null, undefined]) {
    it(`is the page’s own host where ${nothing} is given, which the author is told`, async () => {
      const [read, said] = await site(nothing);
      expect(read).to.equal(location.host);
      expect(said.length).to.equal(1);
    });
  }

  const unreadable: unknown[] = [
    '',
    ' ',
    'user@support.example.com',
    'https://user:word@support.example.com/',
    'support example com',
    'support.example.com\\path',
    'javascript:alert(1)',
    'support.example.com:port',
    'https://',
    7,
    {},
    Symbol('site'),
  ];
  for (const given of unreadable) {
    it(`is none in ${typeof given === 'string' ? JSON.stringify(given) : typeof given}, which the author is told`, async () => {
      const bg = createBg();
      const { said, thrown } = await outcomeOf(() => bg.setSite(given as string));
      expect(thrown).to.equal(undefined);
      expect(said.length).to.equal(1);
      expect(said[0]).to.match(/^warn BG\.setSite: .*\.$/);
      const { returned, shown } = await outcomeOf(() => bg.start(3, KEY));
      closeDialog();
      expect([returned, shown]).to.deep.equal([false, ['site']]);
    });
  }
});

describe('an undocumented option of the vendor’s script', () => {
  const EXTRAS = {
    skipConfirm: true,
    debugMode: true,
    disableClickonce: true,
    enableEdgeClickonce: true,
    sessionStartFailed: () => undefined,
    modal: true,
    width: 480,
    dialogClass: 'help',
    uiOptions: { closeOnFinish: true, allowDialogClose: false, fallbackToFullWindow: true },
  };

  it('is accepted and not sent', () => {
    for (const type of [2, 3]) {
      const request = requestOf({ ...KEY, ...EXTRAS, timezone_offset: 60 }, type)!;
      expect(parametersOf(request.url).map(([name]) => name)).to.deep.equal(
        type === 2 ? ['c2cjs', 'short_key', 'timezone_offset'] : ['short_key', 'timezone_offset'],
      );
      expect(request.options.uiOptions).to.deep.equal(EXTRAS.uiOptions);
    }
  });

  it('has `sessionStartFailed` told why a session did not start', async () => {
    const reason = await new Promise<string>((resolve) => {
      const started = bgAt('support.example.com').start(3, { sessionKey: '12', sessionStartFailed: resolve });
      expect(started).to.equal(false);
    });
    closeDialog();
    expect(reason).to.match(/^Session key .*\.$/);
  });
});
