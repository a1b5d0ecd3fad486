import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { SurplusFacts } from './surplus.ts';

/** What papers of one value count for together, when they move to one candidate. */
export type Credit = <V>(numbers: NumberSystem<V>, value: V, papers: number) => V;

/** Papers times value, exactly. */
export const papersTimesValue: Credit = (numbers, value, papers) => numbers.times(value, papers);

/** Papers times value, without the fraction of a vote. */
export const wholeVotes: Credit = (numbers, value, papers) => numbers.wholePart(numbers.times(value, papers));

/** Papers times value to so many decimal places, the rest dropped. */
export function votesTo(places: number): Credit {
  const scale = 10 ** places;
  return (numbers, value, papers) => {
    const scaled = numbers.wholePart(numbers.times(numbers.times(value, papers), scale));
    return numbers.divideDown(scaled, numbers.fromWhole(scale));
  };
}

/**
 * How much of a surplus that did not move is non-transferable, from what is `left` of it and what the papers without a next
 * preference would have counted for (`stranded`). The rest is lost to rounding.
 */
export type UnmovedSurplus = <V>(numbers: NumberSystem<V>, facts: SurplusFacts<V>, left: V, stranded: V) => V;

/** All of it, the difference that rounding makes among it. */
export const allThatIsLeft: UnmovedSurplus = (_numbers, _facts, left) => left;

/** What the papers without a next preference would have counted for at their transfer value. */
export const shareOfPapersWithoutPreference: UnmovedSurplus = (_numbers, _facts, _left, stranded) => stranded;

/** What the transferable papers, at the value they came with, are too few to carry, rounded as votes are. */
export function whatThePapersCannotCarry(credit: Credit): UnmovedSurplus {
  return (numbers, { surplus, transferableWorth }) => {
    const over = numbers.subtract(surplus, transferableWorth);
    return numbers.compare(over, numbers.zero) > 0 ? credit(numbers, over, 1) : numbers.zero;
  };
}
