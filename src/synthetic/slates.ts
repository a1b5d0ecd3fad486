import type { Candidate } from '../ballots/candidate.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import type { Culture } from './electorate.ts';
import { luce } from './luce.ts';
import type { PathPattern, TransferPattern } from './model.ts';
import { splitAfter } from './next-law.ts';
import { type Bloc, type BlocTaste, checkBlocs, slatesOf, tasteOf } from './slate-blocs.ts';
import { nameWeights, type SlateLaw, slateLaw, slateLaws } from './slate-laws.ts';
import { drawVoters, sortsAsPath, sortsGiven, type VoterSort } from './voter-sorts.ts';

/** Options of {@link slates}. */
export interface SlatesOptions {
  readonly blocs: readonly Bloc[];
  /** Default `slate-plackett-luce`. */
  readonly law?: SlateLaw;
}

/**
 * Blocs of voters and slates of candidates (the candidates' groups): each bloc is drawn to each slate by its cohesion, and likes the
 * candidates of a slate by weights of its own. The models of VoteKit, MGGG (github.com/mggg/VoteKit). Every paper ranks everybody to
 * whom its bloc is drawn at all.
 *
 * - `name-plackett-luce`: each next preference in proportion to cohesion times the candidate's share of the slate's weight;
 * - `slate-plackett-luce`: the next slate in proportion to cohesion, over those not used up, and then a candidate of it;
 * - `name-bradley-terry`, `slate-bradley-terry`: by duels of candidates, or of slates for each two places; names by weight.
 *
 * Given first preferences, all that is not known of a paper is its bloc: that has its chances by Bayes from who is first, and from each
 * further preference. How many votes a candidate has says nothing of where they go on: cohesion and weights are the assumption, and
 * the declared totals may fit the shares of the blocs badly. Nothing is redrawn but the papers.
 *
 * @throws PsephosError `bad-model` for shares, cohesion or weights out of their range and, when it meets candidates, for a slate without
 * cohesion, a name that does not stand, or votes for somebody whom no bloc ever puts first; `too-large` for too many under Bradley and Terry.
 * @example slates({ blocs: [{ name: 'Reds', share: 1, cohesion: { Red: 0.8, Blue: 0.2 } }] })
 */
export function slates({ blocs, law = 'slate-plackett-luce' }: SlatesOptions): Culture {
  checkBlocs(blocs);
  if (!slateLaws.includes(law)) {
    throw new PsephosError({
      code: 'bad-model',
      message: 'an unknown law',
      expected: slateLaws.join(', '),
      received: shown(law),
    });
  }
  return {
    id: 'slates',
    parameters: { blocs, law },
    assumes: assumption(blocs, law),
    firstSplit: ({ candidates }, from) => splitAfter(meet(blocs, law, candidates).path.weigh, candidates.length, from),
    given: (declared) => {
      const made = meet(blocs, law, declared.candidates);
      checkPossible(declared, made.shares);
      return () => made.pattern;
    },
    steps: (candidates) => {
      const { shares, pattern } = meet(blocs, law, candidates);
      const firsts = Float64Array.from(shares, (bySort) => bySort.reduce((sum, share) => sum + share, 0));
      const made = { firsts, pattern };
      return () => made;
    },
    draw: (candidates, voters, random) => drawVoters(candidates, voters, meet(blocs, law, candidates).sorts, random),
  };
}

/** The model for those who stand. */
interface MetSlates {
  readonly sorts: readonly VoterSort[];
  /** By first preference: how many of each bloc are among the supporters. */
  readonly shares: readonly Float64Array[];
  readonly path: PathPattern;
  /** The same law, in the form that is drawn quickest. */
  readonly pattern: TransferPattern;
}

function meet(blocs: readonly Bloc[], law: SlateLaw, candidates: readonly Candidate[]): MetSlates {
  const standing = slatesOf(candidates);
  const tastes = blocs.map((bloc) => tasteOf(bloc, candidates, standing));
  const all = blocs.reduce((sum, { share }) => sum + share, 0);
  const sorts = blocs.map(({ share }, bloc) => ({ share: share / all, next: slateLaw(law, tastes[bloc], standing) }));
  const shares = candidates.map((_, first) => sortsGiven(sorts, first, candidates.length));
  const laws = sorts.map(({ next }) => next);
  const path = sortsAsPath(laws, (first) => shares[first], candidates.length);
  return { sorts, shares, path, pattern: law === 'name-plackett-luce' ? nameBlocs(tastes, standing.of, shares) : path };
}

/** Under Luce a bloc's weights are all that follows, so that a paper's next preference is drawn in one step. */
function nameBlocs(
  tastes: readonly BlocTaste[],
  slateOf: readonly number[],
  shares: readonly Float64Array[],
): TransferPattern {
  const rows = slateOf.map((_, first) =>
    tastes.map((taste) => {
      const row = Float64Array.from([...nameWeights(taste, slateOf), 0]);
      row[first] = 0;
      return row;
    }),
  );
  if (tastes.length === 1) return luce((first) => rows[first][0]);
  return {
    kind: 'luce',
    sorts: tastes.length,
    shares: (first) => shares[first],
    row: (first, sort) => rows[first][sort],
  };
}

function checkPossible({ candidates }: DeclaredResult, shares: readonly Float64Array[]): void {
  candidates.forEach(({ name, votes }, candidate) => {
    if (votes === 0 || shares[candidate].some((share) => share > 0)) return;
    throw new PsephosError({
      code: 'bad-model',
      message: `no bloc ever puts ${shown(name)} first`,
      expected: 'a cohesion above 0 with the slate of everybody who has votes',
      received: `${votes} votes`,
    });
  });
}

function assumption(blocs: readonly Bloc[], law: SlateLaw): string {
  const all = blocs.reduce((sum, { share }) => sum + share, 0);
  const named = blocs.map(({ name, share }) => `${name} (${Number(((100 * share) / all).toPrecision(3))}%)`).join(', ');
  return `voters come in blocs with given shares, ${named}, that keep to slates with given cohesion (${law}), and this is known for certain`;
}
