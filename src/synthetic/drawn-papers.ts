import type { DeclaredResult } from '../ballots/declared-result.ts';
import { type Papers, papersOf } from '../ballots/papers.ts';
import { multinomial } from '../base/distributions.ts';
import { largestRemainders } from '../base/largest-remainders.ts';
import type { RandomStream } from '../base/random.ts';
import { lucePapers } from './luce-papers.ts';
import type { TransferPattern } from './model.ts';
import { pathPapers } from './path-papers.ts';
import type { Split } from './split.ts';

/**
 * Gives the papers of one draw after another, each preference drawn at the moment a count asks for it. Every candidate's total
 * is held exactly; a pile is split by a multinomial over where it can go, so the cost does not depend on the number of papers.
 *
 * The law is the same as drawing whole rankings first. What is drawn for a paper is never drawn again: a pile is sorted once,
 * when it moves, which is how every count works. The papers of a draw must be done with before those of the next are asked for.
 */
export function paperDrawer(declared: DeclaredResult): (pattern: TransferPattern, random: RandomStream) => Papers {
  const papers = papersByPattern(declared);
  return (pattern, random) =>
    papers(pattern, (number, weights, counts) => {
      multinomial(random, number, weights, counts);
    });
}

/**
 * Papers that split exactly as the pattern says, in whole papers (largest remainders, equal ones to the first candidate): the
 * expected draw, with no chance in it.
 */
export function expectedPapers(declared: DeclaredResult, pattern: TransferPattern): Papers {
  return papersByPattern(declared)(pattern, largestRemainders);
}

/** What does not change from draw to draw is made once: at a million draws, small arrays are most of the cost. */
function papersByPattern(declared: DeclaredResult): (pattern: TransferPattern, split: Split) => Papers {
  const votes = declared.candidates.map((candidate) => candidate.votes);
  const [luce, path] = [lucePapers(votes), pathPapers(votes)];
  return (pattern, split) => {
    switch (pattern.kind) {
      case 'luce':
        return luce(pattern, split);
      case 'path':
        return path(pattern, split);
      case 'whole':
        return pattern.papers ?? papersOf(pattern.profile);
    }
  };
}
