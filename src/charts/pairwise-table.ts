import type { Pairwise } from '../ballots/pairwise.ts';
import { condorcetLoser, condorcetWinner, smithSet } from '../ballots/pairwise-sets.ts';
import { PsephosError } from '../base/errors.ts';
import type { Comparison } from '../compare/compare-rules.ts';
import type { Count } from '../count/count.ts';

/** Where everybody against everybody is found: in a comparison of rules, or in a count by a rule that compares candidates head to head. */
export type PairwiseSource = Pick<Comparison, 'contest' | 'headToHead'> | Pick<Count, 'contest' | 'pairwise'>;

/** Everybody against everybody, as a picture needs it. */
export interface PairwiseTable {
  readonly names: readonly string[];
  /** Those who stand, the one who beats most others first; then whoever loses to fewest, then in the order of the ballot. */
  readonly order: readonly PairwiseRecord[];
  /** Row a, column b: papers that prefer a to b. */
  readonly papers: readonly (readonly number[])[];
  readonly winner: number | undefined;
  readonly loser: number | undefined;
  /** The smallest set of candidates each of whom beats everybody outside it. */
  readonly smith: readonly number[];
}

/** How many others a candidate beats, is level with and loses to. */
export interface PairwiseRecord {
  readonly candidate: number;
  readonly beats: number;
  readonly level: number;
  readonly loses: number;
}

/** @throws PsephosError `unsupported` where there is no table, `too-large` for more candidates than a picture can tell apart. */
export function pairwiseTableOf(source: PairwiseSource): PairwiseTable {
  const papers = 'headToHead' in source ? source.headToHead?.papers : source.pairwise;
  const { candidates: names, withdrawn = [] } = source.contest;
  if (papers === undefined) {
    throw new PsephosError({
      code: 'unsupported',
      message: 'there is no table of everybody against everybody here',
      hint: 'take a comparison of rules, or a count by a rule that compares candidates head to head, such as schulze',
    });
  }
  if (names.length > MOST_CANDIDATES) {
    throw new PsephosError({
      code: 'too-large',
      message: 'so many candidates cannot be drawn against each other',
      expected: `at most ${MOST_CANDIDATES} candidates`,
      received: String(names.length),
      hint: 'a comparison of rules holds the same figures as plain data',
    });
  }
  const standing = [...names.keys()].filter((candidate) => !withdrawn.includes(candidate));
  const table: Pairwise = { candidates: names.length, standing, papers: Float64Array.from(papers.flat()) };
  return {
    names,
    papers,
    order: standing.map((candidate) => recordOf(papers, standing, candidate)).sort(byRecord),
    winner: condorcetWinner(table),
    loser: condorcetLoser(table),
    smith: smithSet(table),
  };
}

/** More would be squares too small to read on any screen. */
const MOST_CANDIDATES = 40;

function recordOf(
  papers: readonly (readonly number[])[],
  standing: readonly number[],
  candidate: number,
): PairwiseRecord {
  const others = standing.filter((other) => other !== candidate);
  const beats = others.filter((other) => papers[candidate][other] > papers[other][candidate]).length;
  const loses = others.filter((other) => papers[candidate][other] < papers[other][candidate]).length;
  return { candidate, beats, loses, level: others.length - beats - loses };
}

function byRecord(a: PairwiseRecord, b: PairwiseRecord): number {
  return b.beats - a.beats || a.loses - b.loses || a.candidate - b.candidate;
}
