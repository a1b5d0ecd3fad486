import type { Contest } from '../../../src/ballots/contest.ts';
import type { Count } from '../../../src/count/count.ts';
import { type Lot, lotByOrder } from '../../../src/rules/lot.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { naiveErs97 } from '../../oracles/naive-ers97.ts';
import { naiveBallots, standingIn } from '../naive-ballots.ts';
import { historyOf } from './history.ts';

/** Everything that the count and the naive counter both tell, in one shape. */
export interface Figures {
  readonly firstQuota: string;
  readonly lastQuota: string;
  readonly history: readonly (readonly string[])[];
  readonly nonTransferable: string;
  /** In order of election; those elected at one moment with the same votes stand together, in the order of the ballot. */
  readonly elected: readonly (readonly number[])[];
  /** Every lot: what it was over, between whom, and who was taken. */
  readonly lots: readonly string[];
}

/** Counts by ERS97, lots falling to the first in `lotOrder`. */
export function ourFigures(contest: Contest, lotOrder: readonly number[]): Figures {
  const lots: string[] = [];
  const byOrder = lotByOrder(lotOrder);
  const lot: Lot = {
    ...byOrder,
    choose: (tied, occasion) => noted(lots, occasion.over, tied, byOrder.choose(tied, occasion)),
  };
  const count = ers97.count(contest, { lot });
  const last = count.stages[count.stages.length - 1];
  return {
    firstQuota: count.stages[0].quota ?? 'none',
    lastQuota: count.quota ?? 'none',
    history: historyOf(count),
    nonTransferable: last.nonTransferable,
    elected: electedTogether(count),
    lots,
  };
}

/** The same by the naive counter; `together` says how many were elected at each moment with the same votes. */
export function naiveFigures(contest: Contest, lotOrder: readonly number[], together: readonly number[]): Figures {
  const { profile, seats } = contest;
  const standing = standingIn(contest);
  const lots: string[] = [];
  const result = naiveErs97(standing.length, seats, naiveBallots(contest), (tied, over) => {
    const taken = lotOrder.find((candidate) => tied.includes(standing.indexOf(candidate))) ?? -1;
    const inFull = tied.map((candidate) => standing[candidate]);
    return standing.indexOf(noted(lots, over, inFull, taken));
  });
  const ends = together.map((_, index) => together.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
  return {
    firstQuota: hundredths(result.firstQuotaHundredths),
    lastQuota: hundredths(result.quotaHundredths),
    history: result.history.map((row) =>
      profile.candidates.map((_, candidate) => hundredths(row[standing.indexOf(candidate)] ?? 0n)),
    ),
    nonTransferable: hundredths(result.nonTransferable),
    elected: ends.map((end, index) => inBallotOrder(result.elected.slice(end - together[index], end), standing)),
    lots,
  };
}

function electedTogether(count: Count): number[][] {
  const groups: number[][] = [];
  for (const stage of count.stages) {
    const moments = stage.action.kind === 'exclusion' ? (stage.batches ?? []) : [stage];
    for (const { elected, votes } of moments) {
      elected.forEach((candidate, place) => {
        if (place > 0 && votes[candidate] === votes[elected[place - 1]]) groups[groups.length - 1].push(candidate);
        else groups.push([candidate]);
      });
    }
  }
  return groups.map((group) => group.sort((a, b) => a - b));
}

function inBallotOrder(elected: readonly number[], standing: readonly number[]): number[] {
  return elected.map((candidate) => standing[candidate]).sort((a, b) => a - b);
}

function noted(lots: string[], over: string, tied: readonly number[], taken: number): number {
  lots.push(`${over} between ${[...tied].sort((a, b) => a - b)}: ${taken}`);
  return taken;
}

function hundredths(value: bigint): string {
  const digits = String(value).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}
