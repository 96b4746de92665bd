import { aTimeout, expect } from '@open-wc/testing';
import { onceSettled } from '../../src/elements/settled.ts';

describe('a callback for a settled state', () => {
  it('is called once, a second after the last change', async () => {
    let calls = 0;
    const callback = (): void => void calls++;
    onceSettled(callback);
    await aTimeout(700);
    onceSettled(callback);
    await aTimeout(700);
    expect(calls).to.equal(0);
    await aTimeout(2000);
    expect(calls).to.equal(1);
  });

  it('is called for each of several', async () => {
    const called: string[] = [];
    onceSettled(() => called.push('one'));
    onceSettled(() => called.push('other'));
    await aTimeout(2500);
    expect(called.sort()).to.deep.equal(['one', 'other']);
  });

  it('may ask to be called again', async () => {
    let calls = 0;
    const callback = (): void => {
      calls++;
      if (calls < 2) onceSettled(callback);
    };
    onceSettled(callback);
    await aTimeout(4500);
    expect(calls).to.equal(2);
  });
});
