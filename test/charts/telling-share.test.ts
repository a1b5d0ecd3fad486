import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/charts/figures.ts';
import { tellingShare } from '../../src/charts/telling-share.ts';

describe('a share on which a result hangs', () => {
  it.each([
    [0, '0%'],
    [0.05, '5%'],
    [0.66114, '66.1%'],
    [4_500_001 / 8_999_999, 'just over 50%'],
    [4_499_999 / 8_999_999, 'just under 50%'],
    [1 / 9_000_000, 'just over 0%'],
    [8_999_997 / 8_999_999, 'just under 100%'],
    [1, '100%'],
  ])('of %d is told as %s', (share, says) => {
    expect(tellingShare(share, figuresIn('en'))).toBe(says);
  });
});
