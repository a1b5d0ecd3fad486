import type { ReliabilityBin } from '../whatif/backtest/score-card.ts';
import { wilsonInterval } from './wilson.ts';

/** Candidates of whom about the same was said, of whom there are some. */
export interface SaidAndTrue {
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
  readonly said: number;
  readonly cameTrue: number;
  /** 95%, were every candidate a trial of its own. */
  readonly interval: readonly [number, number];
}

/** The bins of which anything was said. */
export function filledBins(bins: readonly ReliabilityBin[]): readonly SaidAndTrue[] {
  return bins.flatMap(({ from, to, candidates, said, cameTrue }) => {
    if (candidates === 0 || said === null || cameTrue === null) return [];
    const interval = wilsonInterval(Math.round(cameTrue * candidates), candidates);
    return [{ from, to, candidates, said, cameTrue, interval }];
  });
}
