import type { Figures } from './figures.ts';

/**
 * A share to a tenth of a per cent, and without decimals where it is whole; one that only rounds to none, half or all is told as over or
 * under it, since a result hangs on the difference.
 *
 * @example tellingShare(0.66114, figuresIn('en')) // '66.1%'
 * @example tellingShare(0.50001, figuresIn('en')) // 'just over 50%'
 */
export function tellingShare(share: number, figures: Figures): string {
  const percent = 100 * share;
  if (Math.abs(percent - Math.round(percent)) < 1e-6) {
    const near = [0, 50, 100].find((whole) => whole === Math.round(percent));
    if (near === undefined || percent === near) return figures.percent(share, 0);
  }
  const close = [0, 50, 100].find((whole) => Math.abs(percent - whole) < 0.05);
  if (close === undefined) return figures.percent(share, 1);
  return `just ${percent > close ? 'over' : 'under'} ${figures.percent(close / 100, 0)}`;
}
