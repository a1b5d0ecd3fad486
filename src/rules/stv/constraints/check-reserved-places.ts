import { type Fault, faultsError, MOST_FAULTS, PsephosError, shown } from '../../../base/errors.ts';
import { conflictOf } from './conflict.ts';
import type { ReservedPlaces } from './reserved-places.ts';

/** Who stands for how many places. */
export interface Field {
  /** How many candidates are on the ballot. */
  readonly candidates: number;
  readonly seats: number;
  /** Those who are passed over on every paper. */
  readonly withdrawn?: readonly number[];
}

/** Reserved places beyond these are refused unseen: to find which of many cannot hold together takes minutes. */
const MOST_SETS = 64;

/**
 * Checks reserved places before a count: each for itself, and then that some result can meet them all.
 *
 * A candidate who withdrew may be named; the place is then to be met by the others.
 *
 * @throws PsephosError `bad-contest`, with every fault, or with the bounds that cannot hold together and none to spare;
 * `too-large` for more than 64, and when that would take too long to find out.
 * @example checkReservedPlaces([{ name: 'women', candidates: [0], least: 2, most: 2 }], { candidates: 3, seats: 2 }) // throws
 */
export function checkReservedPlaces(reserved: readonly ReservedPlaces[], field: Field): void {
  if (reserved.length > MOST_SETS) {
    throw new PsephosError({
      code: 'too-large',
      message: 'too many sets of reserved places',
      expected: `at most ${MOST_SETS}`,
      received: String(reserved.length),
    });
  }
  const faults = reserved.flatMap((one, index) => faultsOfOne(one, `reserved[${index}]`, field));
  reserved.forEach(({ name }, index) => {
    if (reserved.findIndex((other) => other.name === name) < index)
      faults.push({
        place: { path: `reserved[${index}].name` },
        message: 'a name that is taken',
        received: shown(name),
      });
  });
  if (faults.length > 0) throw faultsError('bad-contest', faults.slice(0, MOST_FAULTS));
  const { candidates, seats, withdrawn = [] } = field;
  const continuing = [...Array(candidates).keys()].filter((candidate) => !withdrawn.includes(candidate));
  const conflict = conflictOf({ reserved, seats, elected: [], continuing });
  if (conflict.length === 0) return;
  throw new PsephosError({
    code: 'bad-contest',
    message: `no ${seats} of those who stand can meet the reserved places`,
    received: conflict
      .map(({ bound, places, name, standing }) => `at ${bound} ${places} of ${shown(name)} (${standing} stand)`)
      .join(' and '),
    place: { path: 'reserved' },
    hint: 'change one of them: without any one of these the others can be met',
  });
}

function faultsOfOne(one: ReservedPlaces, path: string, { candidates, seats }: Field): Fault[] {
  const faults: Fault[] = [];
  const add = (part: string, message: string, received: unknown, expected?: string): void => {
    faults.push({
      place: { path: `${path}.${part}` },
      message,
      received: shown(received),
      ...(expected === undefined ? {} : { expected }),
    });
  };
  const { name, least, most } = one;
  if (typeof name !== 'string' || name.trim() === '') add('name', 'reserved places have no name', name);
  const seen = new Set<number>();
  one.candidates.forEach((candidate, index) => {
    const stands = Number.isInteger(candidate) && candidate >= 0 && candidate < candidates;
    if (!stands) add(`candidates[${index}]`, 'no such candidate', candidate, `a number from 0 to ${candidates - 1}`);
    else if (seen.has(candidate)) add(`candidates[${index}]`, 'a candidate is named twice', candidate);
    seen.add(candidate);
  });
  const whole = (places: number): boolean => Number.isInteger(places) && places >= 0;
  if (!whole(least)) add('least', 'not a number of places', least, 'a whole number of at least 0');
  if (!whole(most)) add('most', 'not a number of places', most, 'a whole number of at least 0');
  else if (most > seats) add('most', 'more places are reserved than there are', most, `at most ${seats}`);
  if (least > most) add('least', 'the least is more than the most', least, `at most ${most}`);
  return faults;
}
