import { expect } from '@open-wc/testing';
import { SessionEvent, type SessionEventType } from '../../src/launch/events.ts';
import { KEY, SITE } from '../session/samples.ts';

const DETAIL = { startType: 'chat', site: SITE, options: KEY, url: `https://${SITE}/api/start_session` } as const;

const EVENTS = {
  'bt-session-request': new SessionEvent('bt-session-request', DETAIL),
  'bt-session-launch': new SessionEvent('bt-session-launch', DETAIL, { display: 'javascript' }),
  'bt-session-blocked': new SessionEvent('bt-session-blocked', DETAIL, { reason: 'popup-blocked' }),
  'bt-session-invalid': new SessionEvent('bt-session-invalid', DETAIL, { problems: [] }),
  'bt-session-close': new SessionEvent('bt-session-close', DETAIL),
  'bt-session-error': new SessionEvent('bt-session-error', DETAIL, { reason: 'no' }),
};

for (const [type, event] of Object.entries(EVENTS)) {
  describe(type, () => {
    it('has the properties of the session', () => {
      expect(event.type).to.equal(type);
      const { startType, site, options, url } = event;
      expect({ startType, site, options, url }).to.deep.equal(DETAIL);
    });

    it('bubbles and crosses shadow roots', () => {
      expect(event.bubbles).to.equal(true);
      expect(event.composed).to.equal(true);
    });

    it(type === 'bt-session-request' ? 'can be cancelled' : 'cannot be cancelled', () => {
      expect(event.cancelable).to.equal(type === 'bt-session-request');
    });

    it('is an event', () => {
      expect(event).to.be.instanceOf(Event);
      expect(event).to.be.instanceOf(SessionEvent);
    });
  });
}

describe('a quiet event', () => {
  for (const type of Object.keys(EVENTS) as SessionEventType[]) {
    it(`stays with its target: ${type}`, () => {
      const event = new SessionEvent<SessionEventType>(type, { ...DETAIL, isQuiet: true }, {} as never);
      expect([event.bubbles, event.composed]).to.deep.equal([false, false]);
      expect(event.cancelable).to.equal(type === 'bt-session-request');
      expect(event).not.to.have.property('isQuiet');
    });
  }
});

describe('what an event tells beside the session', () => {
  const rows: [type: SessionEventType, fields: object][] = [
    ['bt-session-launch', { display: 'javascript' }],
    ['bt-session-blocked', { reason: 'popup-blocked' }],
    ['bt-session-invalid', { problems: [] }],
    ['bt-session-error', { reason: 'no' }],
  ];
  for (const [type, fields] of rows) {
    it(`is ${Object.keys(fields).join()} with ${type}`, () => expect(EVENTS[type]).to.deep.include(fields));
  }

  it('are only the documented ones', () => {
    const event = new SessionEvent('bt-session-close', { ...DETAIL, secret: 1 } as typeof DETAIL);
    expect(event).not.to.have.property('secret');
  });

  it('reaches listeners outside the shadow root', () => {
    const host = document.createElement('div');
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    let heard: Event | undefined;
    host.addEventListener('bt-session-close', (event) => (heard = event));
    const event = new SessionEvent('bt-session-close', DETAIL);
    inner.dispatchEvent(event);
    expect(heard).to.equal(event);
  });
});
