import { joined } from '../../../ballots/papers.ts';
import type { Fraction } from '../../../numbers/decimal-text.ts';
import { rational } from '../../../numbers/rational.ts';
import { beginAgain, hopeful, papersOfCandidate, type QpqState } from './state.ts';

/** The quotient of a hopeful candidate. */
export type Quotient = (state: QpqState, candidate: number) => Fraction;

/** The quota as the count stands. */
export type QpqQuota = (state: QpqState) => Fraction;

/** The papers that contribute over one more than what they have elected so far. */
export const papersOverOneMoreThanElected: Quotient = (state, candidate) => {
  let divisor = rational.fromWhole(1);
  for (const { contribution, pile } of state.parcels[candidate])
    divisor = rational.add(divisor, rational.times(contribution, pile.papers));
  return rational.divideDown(rational.fromWhole(papersOfCandidate(state, candidate)), divisor);
};

/** The active papers over one more than the places, less what inactive papers have elected. */
export const activeOverPlacesLeftToThem: QpqQuota = (state) => {
  const active = hopeful(state).reduce((sum, candidate) => sum + papersOfCandidate(state, candidate), 0);
  const divisor = rational.subtract(rational.fromWhole(state.seats + 1), state.spent);
  return rational.divideDown(rational.fromWhole(active), divisor);
};

/** True for a quotient greater than the quota; one that only equals it does not elect. */
export function exceedsQuota(quotient: Fraction, quota: Fraction): boolean {
  return rational.compare(quotient, quota) > 0;
}

/** What each contributing paper has elected once the candidate is: one over the quotient, whatever it was before. */
export function oneOverQuotient(quotient: Fraction): Fraction {
  return rational.divideDown(rational.fromWhole(1), quotient);
}

/** The count begins again without the excluded: elections are undone, exclusions stand. */
export function beginAgainWithout(state: QpqState, excluded: number): void {
  state.standing[excluded] = 0;
  const pile = state.first[excluded];
  state.first[excluded] = undefined;
  if (pile !== undefined) {
    const { next, nonTransferable } = pile.sort(state.standing);
    for (const [candidate, gained] of next.entries()) {
      const held = state.first[candidate];
      if (gained !== undefined) state.first[candidate] = held === undefined ? gained : joined([held, gained]);
    }
    state.nonTransferable += nonTransferable;
  }
  beginAgain(state);
}

/** True when no more stand, elected or hopeful, than there are places. */
export function noMoreStandThanPlaces({ standing, seats }: QpqState): boolean {
  return standing.reduce((sum, stands) => sum + stands, 0) <= seats;
}
