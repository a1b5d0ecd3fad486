import type { Contest } from '../../ballots/contest.ts';
import type { Outcomes } from '../outcomes.ts';
import { namesIn } from './lines.ts';

/** Who may win, in words: `A`, or `A or B by lot`. */
export function outcomeText(contest: Contest, { sets }: Outcomes): string {
  const names = sets.map((set) => namesIn(contest, set));
  return names.length === 1 ? names[0] : `${names.join(' or ')} by lot`;
}
