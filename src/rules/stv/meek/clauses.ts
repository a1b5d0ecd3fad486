import { ONE, productUp } from '../../../numbers/nine-places.ts';
import { quotientUp } from '../../../numbers/rounding.ts';
import type { ShareKept } from './nodes.ts';
import { byVotes, drawLot, type MeekState, vacancies } from './state.ts';

const WHOLE = BigInt(ONE);

/** The votes that elect, from those that candidates hold together, of which nothing has been cut. */
export type DynamicQuota = (state: MeekState) => bigint;

/** Votes over one more than the places, the rest dropped, and one unit of the last place more. */
export const quotaOneUnitAbove: DynamicQuota = ({ held, seats }) =>
  held.inParts / (held.partsOfUnit * BigInt(seats + 1)) + 1n;

/** Votes over one more than the places, a remainder counted as one unit more; an exact result stays. */
export const quotaRoundedUp: DynamicQuota = ({ held, seats }) =>
  quotientUp(held.inParts, held.partsOfUnit * BigInt(seats + 1));

/** Meek: the candidate keeps the factor of what is left of the paper; the product is rounded up. */
export const factorOfWhatIsLeft: ShareKept = productUp;

/** Warren: the candidate takes the same from every paper, as far as so much is left of it. */
export const priceWhileItLasts: ShareKept = Math.min;

/** The next keep factor of an elected candidate. */
export type KeepFactor = (keep: number, quota: bigint, votes: bigint) => number;

/** The factor times the quota over the votes, both steps rounded up; never more than all of a paper. */
export const keepTimesQuotaOverVotes: KeepFactor = (keep, quota, votes) => {
  if (votes === 0n) return ONE;
  const next = quotientUp(quotientUp(BigInt(keep) * quota, WHOLE) * WHOLE, votes);
  return next < WHOLE ? Number(next) : ONE;
};

/** Whether the votes of a stage need no further distribution. */
export type Settled = (state: MeekState) => boolean;

/** Settled as soon as one of the tests says so. */
export function settledWhen(...tests: readonly Settled[]): Settled {
  return (state) => tests.some((test) => test(state));
}

/** The surpluses together are below so many units of 10^-9. */
export function surplusBelow(units: bigint): Settled {
  return ({ surplus }) => surplus < units;
}

/** The surpluses together are no smaller than at the distribution before: rounding lets them fall no further. */
export const surplusDidNotFall: Settled = ({ surplus, surplusBefore }) =>
  surplusBefore !== undefined && surplus >= surplusBefore;

/** Every elected candidate holds the quota, but for so many millionths of it. */
export function eachWithinMillionthsOfTheQuota(millionths: bigint): Settled {
  return ({ elected, votes, quota }) =>
    elected.every((candidate) => {
      const off = votes[candidate] - quota;
      return (off < 0n ? -off : off) * 1_000_000n <= quota * millionths;
    });
}

/** With all the surpluses the lowest candidate would still be below every other. */
export const lowestCannotPassTheNext: Settled = (state) => {
  const ascending = byVotes(state, state.hopeful).reverse();
  const [lowest, next] = ascending.map((candidate) => state.votes[candidate]);
  return ascending.length > 1 && lowest + state.surplus < next;
};

/** The keep factors, rounded, are what they were: to distribute again would change nothing. */
export const keepFactorsStand: Settled = ({ keepFactorsMoved }) => !keepFactorsMoved;

/** So many distributions at one stage. */
export function distributedTimes(times: number): Settled {
  return ({ iterations }) => iterations >= times;
}

/** Who is elected after a distribution, settled or not, from the most votes down. */
export type ElectionTest = (state: MeekState, settled: boolean, tieClause: string) => readonly number[];

/** Every hopeful candidate with the quota; by lot among level ones where they are too many, which takes rounding or an exact quota. */
export const whoeverHasTheQuota: ElectionTest = (state, _settled, tieClause) => {
  const { votes, quota, hopeful } = state;
  const reached = byVotes(state, hopeful).filter((candidate) => votes[candidate] > 0n && votes[candidate] >= quota);
  const places = vacancies(state);
  if (reached.length <= places) return reached;
  const edge = votes[reached[places - 1]];
  const chosen = reached.filter((candidate) => votes[candidate] > edge);
  let level = reached.filter((candidate) => votes[candidate] === edge);
  while (chosen.length < places) {
    const taken = drawLot(state, level, 'election', tieClause);
    chosen.push(taken);
    level = level.filter((candidate) => candidate !== taken);
  }
  return chosen;
};

/** Those with the quota, but nobody before the votes have settled. */
export const whoeverHasTheQuotaOnceSettled: ElectionTest = (state, settled, tieClause) =>
  settled ? whoeverHasTheQuota(state, settled, tieClause) : [];

/** Who may be excluded next, before ties are broken, in the order of the ballot. */
export type ExclusionChoice = (state: MeekState) => readonly number[];

/** The lowest, and with them all whom the surpluses together could put level. */
export const lowestWithinTheSurplus: ExclusionChoice = (state) => lowestWithin(state, state.surplus);

/** Those with the fewest votes. */
export const fewestVotes: ExclusionChoice = (state) => lowestWithin(state, 0n);

function lowestWithin({ hopeful, votes }: MeekState, margin: bigint): readonly number[] {
  const candidates = [...hopeful];
  const lowest = candidates.reduce(
    (least, candidate) => (votes[candidate] < least ? votes[candidate] : least),
    votes[candidates[0]],
  );
  return candidates.filter((candidate) => votes[candidate] <= lowest + margin);
}

/** Takes one of the tied for exclusion and records how. */
export type ExclusionTie = (state: MeekState, tied: readonly number[], clause: string) => number;

/** By lot. */
export const byLot: ExclusionTie = (state, tied, clause) => drawLot(state, tied, 'exclusion', clause);

/** Whoever had fewest votes at the first distribution where they differed, and among those again; by lot if they never did. */
export const notAheadAtFirstDifference: ExclusionTie = (state, tied, clause) => {
  let left = tied;
  for (const votes of state.history) {
    if (left.length === 1) break;
    const fewest = left.reduce(
      (least, candidate) => (votes[candidate] < least ? votes[candidate] : least),
      votes[left[0]],
    );
    left = left.filter((candidate) => votes[candidate] === fewest);
  }
  if (left.length < tied.length) {
    state.ties.push({ stage: state.stage, over: 'exclusion', tied, decidedBy: 'earlier-stage', chosen: left, clause });
  }
  return drawLot(state, left, 'exclusion', clause);
};

/** Every place is filled, or no more candidates are hopeful than there are places left. */
export function noMoreHopefulThanVacancies(state: MeekState): boolean {
  return vacancies(state) === 0 || state.hopeful.size <= vacancies(state);
}
