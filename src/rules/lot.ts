import { PsephosError, shown } from '../base/errors.ts';
import { randomStream } from '../base/random.ts';

/** What a lot is drawn for. */
export interface LotOccasion {
  readonly stage: number;
  readonly over: 'election' | 'surplus' | 'exclusion';
}

/**
 * How lots fall: an input of a count, never chance in it. `choose` names the one of the tied candidates who is taken:
 * elected, their surplus moved, or excluded, as the occasion says.
 */
export interface Lot {
  readonly seed: string | null;
  /** In words, for the record of the count. */
  readonly describes: string;
  choose(tied: readonly number[], occasion: LotOccasion): number;
}

/**
 * A lot that always takes the one who stands first in a given order of candidates; without one, the order on the ballot.
 * Candidates who are not in the order come after all who are.
 *
 * @throws PsephosError `bad-argument` when the order names a candidate twice.
 * @example lotByOrder([2, 0, 1]).choose([0, 1], { stage: 3, over: 'exclusion' }) // 0
 */
export function lotByOrder(order?: readonly number[]): Lot {
  if (order !== undefined && new Set(order).size !== order.length) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'an order of lots names a candidate twice',
      received: shown(order),
    });
  }
  const place = new Map((order ?? []).map((candidate, index) => [candidate, index] as const));
  const rank = (candidate: number): number => place.get(candidate) ?? (order?.length ?? 0) + candidate;
  return {
    seed: null,
    describes:
      order === undefined
        ? 'the order of candidates on the ballot (no lot was given)'
        : `the given order ${order.join(', ')}`,
    choose: (tied) => tied.reduce((first, candidate) => (rank(candidate) < rank(first) ? candidate : first)),
  };
}

/** A lot drawn from a seed: the same seed, stage and tied candidates always give the same answer. */
export function lotBySeed(seed: string | number): Lot {
  const random = randomStream(seed);
  return {
    seed: String(seed),
    describes: `drawn from the seed ${seed}`,
    choose: (tied, { stage, over }) => {
      const sorted = [...tied].sort((a, b) => a - b);
      return sorted[random.split(`${stage} ${over} ${sorted.join()}`).below(sorted.length)];
    },
  };
}

/** A lot that a returning officer drew: at which stage, over what, and who was taken. */
export interface RecordedLot extends LotOccasion {
  readonly taken: number;
}

/**
 * Lots that were really drawn, found again by their stage and what they were over.
 *
 * @throws PsephosError `bad-argument`, when the count needs a lot that is not among them.
 * @example recordedLots([{ stage: 5, over: 'exclusion', taken: 6 }]).choose([1, 6], { stage: 5, over: 'exclusion' }) // 6
 */
export function recordedLots(lots: readonly RecordedLot[]): Lot {
  return {
    seed: null,
    describes: `as recorded: ${lots.map(({ stage, over, taken }) => `stage ${stage} ${over} ${taken}`).join('; ')}`,
    choose: (tied, { stage, over }) => {
      const found = lots.find((lot) => lot.stage === stage && lot.over === over && tied.includes(lot.taken));
      if (found !== undefined) return found.taken;
      throw new PsephosError({
        code: 'bad-argument',
        message: `the recorded lots do not fit the count: a lot over the ${over} is needed at stage ${stage}`,
        expected: `one of the tied candidates ${tied.join(', ')}`,
        received: shown(lots),
      });
    },
  };
}
