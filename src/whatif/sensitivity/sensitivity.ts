import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError } from '../../base/errors.ts';
import type { Rule } from '../../rules/rule.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { placesKept } from '../changes.ts';
import {
  askedShares,
  assumptionsInRange,
  type ModelVariant,
  mostSources,
  nearestToChange,
  stoppingAssumptions,
  variantsOf,
} from './assumptions.ts';
import { type Asking, countAsDrawn, levelOf, rowsOf, variantRow } from './count-levels.ts';
import { leastFlips } from './least-flip.ts';
import { meanShares } from './mean-shares.ts';
import type { Sensitivity, SensitivityOptions, SensitivityRow } from './sensitivity-shape.ts';
import { shareRanges } from './share-ranges.ts';
import { trialsOf } from './trials.ts';

/**
 * Which assumption moves the answer most, and how little one has to be bent for others to be elected: for the papers of each candidate
 * that move, the chance of a changed result when the share that stops, or that goes to the likeliest rival or to the leader most at
 * risk, is put low and high while all else keeps its law.
 *
 * Low and high are the 10th and the 90th percentile of the share in the model (of its law where the model says it, else of the draws).
 * All values are counted in the same draws, with the same chance (common random numbers): an assumption about papers that do not move
 * makes no difference at all. In a large field only those are asked about of whom most papers move (`notAsked` names the others). A model of whole ballots has no share that could be put anywhere: only its variants are asked about.
 *
 * @throws PsephosError `bad-argument` for a rule without a quick count, or draws that are not a whole number of at least 1.
 * @example sensitivity(unite2017, ers97, uniform()).rows[0].moves // 'papers of Ian Allinson that go to Gerard Coyne'
 */
export function sensitivity(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  options: SensitivityOptions = {},
): Sensitivity {
  const { draws = defaultTrials(declared), seed = 1, variants = variantsOf(model) } = options;
  checkDraws(draws);
  const asking: Asking = { declared, draws, kept: placesKept(declared), onDraws: options.onDraws };
  const trial = trialsOf(declared, rule, model, seed);
  const own = countAsDrawn(asking, trial);
  const sources = own.moved.slice(0, mostSources(declared));
  const nearest = nearestToChange(declared, own.tally.candidates());
  const asked = askedShares(declared, sources, nearest);
  const inRange = assumptionsInRange(declared, asked, shareRanges(declared, model, asked, { trial, draws }));
  const stopping = stoppingAssumptions(declared, sources);
  const rows = rowsOf(asking, trial, [...inRange, ...stopping]);
  const mean = meanShares(declared, model, seed);
  const ofModel = variants.map((variant) => variantRow(asking, rule, variant, seed));
  return {
    model: model.id,
    draws,
    seed: String(seed),
    own: levelOf('as the model has it', own.tally),
    rows: [...rows.slice(0, inRange.length), ...ofModel].sort(bySwing),
    stopping: rows.slice(inRange.length).sort(bySwing),
    ...(mean === undefined ? {} : { leastBent: leastFlips(declared, rule, mean) }),
    neverMoved: own.bendable
      ? [...declared.candidates.keys()].filter((candidate) => !own.moved.includes(candidate))
      : [],
    notAsked: own.moved.slice(mostSources(declared)),
  };
}

/** Fewer draws say too little of how far a share ranges. */
export const FEWEST_TRIALS = 100;

/** Draws made when nobody says: a count takes longer in a larger field, and more of them are made. */
export function defaultTrials({ candidates }: DeclaredResult): number {
  return Math.round(Math.min(1000, Math.max(FEWEST_TRIALS, 1000 * (8 / candidates.length) ** 3)));
}

/** How many draws are told of in all: those of the model as it is, again with every assumption, and two for each variant. */
export function sensitivityDraws(
  draws: number,
  model: BallotModel,
  variants: readonly ModelVariant[] = variantsOf(model),
): number {
  return draws * (2 + 2 * variants.length);
}

function checkDraws(draws: number): void {
  if (Number.isSafeInteger(draws) && draws >= 1) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'draws must be a whole number of at least 1',
    received: String(draws),
  });
}

/** Where two make equal differences to the chance of a change, the one that moves somebody's chance more comes first. */
function bySwing(a: SensitivityRow, b: SensitivityRow): number {
  return b.swing - a.swing || personal(b) - personal(a);
}

function personal({ low, high, mostMoved: candidate }: SensitivityRow): number {
  return Math.abs(high.candidates[candidate] - low.candidates[candidate]);
}
