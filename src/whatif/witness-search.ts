import type { DeclaredResult } from '../ballots/declared-result.ts';
import { descending } from '../base/descending.ts';
import type { Rule } from '../rules/rule.ts';
import { type Donors, type Witness, witnessMoving, witnessWith } from './witness.ts';

/**
 * A witness found by counting: completions that send more and more papers to the candidate, of the lowest candidates first and of
 * the highest first (whose surpluses move), with as few transfers as halving finds, then without the papers that it can spare;
 * one that needs no lot is preferred. It proves that the candidate can be elected; that nothing fewer would do is not proved.
 *
 * @example searchWitness({ title: 'two places', seats: 2, candidates }, ers97, 3)?.transfers // 241
 */
export function searchWitness(declared: DeclaredResult, rule: Rule, candidate: number): Witness | undefined {
  const found = (['lowest-first', 'highest-first'] as const).flatMap((donors) => {
    const witness = fewestFound(declared, rule, candidate, donors);
    return witness === undefined ? [] : [trimmed(declared, rule, candidate, witness)];
  });
  return found.sort((a, b) => Number(a.byLot) - Number(b.byLot) || a.transfers - b.transfers)[0];
}

function fewestFound(declared: DeclaredResult, rule: Rule, candidate: number, donors: Donors): Witness | undefined {
  const most = declared.candidates.reduce((sum, { votes }, other) => (other === candidate ? sum : sum + votes), 0);
  let best = witnessWith(declared, rule, candidate, most, donors);
  if (best === undefined) return undefined;
  let low = 0;
  while (low < best.transfers) {
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
function trimmed(declared: DeclaredResult, rule: Rule, candidate: number, witness: Witness): Witness {
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
