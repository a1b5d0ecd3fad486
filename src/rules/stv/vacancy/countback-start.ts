import type { NumberSystem } from '../../../numbers/number-system.ts';
import { votesTo } from '../clauses/credit.ts';
import type { GregoryState, Parcel } from '../gregory/state.ts';

/** Votes of the former member's papers, as they stand at the first count of a countback. */
export interface CountbackStart<V> {
  readonly papers: number;
  /** By candidate. */
  readonly parcels: Parcel<V>[][];
  readonly votes: V[];
  /** Of papers without a next preference, and what the papers already gave to others as a surplus. */
  readonly nonTransferable: V;
  readonly lostToRounding: V;
}

const votesToSixPlaces = votesTo(6);

/**
 * Sorts the papers a member held at the end of a count by their next preference among the open candidates, at the values clause 13
 * gives them. Together with what is non-transferable and lost, the votes add up to the papers.
 */
export function startCountback<V>(end: GregoryState<V>, member: number, open: Uint8Array): CountbackStart<V> {
  const { numbers } = end;
  const total = (values: readonly V[]): V => values.reduce((sum, value) => numbers.add(sum, value), numbers.zero);
  const held = end.parcels[member];
  const sorted = held.map(({ pile, value }, index) => {
    const { next, nonTransferable: without } = pile.sort(open);
    const parcel = { value, without, showing: pile.papers - without };
    const isReduced = index === held.length - 1 && end.dealtWith.has(member);
    return { next, ...parcel, at: isReduced ? reducedValues(end, held, parcel) : { showing: value, without: value } };
  });
  const parcels = Array.from(open, (_, candidate) =>
    sorted.flatMap(({ next, at }): Parcel<V>[] => {
      const pile = next[candidate];
      if (pile === undefined) return [];
      const votes = votesToSixPlaces(numbers, at.showing, pile.papers);
      return [{ holder: candidate, value: at.showing, pile, votes, received: 0 }];
    }),
  );
  const votes = parcels.map((received) => total(received.map((parcel) => parcel.votes)));
  const papers = held.reduce((sum, { pile }) => sum + pile.papers, 0);
  const worth = sorted.flatMap(({ at, showing, without }) => [
    numbers.times(at.showing, showing),
    numbers.times(at.without, without),
  ]);
  const inSixPlaces = votesToSixPlaces(numbers, total(worth), 1);
  const givenAway = numbers.subtract(numbers.fromWhole(papers), inSixPlaces);
  const stranded = total(sorted.map(({ at, without }) => votesToSixPlaces(numbers, at.without, without)));
  return {
    papers,
    parcels,
    votes,
    nonTransferable: numbers.add(givenAway, stranded),
    lostToRounding: numbers.subtract(numbers.subtract(inSixPlaces, stranded), total(votes)),
  };
}

/** One parcel: the value at which it was received, and the papers with and without a candidate of the countback. */
interface LastParcel<V> {
  readonly value: V;
  readonly showing: number;
  readonly without: number;
}

/**
 * What the papers of the last parcel count after its surplus moved: those without a candidate of the countback stay first, at their full
 * value where that is not more than the quota leaves to the parcel; the others share the rest.
 */
function reducedValues<V>(
  { numbers, quota }: GregoryState<V>,
  held: readonly Parcel<V>[],
  { value, showing, without }: LastParcel<V>,
): { readonly showing: V; readonly without: V } {
  const left = held.slice(0, -1).reduce((rest, { votes }) => numbers.subtract(rest, votes), quota);
  const stays = numbers.times(value, without);
  if (numbers.compare(stays, left) >= 0) return { showing: numbers.zero, without: shared(numbers, left, without) };
  return { showing: shared(numbers, numbers.subtract(left, stays), showing), without: value };
}

function shared<V>(numbers: NumberSystem<V>, votes: V, papers: number): V {
  return papers === 0 ? numbers.zero : numbers.divideDown(votes, numbers.fromWhole(papers));
}
