import { type Candidate, checkCandidates } from '../ballots/candidate.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Papers } from '../ballots/papers.ts';
import type { Profile, SyntheticStamp } from '../ballots/profile.ts';
import { multinomial } from '../base/distributions.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { type RandomStream, randomStream } from '../base/random.ts';
import { paperDrawer } from './drawn-papers.ts';
import { wholeProfile } from './given-first-preferences.ts';
import type { BallotModel, TransferPattern } from './model.ts';
import { oneTastePapers } from './one-taste-papers.ts';
import type { Split } from './split.ts';

/** A model of whole electorates: nothing is given but who stands and how many vote. */
export interface ElectorateModel {
  readonly id: string;
  /** What the model was made with, as JSON-safe data: with the id it is enough to make the same model again. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The assumption in words a reader can quote. */
  readonly assumes: string;
  /**
   * Whole ballots of so many voters, each voter's own. The candidates are checked and `voters` is a whole number; the profile
   * comes without a stamp.
   */
  draw(candidates: readonly Candidate[], voters: number, random: RandomStream): Profile;
  /**
   * The same law in two steps, where it has them: each call of what it gives draws the shares of first preferences and the
   * pattern of what follows them, and each voter then falls in with both. Good until the next call.
   */
  steps?(candidates: readonly Candidate[]): (random: RandomStream) => Steps;
  /**
   * Weights of each candidate and, last, of stopping, where every voter goes by the same ones for each preference (a first one
   * is always given). Drawing late is then several times as fast.
   */
  taste?(candidates: readonly Candidate[]): Float64Array;
}

/** See {@link ElectorateModel.steps}. */
export interface Steps {
  /** Relative chances of each candidate as a first preference. */
  readonly firsts: Float64Array;
  readonly pattern: TransferPattern;
}

/** A model of ballots both ways: unconditioned, and given first preferences. */
export interface Culture extends BallotModel, ElectorateModel {}

/** What to draw an electorate of. */
export interface ElectorateRequest {
  /** Who stands: how many (they are then called C1, C2 …), names, or candidates with their groups. */
  readonly candidates: number | readonly (string | Candidate)[];
  readonly voters: number;
}

/**
 * Ballots of a whole electorate, drawn from a model without anything given, stamped synthetic; the same seed gives the same
 * papers.
 *
 * @throws PsephosError `bad-argument` for voters that are not a whole number of at least 0, `bad-candidates` for bad names,
 * `bad-model` where the model does not fit the candidates.
 * @example drawElectorate(impartialCulture(), { candidates: 3, voters: 1000, seed: 1 }).total // 1000
 */
export function drawElectorate(
  model: ElectorateModel,
  { candidates, voters, seed }: ElectorateRequest & { readonly seed: string | number },
): Profile {
  const standing = standingOf(candidates);
  checkVoters(voters);
  const random = randomStream(seed).split(`electorate ${model.id}`);
  return { ...model.draw(standing, voters, random), synthetic: electorateStamp(model, seed) };
}

/**
 * Electorates for many counts, one a call: first preferences are drawn at once, what follows only as a count asks for it, so
 * that the cost does not grow with the voters. The law is that of {@link drawElectorate}.
 *
 * The papers of one electorate can be counted by one rule that transfers, and by any number of rules that look at first
 * preferences only: what a count has drawn is not kept for another. They must be done with before the next electorate is asked
 * for.
 *
 * @throws PsephosError `bad-model` for a model that does not draw in two steps; else as {@link drawElectorate}.
 * @example
 * const electorate = lazyElectorate(impartialCulture(), { candidates: 5, voters: 1000 });
 * instantRunoff.winners?.(electorate(randomStream(1).split(0)), 1, lotByOrder());
 */
export function lazyElectorate(
  model: ElectorateModel,
  { candidates, voters }: ElectorateRequest,
): (random: RandomStream) => Papers {
  const standing = standingOf(candidates);
  checkVoters(voters);
  const taste = model.taste?.(standing);
  return taste === undefined ? lateBySteps(stepsOf(model, standing), standing, voters) : lateByTaste(taste, voters);
}

function lateBySteps(
  steps: (random: RandomStream) => Steps,
  standing: readonly Candidate[],
  voters: number,
): (random: RandomStream) => Papers {
  const totals = new Float64Array(standing.length);
  return (random) => {
    const { firsts, pattern } = steps(random);
    return paperDrawer(declaredBy(standing, multinomial(random, voters, firsts, totals)))(pattern, random);
  };
}

function lateByTaste(taste: Float64Array, voters: number): (random: RandomStream) => Papers {
  const firsts = taste.subarray(0, taste.length - 1);
  const totals = new Float64Array(firsts.length);
  const papers = oneTastePapers(taste);
  return (random) =>
    papers(multinomial(random, voters, firsts, totals), (number, weights, counts) => {
      multinomial(random, number, weights, counts);
    });
}

/**
 * A profile drawn in the two steps of a model, prefix by prefix: for models, or numbers of candidates, that have no faster way.
 */
export function drawBySteps(
  { firsts, pattern }: Steps,
  candidates: readonly Candidate[],
  voters: number,
  random: RandomStream,
): Profile {
  const totals = multinomial(random, voters, firsts, new Float64Array(candidates.length));
  const split: Split = (papers, weights, counts) => multinomial(random, papers, weights, counts);
  const { synthetic: _, ...profile } = wholeProfile(declaredBy(candidates, totals), pattern, split, NO_STAMP);
  return profile;
}

const NO_STAMP: SyntheticStamp = { model: '', parameters: {}, seed: '', assumes: '' };

function stepsOf(model: ElectorateModel, standing: readonly Candidate[]): (random: RandomStream) => Steps {
  if (model.steps !== undefined) return model.steps(standing);
  throw new PsephosError({
    code: 'bad-model',
    message: 'this model draws whole ballots only',
    received: model.id,
    hint: 'draw a profile with drawElectorate and count that',
  });
}

function declaredBy(candidates: readonly Candidate[], totals: Float64Array): DeclaredResult {
  const standing = candidates.map((candidate, index) => ({ ...candidate, votes: totals[index] }));
  return { title: 'drawn', seats: 1, candidates: standing };
}

function electorateStamp({ id, parameters, assumes }: ElectorateModel, seed: string | number): SyntheticStamp {
  return { model: id, parameters, seed: String(seed), assumes };
}

function standingOf(candidates: ElectorateRequest['candidates']): readonly Candidate[] {
  if (typeof candidates !== 'number') {
    const named = candidates.map((candidate) => (typeof candidate === 'string' ? { name: candidate } : candidate));
    checkCandidates(named);
    return named;
  }
  if (!(Number.isSafeInteger(candidates) && candidates >= 1)) {
    throw badArgument('bad number of candidates', 'a whole number of at least 1', candidates);
  }
  const standing = Array.from({ length: candidates }, (_, index) => ({ name: `C${index + 1}` }));
  checkCandidates(standing);
  return standing;
}

function checkVoters(voters: number): void {
  if (Number.isSafeInteger(voters) && voters >= 0) return;
  throw badArgument('bad number of voters', 'a whole number from 0 to 9007199254740991', voters);
}

function badArgument(message: string, expected: string, received: number): PsephosError {
  return new PsephosError({ code: 'bad-argument', message, expected, received: shown(received) });
}
