import { type MarkedTotals, markBounds } from '../../ballots/declared-marks.ts';
import { dirichlet, weightedChoice } from '../../base/distributions.ts';
import { halved } from '../../base/halving.ts';
import type { RandomStream } from '../../base/random.ts';

/** Papers by the number of marks they carry: `papers[k]` have k, from 1 on; `papers[0]` is 0. */
export type MarksAPaper = Float64Array;

/** Splits that the totals rule out are drawn again so often, and then every paper carries as many marks as any other, or one more. */
const TRIES = 100;

/**
 * How many papers carry how many marks, drawn afresh: the mean number of marks a paper is equally likely anywhere that the totals
 * allow (or as declared), and every split of the papers with that mean comes from one that was uniform, tilted to it.
 *
 * The papers add up to a number that the totals allow, the marks to the totals, and papers can be marked so (Gale and Ryser, see
 * {@link canCarry}).
 */
export function drawMarksAPaper(declared: MarkedTotals, random: RandomStream): MarksAPaper {
  const votes = declared.candidates.map((candidate) => candidate.votes);
  const total = votes.reduce((sum, marks) => sum + marks, 0);
  const most = Math.min(declared.marks.atMost, votes.length);
  const { papers } = markBounds(declared);
  if (total === 0) return new Float64Array(most + 1);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [fewest, highest] = [total / papers.most, total / papers.least];
    const mean = fewest + random.uniform() * (highest - fewest);
    const number = Math.min(papers.most, Math.max(papers.least, Math.round(total / mean)));
    const shares = dirichlet(random, new Float64Array(most).fill(1), new Float64Array(most));
    const found = wholePapers(number, total, tilted(shares, total / number), random);
    if (canCarry(found, votes)) return found;
  }
  return level(papers.least, total, most);
}

/** Shares multiplied by a power of their number of marks' worth, so that their mean is as wanted. */
function tilted(shares: Float64Array, mean: number): Float64Array {
  const [power] = halved(-60, 60, 60, (tried) => meanOf(tiltedBy(shares, tried)) < mean);
  return tiltedBy(shares, power);
}

function tiltedBy(shares: Float64Array, power: number): Float64Array {
  const exponents = shares.map((share, index) => Math.log(Math.max(share, Number.MIN_VALUE)) + power * index);
  const largest = Math.max(...exponents);
  const weights = exponents.map((exponent) => Math.exp(exponent - largest));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}

function meanOf(shares: Float64Array): number {
  return shares.reduce((sum, share, index) => sum + share * (index + 1), 0);
}

/** Whole papers near the shares, whose number and whose marks are exact: what rounding leaves over moves paper by paper. */
function wholePapers(number: number, total: number, shares: Float64Array, random: RandomStream): MarksAPaper {
  const most = shares.length;
  const papers = new Float64Array(most + 1);
  for (let marks = 1; marks <= most; marks++) papers[marks] = Math.floor(number * shares[marks - 1]);
  papers[Math.round(total / number)] += number - papers.reduce((sum, some) => sum + some, 0);
  let lacking = total - papers.reduce((sum, some, marks) => sum + some * marks, 0);
  for (; lacking > 0; lacking--) move(papers.subarray(0, most), 1);
  for (; lacking < 0; lacking++) move(papers.with(1, 0), -1);
  return papers;

  function move(movable: Float64Array, by: 1 | -1): void {
    const marks = weightedChoice(random, movable);
    papers[marks] -= 1;
    papers[marks + by] += 1;
  }
}

function level(number: number, total: number, most: number): MarksAPaper {
  const papers = new Float64Array(most + 1);
  const marks = Math.floor(total / number);
  papers[marks] = number * (marks + 1) - total;
  if (papers[marks] < number) papers[marks + 1] = number - papers[marks];
  return papers;
}

/**
 * Whether papers with so many marks each can give these totals: the j largest totals together are never more than the papers hold
 * when each gives at most j of its marks to them.
 *
 * @see Ryser, "Combinatorial properties of matrices of zeros and ones", 1957, DOI 10.4153/CJM-1957-044-3; Gale, "A theorem on flows in
 *   networks", 1957, DOI 10.2140/pjm.1957.7.1073.
 */
export function canCarry(papers: MarksAPaper, votes: readonly number[]): boolean {
  const largest = [...votes].sort((a, b) => b - a);
  let wanted = 0;
  return largest.every((marks, index) => {
    wanted += marks;
    return wanted <= papers.reduce((sum, some, each) => sum + some * Math.min(each, index + 1), 0);
  });
}
