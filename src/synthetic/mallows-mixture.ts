import type { Candidate } from '../ballots/candidate.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { drawRankings, type PartOfVoters } from './draw-rankings.ts';
import { type Culture, drawBySteps } from './electorate.ts';
import { byVotes, checkDispersion, type MallowsOptions, mallowsLaw, spread } from './mallows.ts';
import { chancesAfter, type NextLaw, patternOf, splitAfter, stepsOf } from './next-law.ts';

/** One kind of voter of {@link mallowsMixture}: a relative number of them, and the order that they stray from. */
export type MallowsKind = MallowsOptions & { readonly weight: number };

/**
 * Kinds of voter with a reference order each, all after Mallows' law (Murphy and Martin 2003, DOI
 * 10.1016/S0167-9473(02)00165-2).
 *
 * Here a first preference does tell of later ones: it says which kind a voter may be of. Given the ranking so far, each kind
 * weighs as much as its weight times its chance of that ranking, and what follows is mixed so. The totals say no more: kinds
 * and weights are known for certain.
 *
 * @throws PsephosError `bad-model` for no kinds, a weight that is not above 0, or a dispersion that is not (a ranking that no
 * kind can explain has no law); for the rest as `mallows` does.
 * @example mallowsMixture([{ weight: 2, normalised: 0.3, order: ['A', 'B', 'C'] }, { weight: 1, normalised: 0.3, order: ['C', 'B', 'A'] }])
 */
export function mallowsMixture(kinds: readonly MallowsKind[]): Culture {
  checkKinds(kinds);
  const lawFor = (candidates: readonly Candidate[], otherwise: readonly number[]): NextLaw =>
    mixtureLaw(partsFor(kinds, candidates, otherwise), candidates.length);
  return {
    id: 'mallows-mixture',
    parameters: {
      kinds: kinds.map((kind) => ({ weight: kind.weight, ...spread(kind), ...defined({ order: kind.order }) })),
    },
    assumes: `every voter ranks everybody and is of one of ${kinds.length} kinds, straying by chance from the order of that kind (${kinds.map(described).join('; ')})`,
    firstSplit: ({ candidates }, from) => splitAfter(lawFor(candidates, byVotes(candidates)), candidates.length, from),
    given: ({ candidates }) => {
      const pattern = patternOf(lawFor(candidates, byVotes(candidates)));
      return () => pattern;
    },
    steps: (candidates) => {
      const steps = stepsOf(lawFor(candidates, [...candidates.keys()]), candidates.length);
      return () => steps;
    },
    draw: (candidates, voters, random) => {
      const parts = partsFor(kinds, candidates, [...candidates.keys()]);
      return (
        drawRankings(parts, candidates, voters, random) ??
        drawBySteps(stepsOf(mixtureLaw(parts, candidates.length), candidates.length), candidates, voters, random)
      );
    },
  };
}

function described(kind: MallowsKind): string {
  const order = kind.order === undefined ? 'the order of first-preference votes' : kind.order.join(' > ');
  const strayed = 'normalised' in kind ? `normalised dispersion ${kind.normalised}` : `dispersion ${kind.dispersion}`;
  return `weight ${kind.weight}: ${order}, ${strayed}`;
}

function partsFor(
  kinds: readonly MallowsKind[],
  candidates: readonly Candidate[],
  otherwise: readonly number[],
): readonly PartOfVoters[] {
  return kinds.map((kind) => ({ share: kind.weight, law: mallowsLaw(kind, candidates, otherwise) }));
}

/** What follows in a mixture: each part by its share and the chance it gives to the ranking so far. */
function mixtureLaw(parts: readonly PartOfVoters[], candidates: number): NextLaw {
  return (ranked, weights) => {
    // Logarithms, because the chance of a long ranking may be too small for a double in every part.
    const logs = parts.map(({ share, law }) => Math.log(share) + logChance(law, ranked, candidates));
    const largest = Math.max(...logs);
    weights.fill(0);
    parts.forEach(({ law }, part) => {
      const belief = Math.exp(logs[part] - largest);
      const chances = chancesAfter(law, ranked, candidates);
      for (let next = 0; next < candidates; next++) weights[next] += belief * chances[next];
    });
  };
}

function logChance(law: NextLaw, ranked: readonly number[], candidates: number): number {
  return ranked.reduce(
    (sum, candidate, place) => sum + Math.log(chancesAfter(law, ranked.slice(0, place), candidates)[candidate]),
    0,
  );
}

function checkKinds(kinds: readonly MallowsKind[]): void {
  if (kinds.length === 0) throw bad('a mixture needs at least one kind of voter', kinds, 'kinds');
  kinds.forEach((kind, index) => {
    const path = `kinds[${index}]`;
    checkDispersion(kind, path);
    if (!(kind.weight > 0 && Number.isFinite(kind.weight))) {
      throw bad('the weight of a kind of voter must be above 0', kind.weight, `${path}.weight`);
    }
    const value = 'normalised' in kind ? Math.min(kind.normalised, 2 - kind.normalised) : kind.dispersion;
    if (!(value >= LEAST_DISPERSION))
      throw bad(`in a mixture a dispersion must be at least ${LEAST_DISPERSION}`, value, path);
  });
}

/** With less the chance of a next preference may be too small for a double. */
const LEAST_DISPERSION = 1e-9;

function bad(message: string, received: unknown, path: string): PsephosError {
  return new PsephosError({ code: 'bad-model', message, received: shown(received), place: { path } });
}
