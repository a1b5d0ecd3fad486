import type { Candidate } from '../../../ballots/candidate.ts';
import { PsephosError, shown } from '../../../base/errors.ts';
import type { ReservedPlaces } from '../../../count/count.ts';

export type { ReservedPlaces };

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
