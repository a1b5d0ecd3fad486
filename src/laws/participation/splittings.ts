import type { Contest } from '../../ballots/contest.ts';
import { randomStream } from '../../base/random.ts';
import { linesOf, withLines } from '../changes/lines.ts';
import { plainPapers } from '../changes/plain-papers.ts';

/** Ways to divide the papers of a contest in two, numbered from 0. */
export interface Splittings {
  readonly total: number;
  at(number: number): readonly [Contest, Contest];
}

/** Divisions of 11 papers that are all different: every one of them is still tried. */
const MOST_SPLITS = 1023;

/**
 * Every way to divide the papers in two parts, neither of them empty, where these are at most 1023; else so many, drawn once for all with each
 * number of papers of a ranking as likely as the next. Which part is which does not matter. None of papers that are irregular.
 */
export function splittings(contest: Contest): Splittings {
  const lines = plainPapers(contest) ?? [];
  const ways = lines.reduce((product, { papers }) => product * (papers + 1), 1);
  // Share number n and share number ways - 1 - n leave each other over, so that half of them are all, without the empty one.
  const every = Math.floor((ways - 1) / 2);
  const shares = (number: number): readonly number[] => {
    if (every > MOST_SPLITS) {
      const random = randomStream('splittings').split(number);
      return lines.map(({ papers }) => random.below(papers + 1));
    }
    let rest = number + 1;
    return lines.map(({ papers }) => {
      const share = rest % (papers + 1);
      rest = Math.floor(rest / (papers + 1));
      return share;
    });
  };
  const all = linesOf(contest);
  return {
    total: Math.min(every, MOST_SPLITS),
    at: (number) => {
      const taken = shares(number);
      const part = (papersOf: (at: number) => number): Contest =>
        withLines(
          contest,
          lines.map(({ line }, at) => ({ ...all[line], papers: papersOf(at) })),
        );
      return [part((at) => taken[at]), part((at) => lines[at].papers - taken[at])];
    },
  };
}
