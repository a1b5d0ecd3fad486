import { candidateOf, isEqualWithBefore } from '../../ballots/profile.ts';
import type { Measured } from './measured.ts';

/** A set of candidates that a paper puts above all others: the first `length` entries of a ranking. */
export interface PrefixSet {
  /** The ranking whose beginning it is. */
  readonly ranking: number;
  readonly length: number;
  /** How many of the set are elected. */
  readonly elected: number;
  /** Equal for equal sets, and seldom for others. */
  readonly hash: number;
}

/** Is told of a set: see {@link PrefixSet}. */
export type Visit = (ranking: number, length: number, elected: number, hash: number) => void;

/**
 * Visits, ranking by ranking, each set of candidates that it puts above all others and of which neither all nor as many as there are places
 * are elected. The set of all who stand is left out: every paper supports that one.
 */
export function eachPrefixSet({ preferences, seats, isElected }: Measured, visit: Visit): void {
  const { starts, ranked, papers } = preferences.ballots;
  const codes = Int32Array.from({ length: preferences.candidates }, (_, candidate) => codeOf(candidate));
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const start = starts[ranking];
    const end = Math.min(starts[ranking + 1], start + preferences.standing.length - 1);
    let elected = 0;
    let hash = 0;
    for (let at = start; at < end; at++) {
      const candidate = candidateOf(ranked[at]);
      elected += isElected[candidate];
      hash = (hash + codes[candidate]) | 0;
      const length = at + 1 - start;
      const cutsTie = at + 1 < starts[ranking + 1] && isEqualWithBefore(ranked[at + 1]);
      if (!cutsTie && elected < seats && elected < length) visit(ranking, length, elected, hash);
    }
  }
}

/** A well mixed number for a candidate: the sum over a set is then a hash that does not depend on their order. */
function codeOf(candidate: number): number {
  let code = Math.imul(candidate + 1, 0x9e3779b1);
  code = Math.imul(code ^ (code >>> 16), 0x85ebca6b);
  code = Math.imul(code ^ (code >>> 13), 0xc2b2ae35);
  return code ^ (code >>> 16);
}

/** Tells whether two beginnings of rankings hold the same candidates. */
export function sameCandidates({ preferences }: Measured): (a: PrefixSet, ranking: number, length: number) => boolean {
  const { starts, ranked } = preferences.ballots;
  const seen = new Uint32Array(preferences.candidates);
  let mark = 0;
  return (a, ranking, length) => {
    if (a.length !== length) return false;
    mark += 1;
    for (let at = 0; at < length; at++) seen[candidateOf(ranked[starts[a.ranking] + at])] = mark;
    for (let at = 0; at < length; at++) if (seen[candidateOf(ranked[starts[ranking] + at])] !== mark) return false;
    return true;
  };
}
