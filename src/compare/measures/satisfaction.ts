import type { Contest } from '../../ballots/contest.ts';
import { candidateOf, isEqualWithBefore } from '../../ballots/profile.ts';
import { type ProductSum, partOf, productSum } from './exact-parts.ts';
import { type Measured, type MeasureOptions, measured } from './measured.ts';

/** A satisfaction over all voters, each from 0 to 1; doubles worked out from exact sums. */
export interface SatisfactionFigures {
  readonly average: number;
  readonly lowest: number;
  /** How many papers are no better off than that. */
  readonly papersAtLowest: number;
}

/** How much voters prefer those elected to the others. */
export interface Satisfaction {
  /** With the one elected candidate whom the paper places best. */
  readonly withBest: SatisfactionFigures;
  /** With all who are elected, on average. */
  readonly withAll: SatisfactionFigures;
}

/**
 * How satisfied voters are with those elected. A paper's satisfaction with a candidate is the share of the other candidates whom it puts below:
 * 1 for a sole first choice, 0 for whom it does not rank, who share the last place; those at one rank are not below each other. With all ranked
 * and none equal this is the Borda score over its greatest. `null` where nobody is elected, no paper ranks anybody, or one candidate stands.
 *
 * Our choice among many: a ranking tells no strength of preference. A paper that leaves out the last says no less than one that writes it.
 *
 * @throws PsephosError `bad-contest`, `bad-argument`, `too-large` for more than 250 candidates.
 * @example satisfactionOf({ profile: parseBallots('1: A > B > C\n1: C'), seats: 1 }, [1])?.withBest.average // 0.25
 */
export function satisfactionOf(
  contest: Contest,
  elected: readonly number[],
  options: MeasureOptions = {},
): Satisfaction | null {
  return satisfaction(measured(contest, elected, options));
}

/** The same of papers that have been read already. */
export function satisfaction(all: Measured): Satisfaction | null {
  const { standing, valid, ballots } = all.preferences;
  const others = standing.length - 1;
  if (valid === 0 || all.elected.length === 0 || others === 0) return null;
  const best = figures();
  const sums = figures();
  for (let ranking = 0; ranking < ballots.papers.length; ranking++) {
    const below = belowElected(all, ranking);
    best.add(ballots.papers[ranking], below.best);
    sums.add(ballots.papers[ranking], below.sum);
  }
  return { withBest: best.over(others, valid), withAll: sums.over(others * all.elected.length, valid) };
}

/** How many a paper puts below the best placed of the elected, and the sum of this over all of them. */
function belowElected(
  { preferences, isElected }: Measured,
  ranking: number,
): { readonly best: number; readonly sum: number } {
  const { ballots, standing } = preferences;
  const { starts, ranked } = ballots;
  const [start, end] = [starts[ranking], starts[ranking + 1]];
  let best = 0;
  let sum = 0;
  for (let at = start; at < end; ) {
    let electedHere = 0;
    do {
      electedHere += isElected[candidateOf(ranked[at])];
      at += 1;
    } while (at < end && isEqualWithBefore(ranked[at]));
    if (electedHere === 0) continue;
    const below = standing.length - (at - start);
    best = Math.max(best, below);
    sum += electedHere * below;
  }
  return { best, sum };
}

interface Figures {
  add(papers: number, points: number): void;
  over(most: number, papers: number): SatisfactionFigures;
}

function figures(): Figures {
  const total: ProductSum = productSum();
  let lowest = Number.POSITIVE_INFINITY;
  let papersAtLowest = 0;
  return {
    add: (papers, points) => {
      total.add(papers, points);
      if (points < lowest) {
        lowest = points;
        papersAtLowest = 0;
      }
      if (points === lowest) papersAtLowest += papers;
    },
    over: (most, papers) => ({
      average: partOf(total.total(), BigInt(papers) * BigInt(most)),
      lowest: lowest / most,
      papersAtLowest,
    }),
  };
}
