import type { Candidate } from '../ballots/candidate.ts';
import { firstPreferences } from '../ballots/first-preferences.ts';
import { ballotText } from '../ballots/notation.ts';
import type { Profile } from '../ballots/profile.ts';
import { dirichlet, exponential } from '../base/distributions.ts';
import { PsephosError, shown } from '../base/errors.ts';
import type { RandomStream } from '../base/random.ts';
import { type DonorMatch, matchDonors, type Standing } from './donor-match.ts';
import { type DonorNode, donorTree, nodeAt, writePapers } from './donor-tree.ts';
import { drawBySteps, type ElectorateModel, type Steps } from './electorate.ts';
import type { BallotModel, PathPattern } from './model.ts';

/** Options of {@link resampled}. */
export interface ResampledOptions {
  /** Real ballots, as they were cast. */
  readonly donors: Profile;
  /** Default `name`. */
  readonly match?: DonorMatch;
  /**
   * How much a donor's pile of papers is worth, in papers drawn at random: each draw takes its own shares, from a Dirichlet law with that
   * concentration (Rubin 1981, DOI 10.1214/aos/1176345338, where it is the papers there are). Default `certain`: the shares are as cast.
   */
  readonly worthPapers?: number | 'certain';
  /** Votes of a candidate without a donor's papers: refused (default), or split in a way drawn uniformly, as in the model `uniform`. */
  readonly withoutDonor?: WithoutDonor;
}

/** See {@link ResampledOptions}. */
export type WithoutDonor = 'refuse' | 'uniform';

/** Both of them. */
export const waysWithoutDonor: readonly WithoutDonor[] = ['refuse', 'uniform'];

/**
 * Later preferences of real papers: each paper goes on as a random one of the papers that put the candidate's donor first. Who has no
 * counterpart among the candidates is skipped, and a paper ends where the real one did.
 *
 * That supporters rank here as the donors' did there is the assumption. Totals say how many papers a pile has, nothing of what is in it.
 * A real paper is read with gaps closed up and repeats passed over, and ends where two are equally preferred.
 *
 * @throws PsephosError `bad-model` for a worth of 0 or less and, when it meets a result, for a map that names nobody, or votes without a
 * donor's papers.
 * @example resampled({ donors: parseBallots('3: A > B\n1: A') }) // three in four papers of A go on to B
 */
export function resampled(options: ResampledOptions): BallotModel {
  const { worthPapers = 'certain', withoutDonor = 'refuse' } = options;
  return {
    ...described(options),
    given: ({ candidates }) => {
      const tree = treeFor(options, candidates);
      if (withoutDonor === 'refuse') checkDonors(tree, candidates);
      return (random) => goOn(tree, worthPapers, random);
    },
    firstSplit: ({ candidates }, from) => {
      const pile = nodeAt(treeFor(options, candidates), [from]);
      const split = new Float64Array(candidates.length + 1).fill(1);
      split[from] = 0;
      if (pile === undefined) return { kind: 'dirichlet', alpha: split };
      writePapers(pile, split);
      if (worthPapers === 'certain') return { kind: 'fixed', shares: split.map((papers) => papers / pile.papers) };
      return { kind: 'dirichlet', alpha: split.map((papers) => (papers * worthPapers) / pile.papers) };
    },
  };
}

/**
 * Whole electorates of papers drawn from real ones, with replacement; papers whose first preference has no counterpart are left out. Donors
 * are matched by name or by a map: without votes nobody has a rank.
 *
 * @throws PsephosError as {@link resampled} does, and where no paper is left.
 */
