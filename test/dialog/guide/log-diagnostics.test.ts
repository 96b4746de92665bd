import { expect } from '@open-wc/testing';
import { logDiagnostics } from '../../../src/dialog/guide/obstacles.ts';
import { KEY, SITE } from '../../session/samples.ts';
import { setUpGuide } from './guide-fixture.ts';

const { warn } = console;

const test = setUpGuide();

describe('on the console', () => {
  let said: unknown[][];

  beforeEach(() => {
    said = [];
    console.warn = (...words) => said.push(words);
  });
  afterEach(() => {
    console.warn = warn;
  });

  // One test, since a page says it once.
  it('a launch writes the obstacles once, and never the session', () => {
    const launch = { options: { ...KEY, customer: { name: 'Ann Example' } } };
    test.show('manual', launch);
    logDiagnostics(window, SITE);
    expect(said).to.deep.equal([]);
    Object.defineProperties(test.view.window, { top: { value: {} }, isSecureContext: { value: false } });
    test.show('manual', launch);
    expect(said).to.have.length(1);
    const text = String(said[0]);
    expect(text).to.match(/frame.*https/);
    for (const word of [KEY.sessionKey, 'Ann Example', 'start_session']) expect(text).not.to.include(word);
    test.show('javascript', launch);
    logDiagnostics(window, 'not a site');
    expect(said).to.have.length(1);
  });
});
