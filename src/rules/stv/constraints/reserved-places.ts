import type { Candidate } from '../../../ballots/candidate.ts';
import { PsephosError, shown } from '../../../base/errors.ts';

/**
 * A constraint on who may be elected: of these candidates at least so many and at most so many.
 *
 * I. D. Hill, STV with constraints, Voting matters 9 (1998).
 */
export interface ReservedPlaces {
  /** What the candidates have in common, such as `women`. */
  readonly name: string;
  readonly candidates: readonly number[];
  readonly least: number;
  readonly most: number;
}

/**
 * Places reserved for the candidates of one group of the ballot.
 *
 * @throws PsephosError `bad-argument` when nobody of that group stands.
 * @example reservedForGroup([{ name: 'Ann', group: 'nurses' }, { name: 'Bob' }], 'nurses', { least: 1, most: 2 }).candidates // [0]
 */
export function reservedForGroup(
  candidates: readonly Candidate[],
  group: string,
  { least, most }: Pick<ReservedPlaces, 'least' | 'most'>,
): ReservedPlaces {
  const members = [...candidates.keys()].filter((candidate) => candidates[candidate].group === group);
  if (members.length > 0) return { name: group, candidates: members, least, most };
  throw new PsephosError({ code: 'bad-argument', message: 'nobody of that group stands', received: shown(group) });
}
