import type { Candidate } from '../../ballots/candidate.ts';

/** A group that says that its candidates have none: each stands for himself. */
const NO_GROUP = /^(independent|ind\.?|non-?partisan|no party|no description|unaffiliated)( *\(.*\))?$/i;

/**
 * The group of a candidate; `undefined` where none is named, or the name says that there is none (`Independent (Ind)`).
 *
 * @example groupOf({ group: 'Independent (Ind)' }) // undefined
 */
export function groupOf({ group }: Pick<Candidate, 'group'>): string | undefined {
  const name = group?.trim();
  return name === undefined || name === '' || NO_GROUP.test(name) ? undefined : name;
}
