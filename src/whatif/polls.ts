import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { largestRemainders } from '../base/largest-remainders.ts';
import type { Rule } from '../rules/rule.ts';
import type { TransferEvidence } from '../synthetic/evidence/transfer-evidence.ts';
import { canLearn, WITH_EVIDENCE, withEvidence } from '../synthetic/evidence/with-evidence.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { chances } from './chances.ts';
import { type TippingLine, tippingLine } from './tipping.ts';

/** What polls of one candidate's supporters would do to the chances: polls that nobody made, to show what one would be worth. */
export interface PollStudy {
  /** Whose supporters would be asked. */
  readonly from: number;
  /** The runner-up and the leader they would be asked about. */
  readonly candidate: number;
  readonly leader: number;
  readonly rows: readonly PollRow[];
}

/** One such poll. */
export interface PollRow {
  /** People who would name the runner-up, the leader and nobody. */
  readonly toCandidate: number;
  readonly toLeader: number;
  readonly nonTransferable: number;
  /** The chance of the runner-up after it, from 0 to 1, under each model that can learn. */
  readonly chances: readonly { readonly model: string; readonly mean: number }[];
}

/** People asked, or all supporters where there are fewer: what a small poll of members or of a ward has, each counted as a paper drawn at random. */
const ASKED = 400;

/** One in five names nobody, unless the runner-up could then not win; how far from the tipping point the others answer. */
const NAME_NOBODY = 0.2;
const BESIDE_THE_POINT = [-0.1, -0.05, 0, 0.05];

/** Enough for a whole percentage, which is all that a model that learns by resampling can tell. */
const DRAWS = 20_000;

/**
 * How a poll of 400 of the third candidate's supporters would change the chances of the runner-up, for four things that it might
 * find; `undefined` where there is no tipping line, or where no model can learn. A model that would find one of them as good as
 * impossible is left out.
 *
 * @example pollStudy(unite2017, ers97, usualModels(), 1)?.rows.map(({ toCandidate }) => toCandidate) // [192, 208, 224, 240]
 */
export function pollStudy(
  declared: DeclaredResult,
  rule: Rule,
  models: readonly BallotModel[],
  seed: string | number,
): PollStudy | undefined {
  const line = tippingLine(declared, rule);
  if (line === undefined || line.mostNonTransferable < 0) return undefined;
  // A model that has learned already shows what a real poll did.
  if (models.some(({ id }) => id === WITH_EVIDENCE)) return undefined;
  const { from, candidate, leader } = line;
  const polls = BESIDE_THE_POINT.map((beside) => poll(declared, line, beside));
  const learning = models.flatMap((model) => {
    if (!canLearn(model, declared, polls)) return [];
    const means = unlessContradicted(() =>
      polls.map((seen) => chanceAfter(declared, rule, model, seen, candidate, seed)),
    );
    return means === undefined ? [] : [{ model: model.id, means }];
  });
  if (learning.length === 0) return undefined;
  const rows = polls.map(({ counts: [toCandidate, toLeader], nonTransferable }, at) => ({
    ...{ toCandidate, toLeader, nonTransferable },
    chances: learning.map(({ model, means }) => ({ model, mean: means[at] })),
  }));
  return { from, candidate, leader, rows };
}

/** A poll that finds so much more, or less, for the runner-up than the tipping point of those who name somebody. */
function poll({ candidates }: DeclaredResult, line: TippingLine, beside: number): TransferEvidence {
  const { from, candidate, leader, papers, mostNonTransferable } = line;
  const nobody = Math.min(NAME_NOBODY, mostNonTransferable / papers / 2);
  const goOn = 1 - nobody;
  const tipping = (1 + line.lead / papers / goOn) / 2;
  const share = Math.max(0, Math.min(1, tipping + beside));
  const counts = new Float64Array(3);
  const asked = Math.min(ASKED, papers);
  largestRemainders(asked, Float64Array.of(share * goOn, (1 - share) * goOn, nobody), counts);
  return {
    from: candidates[from].name,
    continuing: [candidates[candidate].name, candidates[leader].name],
    counts: [counts[0], counts[1]],
    nonTransferable: counts[2],
    worth: asked,
  };
}

/** A model may be too sure of itself for what a poll might find: it is left out, since nobody made the poll. */
function unlessContradicted<T>(learn: () => T): T | undefined {
  try {
    return learn();
  } catch (error) {
    if (error instanceof PsephosError && error.code === 'bad-model') return undefined;
    throw error;
  }
}

function chanceAfter(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  seen: TransferEvidence,
  candidate: number,
  seed: string | number,
): number {
  const { mean, exactInPapers = mean } = chances(declared, rule, withEvidence(model, [seen]), { draws: DRAWS, seed })
    .candidates[candidate];
  return exactInPapers;
}
