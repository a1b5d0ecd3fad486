import type { Count } from '../../count/count.ts';
import type { Stage } from '../../count/stage.ts';
import { exactText, type Fraction, parseExact, sumExact } from '../../numbers/decimal-text.ts';
import { rational } from '../../numbers/rational.ts';
import { fractionOf } from './exact-parts.ts';
import { type Needed, neededBy } from './votes-needed.ts';

/** Votes as exact text, in the votes of the count, and their share (0 to 1) of the votes cast, a double. */
export interface VotesShare {
  readonly votes: string;
  readonly share: number;
}

/** Where the votes were at the end of a count; the first four add up to the votes cast. */
export interface WastedVotes {
  /** Valid papers times the votes that each carries. */
  readonly cast: string;
  readonly heldByElected: VotesShare;
  /** Votes with nobody who is elected. */
  readonly heldByOthers: VotesShare;
  /** Non-transferable; for a paper that carries several votes also those not given. */
  readonly nonTransferable: VotesShare;
  readonly lostToRounding: VotesShare;
  /** What the elected needed: {@link Needed}. */
  readonly needed: Needed;
  /** Votes that the elected hold beyond it, a part of `heldByElected`; `null` where nobody stood against them at the end. */
  readonly surplus: VotesShare | null;
}

/**
 * Votes that elected nobody, and votes that the elected did not need, as they stand after the last stage.
 *
 * Beyond need is, for a count with a quota, what is above the last quota; where the most votes elect, what is above one more than the highest of
 * the others; in a run-off, what is above one more than all others hold together. Whoever holds less than that has no surplus. `null` for a rule
 * that elects by something else than votes held (points, comparisons, quotients), for one that psephos does not know and `needed` does not
 * tell, and where no vote is cast. The definitions are ours.
 *
 * @example wastedVotes(firstPastThePost.count({ profile: parseBallots('6: A\n3: B\n1: C'), seats: 1 }))?.surplus // { votes: '2', share: 0.2 }
 */
export function wastedVotes(count: Count, needed: Needed | undefined = neededBy(count)): WastedVotes | null {
  const last = count.stages.at(-1);
  const cast = rational.times(rational.fromWhole(count.papers.valid), count.papers.votesEach ?? 1);
  if (needed === undefined || last === undefined || rational.isZero(cast)) return null;
  const share = (votes: Fraction): VotesShare => ({ votes: exactText(votes), share: fractionOf(votes, cast) });
  const held = (isElected: boolean): Fraction =>
    sumExact(last.votes.filter((_, candidate) => count.elected.includes(candidate) === isElected));
  const surplus = surplusOf(count, last, needed);
  return {
    cast: exactText(cast),
    heldByElected: share(held(true)),
    heldByOthers: share(held(false)),
    nonTransferable: share(parseExact(last.nonTransferable)),
    lostToRounding: share(parseExact(last.lostToRounding)),
    needed,
    surplus: surplus === undefined ? null : share(surplus),
  };
}

function surplusOf(count: Count, last: Stage, needed: Needed): Fraction | undefined {
  const need = needOf(count, last, needed);
  if (need === undefined) return undefined;
  return count.elected
    .map((candidate) => rational.subtract(parseExact(last.votes[candidate]), need))
    .filter((over) => over.numerator > 0n)
    .reduce(rational.add, rational.zero);
}

function needOf({ contest, elected, stages, quota }: Count, last: Stage, needed: Needed): Fraction | undefined {
  if (needed === 'quota') return quota === null ? undefined : parseExact(quota);
  const { withdrawn = [] } = contest;
  const others = last.votes.filter((_, candidate) => !elected.includes(candidate) && !withdrawn.includes(candidate));
  if (others.length === 0) return undefined;
  const votes = others.map(parseExact);
  const against = needed === 'most' ? votes.reduce(higher) : votes.reduce(rational.add);
  // A run-off that went on until everybody else had gone shows no opponent to hold the last one's votes against.
  if (needed === 'majority' && stages.length > 1 && rational.isZero(against)) return undefined;
  return rational.add(against, rational.fromWhole(1));
}

function higher(a: Fraction, b: Fraction): Fraction {
  return rational.compare(a, b) < 0 ? b : a;
}
