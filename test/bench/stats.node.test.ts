import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { median, quantile, ratios, spread, table } from './stats.ts';

describe('the figures of the benchmark', () => {
  it('are medians, whatever the order, and between the two in the middle', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.equal(median([7]), 7);
    assert.throws(() => median([]), RangeError);
  });

  it('have a spread, which a single outlier does not change', () => {
    assert.equal(quantile([1, 2, 3, 4, 5], 0.25), 2);
    assert.equal(spread([1, 2, 3, 4, 1000], 0), '3 (2–4)');
  });

  it('are compared round by round', () => {
    assert.deepEqual(ratios([2, 30], [1, 10]), [2, 3]);
    assert.throws(() => ratios([1], []), RangeError);
  });

  it('stand in a table that Markdown reads', () => {
    assert.equal(
      table(['', 'ms'], [['one', '12.5']]),
      ['|     |   ms |', '| --- | ---: |', '| one | 12.5 |'].join('\n'),
    );
  });
});
