import { leastCommonMultiple } from '../../../rules/ranked/scores.ts';
import type { MarginQuestion, ReadPapers } from '../margin-question.ts';
import type { Scoring } from './gap-margin.ts';

/** What the candidates at one rank of a paper have each: `before` stand above them, `level` share the rank, `ranked` are on the paper, `standing` stand. */
export type RankWorth = (rank: {
  readonly before: number;
  readonly level: number;
  readonly ranked: number;
  readonly standing: number;
}) => bigint;

/** Points by ranks: of a rank, and of those whom a paper does not rank. */
export interface PlacePoints {
  readonly ranked: RankWorth;
  readonly unranked: RankWorth;
  /** The points of a first place less those of a last one. */
  readonly widest: bigint;
}

/** Points of so many standing candidates by the rules of places, each rule in a unit of its own. */
export function placePoints(standing: number): Readonly<Record<string, PlacePoints>> {
  const parts = Array.from({ length: standing }, (_, place) => BigInt(place + 1)).reduce(leastCommonMultiple, 1n);
  const halves = 2n * BigInt(standing - 1);
  const mostBelow: RankWorth = ({ before, level }) => BigInt(2 * (standing - before - level) + level - 1);
  return {
    borda: { ranked: mostBelow, unranked: mostBelow, widest: halves },
    'borda-zero': { ranked: mostBelow, unranked: () => 0n, widest: halves },
    'borda-modified': {
      ranked: ({ before, level, ranked }) => BigInt(2 * (ranked - before) - level + 1),
      unranked: () => 0n,
      widest: halves,
    },
    dowdall: {
      ranked: ({ before, level }) => harmonic(before, level, parts) / BigInt(level),
      unranked: () => 0n,
      widest: parts * parts,
    },
    'anti-plurality': {
      ranked: ({ before, level }) => (before + level === standing ? -parts / BigInt(level) : 0n),
      unranked: ({ level }) => -parts / BigInt(level),
      widest: parts,
    },
  };
}

/** The sum of the parts of some places, each of `parts` squared. */
function harmonic(before: number, level: number, parts: bigint): bigint {
  let sum = 0n;
  for (let place = before + 1; place <= before + level; place++) sum += (parts * parts) / BigInt(place);
  return sum;
}

/** The scoring by places: the widest gap is between the first and whom a paper that ranks all others leaves out. */
export function scoringBy({ ranked, unranked, widest }: PlacePoints, { contest, standing }: MarginQuestion): Scoring {
  const worth = (groups: ReadPapers['among']): readonly bigint[] => {
    const onPaper = groups.reduce((sum, { length }) => sum + length, 0);
    const rank = { before: onPaper, level: standing.length - onPaper, ranked: onPaper, standing: standing.length };
    const scores = contest.profile.candidates.map(() => (rank.level === 0 ? 0n : unranked(rank)));
    let before = 0;
    for (const group of groups) {
      const each = ranked({ ...rank, before, level: group.length });
      for (const candidate of group) scores[candidate] = each;
      before += group.length;
    }
    return scores;
  };
  return {
    scores: ({ among }) => worth(among),
    widest,
    best: (candidate, over) => [candidate, ...standing.filter((one) => one !== candidate && one !== over)],
  };
}