export function resampledElectorate(
  options: Pick<ResampledOptions, 'donors' | 'worthPapers'> & {
    readonly match?: 'name' | Readonly<Record<string, string>>;
  },
): ElectorateModel {
  const { worthPapers = 'certain' } = options;
  const stepsOf = (candidates: readonly Candidate[]): ((random: RandomStream) => Steps) => {
    const tree = treeFor(
      options,
      candidates.map((candidate) => ({ ...candidate, votes: 0 })),
    );
    if (tree.papers === 0) throw bad('no real paper begins with a candidate', 'donors of the same names', 'none');
    const papers = new Float64Array(candidates.length + 1);
    writePapers(tree, papers);
    const firsts = papers.subarray(0, candidates.length);
    return (random) => ({ firsts, pattern: goOn(tree, worthPapers, random) });
  };
  return {
    ...described(options),
    steps: stepsOf,
    draw: (candidates, voters, random) => drawBySteps(stepsOf(candidates)(random), candidates, voters, random),
  };
}

function described(options: ResampledOptions): Pick<BallotModel, 'id' | 'parameters' | 'assumes'> {
  const { donors, match = 'name', worthPapers = 'certain', withoutDonor = 'refuse' } = options;
  if (worthPapers !== 'certain' && !(worthPapers > 0 && Number.isFinite(worthPapers))) {
    throw bad('a pile must be worth more than 0 papers, or be "certain"', 'a number above 0', worthPapers);
  }
  const worth = worthPapers === 'certain' ? 'taken as certain' : `each pile worth a sample of ${worthPapers} papers`;
  const matched = typeof match === 'string' ? `matched by ${match}` : 'matched by a given map';
  const others = withoutDonor === 'uniform' ? '; every split equally likely for anybody without a donor' : '';
  return {
    id: 'resampled',
    parameters: {
      donors: { candidates: donors.candidates, ballots: ballotText(donors) },
      match,
      worthPapers,
      withoutDonor,
    },
    assumes: `papers go on as ${donors.total} real ones of another election did, candidates ${matched} (${worth})${others}`,
  };
}

function treeFor({ donors, match = 'name' }: ResampledOptions, candidates: readonly Standing[]): DonorNode {
  const { papers } = firstPreferences(donors);
  const standing = donors.candidates.map((donor, index) => ({ ...donor, votes: papers[index] }));
  return donorTree(donors, matchDonors(match, standing, candidates));
}

function checkDonors(tree: DonorNode, candidates: readonly Standing[]): void {
  const lacking = candidates.find(({ votes }, candidate) => votes > 0 && !tree.next.has(candidate));
  if (lacking === undefined) return;
  throw new PsephosError({
    code: 'bad-model',
    message: `no real paper puts a donor for ${shown(lacking.name)} first`,
    received: `${lacking.votes} votes`,
    hint: 'match it with a donor, or let such votes split uniformly (withoutDonor: uniform)',
  });
}

/** One draw: shares of what follows, drawn where they are asked for (if whole papers have a Dirichlet law, so has each step). */
function goOn(tree: DonorNode, worthPapers: number | 'certain', random: RandomStream): PathPattern {
  const drawn = new Map<DonorNode, Float64Array>();
  const tastes = new Map<number, Float64Array>();
  return {
    kind: 'path',
    weigh: (ranked, weights) => {
      const pile = tree.next.get(ranked[0]);
      if (pile === undefined) return byTaste(ranked, weights);
      const node = nodeAt(pile, ranked.slice(1));
      if (node === undefined) weights.fill(0);
      else if (worthPapers === 'certain') writePapers(node, weights);
      else weights.set(sharesOf(node, worthPapers / pile.papers, weights.length));
    },
  };

  function sharesOf(node: DonorNode, scale: number, length: number): Float64Array {
    const known = drawn.get(node);
    if (known !== undefined) return known;
    const papers = new Float64Array(length);
    writePapers(node, papers);
    const shares = dirichlet(
      random,
      papers.map((count) => count * scale),
      new Float64Array(length),
    );
    drawn.set(node, shares);
    return shares;
  }

  function byTaste(ranked: readonly number[], weights: Float64Array): void {
    const taste = tastes.get(ranked[0]) ?? weights.map(() => exponential(random));
    tastes.set(ranked[0], taste);
    weights.set(taste);
    for (const candidate of ranked) weights[candidate] = 0;
  }
}

function bad(message: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({ code: 'bad-model', message, expected, received: shown(received) });
}
