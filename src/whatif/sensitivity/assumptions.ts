import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { counted, percentage } from '../../base/words.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { plackettLuce } from '../../synthetic/plackett-luce.ts';
import { transfers } from '../../synthetic/transfers.ts';
import { checkTransferTable } from '../../synthetic/transfers-shape.ts';
import { placesKept } from '../changes.ts';

/** A named assumption and the values it is put at, the lowest first. */
export interface Assumption {
  /** Such as `papers of Ann that go to Bob`. */
  readonly moves: string;
  readonly from: number;
  /** The number of candidates stands for no further preference. */
  readonly to: number;
  readonly shares: readonly number[];
}

/** A model's own parameter put lower and higher. */
export interface ModelVariant {
  /** Such as `the weight of stopping`. */
  readonly moves: string;
  readonly low: { readonly says: string; readonly model: BallotModel };
  readonly high: { readonly says: string; readonly model: BallotModel };
}

/** A share that may matter: of the papers of one candidate, what goes to another or (the number of candidates) stops. */
export interface AskedShare {
  readonly from: number;
  readonly to: number;
}

/**
 * What may matter about the papers of these candidates: how many stop, how many go to the rival who is nearest to a place and how
 * many to the leader who is nearest to losing one.
 */
export function askedShares(
  { candidates }: DeclaredResult,
  sources: readonly number[],
  { rivals, leaders }: NearestToChange,
): readonly AskedShare[] {
  return sources.flatMap((from) => {
    const others = [rivals, leaders].flatMap((list) => list.filter((to) => to !== from).slice(0, 1));
    return [candidates.length, ...others].map((to) => ({ from, to }));
  });
}

/** Above so many candidates fewer are asked about: a count takes longer, and there is more to count. */
const LARGE_FIELD = 20;

/** How many candidates' papers are asked about at the most: ten, and in a field above 20 as few as keep it within about a minute, two at the least. */
export function mostSources({ candidates }: DeclaredResult): number {
  return Math.max(2, Math.round(10 * Math.min(1, LARGE_FIELD / candidates.length) ** 2));
}

/** How far a share ranges in a model: its 10th and its 90th percentile; the same where it is certain. */
export type ShareRange = readonly [low: number, high: number];

/** Each share from low to high; one that the model holds for certain is left out. */
export function assumptionsInRange(
  { candidates }: DeclaredResult,
  asked: readonly AskedShare[],
  ranges: readonly ShareRange[],
): readonly Assumption[] {
  return asked.flatMap(({ from, to }, which) => {
    const [low, high] = ranges[which];
    return high - low < 1e-9 ? [] : [{ moves: movesText(candidates, from, to), from, to, shares: [low, high] }];
  });
}

/** None, half and all of one candidate's papers stop. */
export function stoppingAssumptions({ candidates }: DeclaredResult, sources: readonly number[]): readonly Assumption[] {
  const to = candidates.length;
  return sources.map((from) => ({ moves: movesText(candidates, from, to), from, to, shares: [0, 0.5, 1] }));
}

function movesText(candidates: DeclaredResult['candidates'], from: number, to: number): string {
  const whose = `papers of ${candidates[from].name}`;
  return to === candidates.length ? `${whose} that stop` : `${whose} that go to ${candidates[to].name}`;
}

/** Whose election or defeat is nearest to changing, against first-past-the-post. */
export interface NearestToChange {
  /** Those not elected by it, the nearest to a place first. */
  readonly rivals: readonly number[];
  /** Those elected by it, the nearest to losing theirs first. */
  readonly leaders: readonly number[];
}

/** Orders candidates by their chance to be elected, and then by their votes. */
export function nearestToChange(declared: DeclaredResult, chances: readonly number[]): NearestToChange {
  const kept = placesKept(declared);
  const all = [...declared.candidates.keys()];
  const votes = (candidate: number): number => declared.candidates[candidate].votes;
  return {
    rivals: all
      .filter((candidate) => kept([candidate]) === 0)
      .sort((a, b) => chances[b] - chances[a] || votes(b) - votes(a) || a - b),
    leaders: all
      .filter((candidate) => kept([candidate]) === 1)
      .sort((a, b) => chances[a] - chances[b] || votes(a) - votes(b) || a - b),
  };
}

/** A share as tables give it. */
export function shareText(share: number): string {
  return percentage(share, 1);
}

/** The parameters of the shipped models that can be put lower and higher; for any other model none. */
export function variantsOf(model: BallotModel): readonly ModelVariant[] {
  if (model.id === 'plackett-luce') {
    return [
      {
        moves: 'the weight of stopping',
        low: { says: 'none', model: plackettLuce({ ...model.parameters, stopping: 0 }) },
        high: { says: 'as all votes', model: plackettLuce({ ...model.parameters, stopping: 1 }) },
      },
    ];
  }
  if (model.id !== 'transfers') return [];
  const { rows, worthPapers } = checkTransferTable(model.parameters);
  if (worthPapers === 'certain') return [];
  const at = (worth: number): ModelVariant['low'] => ({
    says: counted(worth, 'paper'),
    model: transfers({ rows, worthPapers: worth }),
  });
  return [{ moves: 'what the table is worth', low: at(worthPapers / 4), high: at(worthPapers * 4) }];
}
