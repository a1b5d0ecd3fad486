import { beats, margin, type Pairwise, preferring } from '../../ballots/pairwise.ts';

/**
 * How strong a win is: the papers by which it was won (`margins`) or all that were for it (`winning-votes`). The two differ only where papers leave
 * candidates unranked or level.
 */
export type Strength = 'margins' | 'winning-votes';

/** The strength of a's win over b, in papers; 0 where a does not beat b. */
export function winOver(table: Pairwise, strength: Strength, a: number, b: number): number {
  if (!beats(table, a, b)) return 0;
  return strength === 'margins' ? margin(table, a, b) : preferring(table, a, b);
}

/** In words, as the decisions of rules say it. */
export const STRENGTH_SAYS: Readonly<Record<Strength, string>> = {
  margins: 'a win is as strong as its margin, the papers for it less those against it',
  'winning-votes': 'a win is as strong as the papers for it, however many are against it',
};
