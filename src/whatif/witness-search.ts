import { type DeclaredResult, validVotes } from '../ballots/declared-result.ts';
import { descending } from '../base/descending.ts';
import type { Rule } from '../rules/rule.ts';
import { type Donors, type Witness, witnessMoving, witnessWith } from './witness.ts';

/** What a search came to: whether anything was tried, and whether all was that is tried of a small field. */
export interface Search {
  readonly witness?: Witness;
  /** `cut-short`: fewer transfers may have been found with more counts; `not-begun`: a single count of each candidate would take too long. */
  readonly searched: 'in-full' | 'cut-short' | 'not-begun';
}

/**
 * A witness found by counting: completions that send more and more papers to the candidate, of the lowest candidates first and of
 * the highest first (whose surpluses move), with as few transfers as halving finds, then without the papers that it can spare;
 * one that needs no lot is preferred. It proves that the candidate can be elected; that nothing fewer would do is not proved.
 *
 * Above 20 candidates so many counts are made of each that all candidates together take some seconds; none above 316.
 *
 * @example searchWitness({ title: 'two places', seats: 2, candidates }, ers97, 3).witness?.transfers // 241
 */
export function searchWitness(declared: DeclaredResult, rule: Rule, candidate: number): Search {
  const counts = countsAllowed(declared);
  if (counts < 1) return { searched: 'not-begun' };
  const papers = validVotes(declared) - declared.candidates[candidate].votes;
  // With all papers going on, it is the same completion whoever's go first.
  const widest = witnessWith(declared, rule, candidate, papers);
  if (widest === undefined) return { searched: 'in-full' };
  const purses = DONORS.map((): Purse => ({ left: Math.floor((counts - 1) / DONORS.length), short: false }));
  const found = DONORS.map((donors, which) => {
    const purse = purses[which];
    return trimmed(declared, rule, candidate, fewestFound(declared, rule, candidate, widest, donors, purse), purse);
  });
  const [witness] = found.sort((a, b) => Number(a.byLot) - Number(b.byLot) || a.transfers - b.transfers);
  return { witness, searched: purses.some(({ short }) => short) ? 'cut-short' : 'in-full' };
}

const DONORS: readonly Donors[] = ['lowest-first', 'highest-first'];

/** Up to here a search makes as many counts as it needs. */
const SMALL_FIELD = 20;

/** Counts of a field of one candidate that take as long as all searches may: a count takes longer, and there are more searches, in a larger field. */
const COUNTS_IN_ALL = 100_000;

function countsAllowed({ candidates }: DeclaredResult): number {
  return candidates.length <= SMALL_FIELD ? Infinity : Math.floor(COUNTS_IN_ALL / candidates.length ** 2);
}

/** Counts that may still be made. */
interface Purse {
  left: number;
  /** Whether more would have been made. */
  short: boolean;
}

function spend(purse: Purse, counts: number): boolean {
  if (purse.left < counts) purse.short = true;
  else purse.left -= counts;
  return !purse.short;
}

function fewestFound(
  declared: DeclaredResult,
  rule: Rule,
  candidate: number,
  widest: Witness,
  donors: Donors,
  purse: Purse,
): Witness {
  let best = widest;
  let low = 0;
  while (low < best.transfers && spend(purse, 1)) {
    const middle: number = Math.floor((low + best.transfers) / 2);
    const found = witnessWith(declared, rule, candidate, middle, donors);
    if (noWorse(found, best)) best = found;
    else low = middle + 1;
  }
  return best;
}

function noWorse(found: Witness | undefined, best: Witness): found is Witness {
  return found !== undefined && (best.byLot || !found.byLot);
}

/** Up to here each candidate's papers are spared one by one, by halving; in a larger field only those that never move. */
const MOST_FOR_SPARING = 12;

/** Without the second preferences that the candidate is elected without: those of papers that never move help nobody. */
function trimmed(declared: DeclaredResult, rule: Rule, candidate: number, witness: Witness, purse: Purse): Witness {
  // One count to see whose papers move, and one without the others.
  if (!spend(purse, 2)) return witness;
  let best = withoutUnmoved(declared, rule, candidate, witness);
  if (declared.candidates.length > MOST_FOR_SPARING) return best;
  const donors = descending(declared.candidates.map(({ votes }) => votes));
  for (const donor of donors) {
    let low = 0;
    while (low < best.moving[donor]) {
      // None at all first: papers that nothing is lost by sparing are the likeliest.
      const fewer: number = low === 0 ? 0 : Math.floor((low + best.moving[donor]) / 2);
      const found = witnessMoving(declared, rule, candidate, best.moving.with(donor, fewer));
      if (noWorse(found, best)) best = found;
      else low = fewer + 1;
    }
  }
  return best;
}

function withoutUnmoved(declared: DeclaredResult, rule: Rule, candidate: number, witness: Witness): Witness {
  const { stages } = rule.count({ profile: witness.profile, seats: declared.seats });
  const acted = new Set(stages.flatMap(({ action }) => ('candidates' in action ? action.candidates : [])));
  const moving = witness.moving.map((papers, other) => (acted.has(other) ? papers : 0));
  const found = witnessMoving(declared, rule, candidate, moving);
  return noWorse(found, witness) ? found : witness;
}
