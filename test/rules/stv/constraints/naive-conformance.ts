import fc from 'fast-check';
import type { Completions, Conformance } from '../../../../src/rules/stv/constraints/conformance.ts';
import type { ReservedPlaces } from '../../../../src/rules/stv/constraints/reserved-places.ts';

/** True when this set of the elected meets all reserved places. */
export function meets(reserved: readonly ReservedPlaces[], elected: readonly number[]): boolean {
  return reserved.every(({ candidates, least, most }) => {
    const taken = elected.filter((candidate) => candidates.includes(candidate)).length;
    return least <= taken && taken <= most;
  });
}

/** The same as `conformance`, by trying every set of those who continue. */
export function naiveConformance({ reserved, seats, elected, continuing }: Completions): Conformance {
  const places = Math.min(seats - elected.length, continuing.length);
  const completions: number[][] = [];
  for (let bits = 0; bits < 2 ** continuing.length; bits++) {
    const taken = continuing.filter((_, place) => (bits >> place) & 1);
    if (taken.length === places && meets(reserved, [...elected, ...taken])) completions.push(taken);
  }
  if (completions.length === 0) return { possible: false, doomed: [], guarded: [] };
  return {
    possible: true,
    doomed: continuing.filter((candidate) => completions.every((taken) => !taken.includes(candidate))),
    guarded: continuing.filter((candidate) => completions.every((taken) => taken.includes(candidate))),
  };
}

/** Reserved places for any sets of so many candidates; whether they can be met is left to chance. */
export function anyReserved(candidates: number, seats: number, sets = 4): fc.Arbitrary<ReservedPlaces[]> {
  const one = fc
    .tuple(
      fc.subarray([...Array(candidates).keys()], { minLength: 1 }),
      fc.integer({ min: 0, max: seats }),
      fc.nat({ max: 2 }),
    )
    .map(([members, least, more]) => ({ candidates: members, least, most: Math.min(seats, least + more) }));
  return fc
    .array(one, { minLength: 1, maxLength: sets })
    .map((all) => all.map((each, index) => ({ name: `set ${index}`, ...each })));
}

/** Reserved places that this result meets, more or less tightly. */
export function reservedAround(
  candidates: number,
  elected: readonly number[],
  sets: number,
): fc.Arbitrary<ReservedPlaces[]> {
  const one = fc.tuple(
    fc.subarray([...Array(candidates).keys()], { minLength: 1 }),
    fc.nat({ max: 1 }),
    fc.nat({ max: 1 }),
  );
  return fc.array(one, { minLength: 1, maxLength: sets }).map((all) =>
    all.map(([members, fewer, more], index) => {
      const taken = elected.filter((candidate) => members.includes(candidate)).length;
      const most = Math.min(elected.length, taken + more);
      return { name: `set ${index}`, candidates: members, least: Math.max(0, taken - fewer), most };
    }),
  );
}
