import { PsephosError } from '../../base/errors.ts';
import { present } from '../../base/invariant.ts';

/** Every set of candidates that a paper can mark, smallest first. */
export interface MarkedSets {
  readonly candidates: number;
  /** The candidates of each set, as bits. */
  readonly bits: Int32Array;
  /** The candidates of each set, in order. */
  readonly members: readonly (readonly number[])[];
  /** Sets with k marks are those from `from[k]` to `from[k + 1] - 1`. */
  readonly from: readonly number[];
  /** The sets that hold each candidate. */
  readonly holding: readonly Int32Array[];
  /** Where a set stands. */
  at(bits: number): number;
}

/** More sets would make every draw slow: 20 candidates and 5 marks are 21,699. */
const MOST_SETS = 22_000;

/** Candidates that fit the bits of a number. */
const MOST_CANDIDATES = 30;

/**
 * The sets of 1 to `most` candidates.
 *
 * @throws PsephosError `too-large` where there are more than 22,000.
 * @example markedSets(3, 2).members // [[0], [1], [2], [0, 1], [0, 2], [1, 2]]
 */
export function markedSets(candidates: number, most: number): MarkedSets {
  refuseTooMany(candidates, most);
  const members: (readonly number[])[] = [];
  const from: number[] = [0];
  for (let size = 1; size <= most; size++) {
    from.push(members.length);
    addSets(members, [], 0, size, candidates);
  }
  from.push(members.length);
  const bits = Int32Array.from(members, (set) => set.reduce((all, candidate) => all | (1 << candidate), 0));
  const places = new Map(Array.from(bits, (set, place) => [set, place]));
  return {
    candidates,
    bits,
    members,
    from,
    holding: Array.from({ length: candidates }, (_, candidate) =>
      Int32Array.from(members.keys()).filter((set) => (bits[set] & (1 << candidate)) !== 0),
    ),
    at: (set) => present(places.get(set), 'a set of marks'),
  };
}

function addSets(
  found: (readonly number[])[],
  chosen: readonly number[],
  next: number,
  size: number,
  end: number,
): void {
  if (chosen.length === size) found.push(chosen);
  else
    for (let candidate = next; candidate < end; candidate++)
      addSets(found, [...chosen, candidate], candidate + 1, size, end);
}

function refuseTooMany(candidates: number, most: number): void {
  let [sets, ofSize] = [0, 1];
  for (let size = 1; size <= most; size++) {
    ofSize = (ofSize * (candidates - size + 1)) / size;
    sets += ofSize;
  }
  if (candidates <= MOST_CANDIDATES && sets <= MOST_SETS) return;
  throw new PsephosError({
    code: 'too-large',
    message: `${candidates} candidates and ${most} marks a paper are more ways to mark one than this model can follow`,
    expected: `at most ${MOST_SETS} ways and ${MOST_CANDIDATES} candidates`,
    received: `${sets} ways, ${candidates} candidates`,
  });
}
