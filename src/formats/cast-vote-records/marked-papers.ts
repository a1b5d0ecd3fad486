import { type NamelessBuilder, namelessBuilder } from '../../ballots/build-profile.ts';
import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { candidateOf, EQUAL, isEqualWithBefore, SKIPPED } from '../../ballots/profile.ts';
import type { ErrorPlace } from '../../base/errors.ts';
import { present } from '../../base/invariant.ts';
import type { ReadBallotsOptions } from '../format.ts';
import { tooMany } from '../too-many.ts';

/** What a voter marked on a paper: a candidate, by an id that may be explained later, at a rank. */
export interface Mark {
  readonly id: string;
  /** From 1; `undefined` where the paper has no ranks. */
  readonly rank: number | undefined;
}

/** The papers of one contest as marks, for formats that name the candidates anywhere in the file or in another one. */
export interface MarkedPapers {
  /** Says who stands, in order, where that is known before the papers. */
  declare(ids: readonly string[]): void;
  /** Takes one paper, with its marks in any order. */
  take(marks: readonly Mark[], place: () => ErrorPlace): void;
  /** Those who were declared or marked, in this order, with the place of the first mark. */
  readonly ids: ReadonlyMap<string, ErrorPlace | undefined>;
  /** The first mark that has a rank, and the first that has none. */
  readonly ranked: ErrorPlace | undefined;
  readonly unranked: ErrorPlace | undefined;
  /** The ballots for these candidates, who include all who were marked. */
  ballots(standing: readonly string[]): NamelessBuilder;
}

/** The most ranks on a paper; without a bound a few bytes could ask for thousands of skipped ranks. */
export const MOST_RANKS = 1000;

/** The most contests of one file, each of which takes room. */
export const MOST_CONTESTS = 1000;

/**
 * An empty pile of papers.
 *
 * Marks at one rank are equal preferences, ranks without a mark below the last are skipped ones, and a paper without marks is
 * blank.
 */
export function markedPapers(options: ReadBallotsOptions): MarkedPapers {
  const numbers = new Map<string, number>();
  const ids = new Map<string, ErrorPlace | undefined>();
  const taken = namelessBuilder('not yet known', options.keepOrder);
  const entries: number[] = [];
  let ranked: ErrorPlace | undefined;
  let unranked: ErrorPlace | undefined;

  const numberOf = (id: string, place?: () => ErrorPlace): number => {
    const known = numbers.get(id);
    if (known !== undefined) {
      if (place !== undefined && ids.get(id) === undefined) ids.set(id, place());
      return known;
    }
    const number = numbers.size;
    if (number === MOST_CANDIDATES) throw tooMany('candidates', MOST_CANDIDATES, place?.());
    numbers.set(id, number);
    ids.set(id, place?.());
    return number;
  };

  return {
    ids,
    get ranked() {
      return ranked;
    },
    get unranked() {
      return unranked;
    },
    declare(declared) {
      for (const id of declared) numberOf(id);
    },
    take(marks, place) {
      const sorted = marks.length < 2 ? marks : [...marks].sort((one, other) => (one.rank ?? 1) - (other.rank ?? 1));
      let length = 0;
      let last = 0;
      for (const { id, rank = 1 } of sorted) {
        for (last += 1; last < rank; last++) entries[length++] = SKIPPED;
        const equal = rank < last;
        entries[length++] = equal ? numberOf(id, place) | EQUAL : numberOf(id, place);
        last = rank;
      }
      for (const { rank } of marks) {
        if (rank === undefined) unranked ??= place();
        else ranked ??= place();
      }
      taken.add(entries, length, 1);
    },
    ballots(standing) {
      const places = new Map(standing.map((id, index) => [id, index]));
      const names = numbers.size === 0 ? ['nobody'] : [...numbers.keys()];
      const profile = taken.finish(names.map((_, index) => ({ name: `${index}` })));
      const order = taken.order();
      const { rankings, papers } = order ?? { rankings: profile.papers.keys(), papers: profile.papers };
      const final = names.map((id) => places.get(id));
      const ballots = namelessBuilder(standing.length, options.keepOrder);
      let run = 0;
      for (const ranking of rankings) {
        const entered = [...profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1])].map(
          (entry) =>
            entry === SKIPPED
              ? entry
              : present(final[candidateOf(entry)], 'a candidate') | (isEqualWithBefore(entry) ? EQUAL : 0),
        );
        ballots.add(entered, entered.length, papers[run]);
        run += 1;
      }
      return ballots;
    },
  };
}
