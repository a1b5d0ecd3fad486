import type { Preferences } from '../../ballots/preferences.ts';
import { PsephosError } from '../../base/errors.ts';
import { grouped } from '../../base/words.ts';
import { compareExact, type Fraction } from '../../numbers/decimal-text.ts';
import { rational } from '../../numbers/rational.ts';
import { firstHoldings, type Holdings, withoutSurpluses } from './surpluses.ts';
import { type WinnerSet, waysToChoose } from './winner-sets.ts';

/** About as many preferences as are read in fifteen seconds. */
const MOST_READ = 2 ** 31;

/** Every surplus makes the exact fractions longer, and so many can move in one comparison. */
const MOST_PLACES = 8;

/** What the members of each of two sets hold together when the sets are compared; both in votes, exact. */
export interface SetTotals {
  readonly one: Fraction;
  readonly other: Fraction;
}

/**
 * Compares two sets of winners as CPO-STV does: whoever is in neither is out, whoever is in both gives on what they have above the
 * quota, and the votes of the members are added up.
 *
 * N. Tideman, The single transferable vote, Journal of Economic Perspectives 9 (1995), 27-38, doi:10.1257/jep.9.1.27.
 *
 * @example compareSets(preferences, quota, [0, 1, 2], [0, 1, 3]) // { one: 79, other: 71 } as fractions
 */
export function compareSets(preferences: Preferences, quota: Fraction, one: WinnerSet, other: WinnerSet): SetTotals {
  const common = one.filter((candidate) => other.includes(candidate));
  const running = [...one, ...other.filter((candidate) => !one.includes(candidate))];
  const votes = withoutSurpluses(preferences, { running, common }, quota, firstHoldings(preferences, running));
  return { one: sumOf(votes, one), other: sumOf(votes, other) };
}

/**
 * By how many votes each set is ahead of each later one: entry `i` at `j - i - 1` for the sets i and j, i before j. `certain` are
 * candidates who are in all of them.
 *
 * Where the votes fall depends only on who is in one of the sets and who is in both, not on how the others are divided, so each such
 * constellation is settled once for all comparisons that share it.
 *
 * @throws PsephosError `too-large`, before any paper is read, for more than 8 places, or where that would be too much reading.
 */
export function setMargins(
  preferences: Preferences,
  quota: Fraction,
  sets: readonly WinnerSet[],
  certain: readonly number[] = [],
): readonly (readonly Fraction[])[] {
  refuseTooManyPlaces(sets);
  refuseTooMuchReading(preferences, sets, certain.length);
  const margins = sets.map((_, at) => Array.from({ length: sets.length - at - 1 }, () => rational.zero));
  for (const { running, pairs } of pairsByMembers(sets)) {
    const first = firstHoldings(preferences, running);
    const settled = new Map<string, readonly Fraction[]>();
    for (const [i, j] of pairs) {
      const common = sets[i].filter((candidate) => sets[j].includes(candidate));
      const key = hasSurplus(first, common, quota) ? common.join() : '';
      const votes =
        settled.get(key) ??
        (key === '' ? first.votes : withoutSurpluses(preferences, { running, common }, quota, first));
      settled.set(key, votes);
      margins[i][j - i - 1] = rational.subtract(
        sumOf(votes, without(sets[i], common)),
        sumOf(votes, without(sets[j], common)),
      );
    }
  }
  return margins;
}

interface PairsOfMembers {
  /** Who is in one of the sets or in both. */
  readonly running: readonly number[];
  readonly pairs: (readonly [i: number, j: number])[];
}

/** Every two sets, those of the same members together. */
function pairsByMembers(sets: readonly WinnerSet[]): Iterable<PairsOfMembers> {
  const groups = new Map<string, PairsOfMembers>();
  for (let i = 0; i < sets.length; i++) {
    for (let j = i + 1; j < sets.length; j++) {
      const running = [...new Set([...sets[i], ...sets[j]])].sort((a, b) => a - b);
      const key = running.join();
      const group = groups.get(key) ?? { running, pairs: [] };
      groups.set(key, group);
      group.pairs.push([i, j]);
    }
  }
  return groups.values();
}

function hasSurplus({ votes }: Holdings, candidates: readonly number[], quota: Fraction): boolean {
  return candidates.some((candidate) => compareExact(votes[candidate], quota) > 0);
}

function without(set: WinnerSet, common: readonly number[]): readonly number[] {
  return set.filter((candidate) => !common.includes(candidate));
}

function sumOf(votes: readonly Fraction[], candidates: readonly number[]): Fraction {
  return candidates.reduce((sum, candidate) => rational.add(sum, votes[candidate]), rational.zero);
}

function refuseTooManyPlaces([first]: readonly WinnerSet[]): void {
  if (first.length <= MOST_PLACES) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'too many places to compare sets of winners by exact fractions',
    expected: `at most ${MOST_PLACES} places`,
    received: String(first.length),
    hint: 'take a rule that counts in stages, such as meek-reference',
  });
}

function refuseTooMuchReading(
  { standing, ballots }: Preferences,
  [first]: readonly WinnerSet[],
  certain: number,
): void {
  // Beside the papers each candidate is looked at whenever somebody gives a surplus on.
  const each = ballots.ranked.length + standing.length * first.length;
  const readings = constellations(standing.length - certain, first.length - certain) * BigInt(each);
  if (readings <= BigInt(MOST_READ)) return;
  throw new PsephosError({
    code: 'too-large',
    message: `to compare every two sets of ${first.length} of ${standing.length} candidates, the papers would have to be read too often`,
    expected: `at most ${grouped(MOST_READ)} preferences read`,
    received: grouped(String(readings)),
    hint: 'take a rule that counts in stages, such as meek-reference',
  });
}

/** How many ways there are to say who is in both sets and who in one of them. */
function constellations(standing: number, size: number): bigint {
  let ways = 0n;
  for (let common = 0; common < size; common++)
    ways += waysToChoose(standing, common) * waysToChoose(standing - common, 2 * (size - common));
  return ways;
}
