import type { Candidate } from '../ballots/candidate.ts';
import type { Profile } from '../ballots/profile.ts';
import { factorial, profileFromCounts, profileFromNumbers } from '../ballots/ranking-numbers.ts';
import { dirichlet, multinomial } from '../base/distributions.ts';
import { PsephosError } from '../base/errors.ts';
import type { RandomStream } from '../base/random.ts';
import { type DirichletTree, dirichletTree, drawnTree, splitByTree } from './dirichlet-tree.ts';
import { cheapestDrawing, drawEvenly } from './draw-rankings.ts';
import { type Culture, drawBySteps, type Steps } from './electorate.ts';
import { impartialCulture } from './impartial-culture.ts';

/** Options of {@link polyaUrn}. */
export interface PolyaUrnOptions {
  /** Copies put back for each ranking drawn, as a share of all rankings there were at first; 0 is impartial culture. */
  readonly alpha: number;
}

/**
 * The urn of Pólya and Eggenberger: it holds every ranking of everybody once; each voter draws one and puts it back with
 * `alpha` · m! copies (Berg 1985, DOI 10.1007/BF00127533). The larger alpha, the more voters are of one mind.
 *
 * First-preference totals say nothing about later preferences, alpha being known. Given them, each candidate's supporters have an
 * urn of their own over the rankings of the others, with the same number of copies (the chance of each ranking is Dirichlet, with
 * 1 / (alpha · m!) for each; parts of a Dirichlet are independent once their sums are known): how they split is drawn afresh.
 *
 * @throws PsephosError `bad-model` for an alpha that is negative or not finite.
 * @example drawElectorate(polyaUrn({ alpha: 10 }), { candidates: 4, voters: 100, seed: 1 }).papers.length // few distinct rankings
 */
export function polyaUrn({ alpha }: PolyaUrnOptions): Culture {
  if (!(alpha >= 0 && Number.isFinite(alpha))) {
    throw new PsephosError({
      code: 'bad-model',
      message: 'the copies that go back into an urn must be a number of at least 0',
      received: String(alpha),
    });
  }
  const head = {
    id: 'polya-urn',
    parameters: { alpha },
    assumes: `every voter ranks everybody, by a ranking drawn from an urn that gets ${alpha} times as many copies of it as there are rankings`,
  };
  if (alpha === 0) return { ...impartialCulture(), ...head };
  return { ...head, ...urnOf((candidates) => -Math.log(alpha) - logFactorial(candidates)) };
}

/**
 * Impartial anonymous culture: how many papers have each ranking is as likely one way as any other, if nobody asks whose they
 * are (Kuga and Nagatani 1974; Gehrlein and Fishburn, Public Choice 26, 1976). The shares of the rankings are uniform on their
 * simplex.
 *
 * First-preference totals say nothing about later preferences: given them, the shares of the rankings behind each candidate are
 * uniform on a simplex of their own. With many candidates the split of a pile is still near even, because each share is a sum
 * over many rankings.
 *
 * @example drawElectorate(impartialAnonymousCulture(), { candidates: 3, voters: 1000, seed: 1 }).total // 1000
 */
export function impartialAnonymousCulture(): Culture {
  return {
    id: 'impartial-anonymous-culture',
    parameters: {},
    assumes:
      'every voter ranks everybody, and all ways in which the papers could be shared out over the rankings are equally likely',
    ...urnOf(() => 0),
  };
}

/** A model in which the chances of the rankings are Dirichlet, all with the concentration e to the power of `logEach`. */
function urnOf(
  logEach: (candidates: number) => number,
): Required<Pick<Culture, 'given' | 'firstSplit' | 'steps' | 'draw'>> {
  const treeFor = (candidates: number): DirichletTree => dirichletTree(logEach(candidates));
  return {
    firstSplit: ({ candidates }, from) => splitByTree(treeFor(candidates.length), candidates.length, from),
    given: ({ candidates }) => {
      const tree = treeFor(candidates.length);
      return (random) => drawnTree(tree, candidates.length, random);
    },
    steps: (candidates) => {
      const tree = treeFor(candidates.length);
      return (random) => treeSteps(tree, candidates.length, random);
    },
    draw: (candidates, voters, random) => {
      const log = logEach(candidates.length);
      const filled = Math.exp(Math.min(LARGEST_LOG, log + logFactorial(candidates.length)));
      switch (cheapestDrawing(candidates.length, voters)) {
        case 'by ranking':
          return drawShares(Math.exp(log), candidates, voters, random);
        case 'by number':
          return drawNumbers(filled, candidates, voters, random);
        case 'by voter':
          return drawGroups(filled, candidates, voters, random);
        case 'by steps': {
          const steps = treeSteps(treeFor(candidates.length), candidates.length, random);
          return drawBySteps(steps, candidates, voters, random);
        }
      }
    },
  };
}

/** No larger number of rankings in the urn can be told from e to this power. */
const LARGEST_LOG = 600;

function treeSteps(tree: DirichletTree, candidates: number, random: RandomStream): Steps {
  const alpha = new Float64Array(candidates).fill(tree.concentration(candidates));
  const firsts = dirichlet(random, alpha, new Float64Array(candidates));
  return { firsts, pattern: drawnTree(tree, candidates, random) };
}

/** All voters at once, by the shares of the rankings. */
function drawShares(each: number, candidates: readonly Candidate[], voters: number, random: RandomStream): Profile {
  const alpha = new Float64Array(factorial(candidates.length)).fill(each);
  const shares = dirichlet(random, alpha, new Float64Array(alpha.length));
  return profileFromCounts(candidates, multinomial(random, voters, shares, alpha));
}

/** Voter by voter from an urn that was filled with `filled` rankings, as numbers. */
function drawNumbers(filled: number, candidates: readonly Candidate[], voters: number, random: RandomStream): Profile {
  const { followed, groups } = drawFollowers(filled, voters, random);
  const rankings = factorial(candidates.length);
  const numbers = Uint32Array.from({ length: groups }, () => random.below(rankings));
  for (let voter = 0; voter < voters; voter++) followed[voter] = numbers[followed[voter]];
  return profileFromNumbers(candidates, followed);
}

/** The same where rankings have no numbers. */
function drawGroups(filled: number, candidates: readonly Candidate[], voters: number, random: RandomStream): Profile {
  const { followed, groups } = drawFollowers(filled, voters, random);
  const papers = new Float64Array(groups);
  for (const group of followed) papers[group] += 1;
  return drawEvenly(candidates, papers, random);
}

/** The group of each voter: those who drew a ranking as it was in the urn at first, and those who drew a copy of it. */
interface Followers {
  readonly followed: Uint32Array;
  readonly groups: number;
}

function drawFollowers(filled: number, voters: number, random: RandomStream): Followers {
  const followed = new Uint32Array(voters);
  let groups = 0;
  for (let voter = 0; voter < voters; voter++) {
    const isFirst = random.uniform() * (filled + voter) < filled;
    followed[voter] = isFirst ? groups++ : followed[random.below(voter)];
  }
  return { followed, groups };
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let factor = 2; factor <= n; factor++) sum += Math.log(factor);
  return sum;
}
