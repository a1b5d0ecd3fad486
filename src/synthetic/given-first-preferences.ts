import { profileBuilder } from '../ballots/build-profile.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Papers } from '../ballots/papers.ts';
import type { Profile, SyntheticStamp } from '../ballots/profile.ts';
import { multinomial } from '../base/distributions.ts';
import { type RandomStream, randomStream } from '../base/random.ts';
import { refuseMarks } from './block-votes/refuse-marks.ts';
import { paperDrawer } from './drawn-papers.ts';
import type { BallotModel, LucePattern, PathPattern, TransferPattern } from './model.ts';
import { type Split, splitOrStop } from './split.ts';

/** Ballots that could stand behind a declared result, as one model has it. */
export interface ConditionedBallots {
  readonly declared: DeclaredResult;
  readonly model: BallotModel;
  /** One whole profile, stamped synthetic; the same seed gives the same papers. */
  profile(seed: string | number): Profile;
  /** One draw for a count: preferences are drawn only as they are asked for. Good until the next draw is asked for. */
  papers(random: RandomStream): Papers;
}

/**
 * Ballots conditioned on declared first preferences: every draw holds each candidate's total exactly and draws what follows
 * from the model, as counts of rankings, never voter by voter.
 *
 * @example givenFirstPreferences(unite2017, uniform()).profile('2017').papers.length // a handful of distinct rankings
 */
export function givenFirstPreferences(declared: DeclaredResult, model: BallotModel): ConditionedBallots {
  refuseMarks(declared, model);
  const draw = paperDrawer(declared);
  const pattern = model.given(declared);
  return {
    declared,
    model,
    profile: (seed) => {
      const random = randomStream(seed).split(`profile ${model.id}`);
      const stamp = { model: model.id, parameters: model.parameters, seed: String(seed), assumes: model.assumes };
      const drawing = random.split('papers');
      const split: Split = (papers, weights, counts) => multinomial(drawing, papers, weights, counts);
      return wholeProfile(declared, pattern(random.split('pattern')), split, stamp);
    },
    papers: (random) => draw(pattern(random), random),
  };
}

/** All rankings, prefix by prefix: the papers with a prefix are split over what follows it. */
export function wholeProfile(
  declared: DeclaredResult,
  pattern: TransferPattern,
  split: Split,
  stamp: SyntheticStamp,
): Profile {
  if (pattern.kind === 'whole') return { ...pattern.profile, synthetic: stamp };
  const { candidates } = declared;
  const builder = profileBuilder(candidates);
  const stop = candidates.length;
  const weights = new Float64Array(stop + 1);
  const waiting = candidates.flatMap(({ votes }, first) => prefixes(pattern, first, votes, split)).reverse();
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    const { ranked, sort, papers } = prefix;
    const counts = new Float64Array(stop + 1);
    weigh(pattern, ranked, sort, weights);
    splitOrStop(split, papers, weights, counts);
    builder.add(ranked, ranked.length, counts[stop]);
    for (let candidate = stop - 1; candidate >= 0; candidate--) {
      if (counts[candidate] > 0) waiting.push({ ranked: [...ranked, candidate], sort, papers: counts[candidate] });
    }
  }
  return builder.finish(stamp);
}

/** Papers that begin alike, and are of one sort of voter. */
interface Prefix {
  readonly ranked: readonly number[];
  readonly sort: number;
  readonly papers: number;
}

function prefixes(pattern: LucePattern | PathPattern, first: number, votes: number, split: Split): readonly Prefix[] {
  if (pattern.kind === 'path' || pattern.sorts === 1) return [{ ranked: [first], sort: 0, papers: votes }];
  const bySort = new Float64Array(pattern.sorts);
  if (votes > 0) split(votes, pattern.shares(first), bySort);
  return Array.from(bySort, (papers, sort) => ({ ranked: [first], sort, papers }));
}

function weigh(
  pattern: LucePattern | PathPattern,
  ranked: readonly number[],
  sort: number,
  weights: Float64Array,
): void {
  if (pattern.kind === 'path') return pattern.weigh(ranked, weights);
  weights.set(pattern.row(ranked[0], sort));
  for (const candidate of ranked) weights[candidate] = 0;
}
