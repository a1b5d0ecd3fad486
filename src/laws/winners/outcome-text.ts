import type { Contest } from '../../ballots/contest.ts';
import { namesIn } from '../changes/lines.ts';
import type { Outcomes } from '../outcomes.ts';

/** Who may win, in words: `A`, or `A or B by lot`. */
export function outcomeText(contest: Contest, { sets }: Outcomes): string {
  const names = sets.map((set) => namesIn(contest, set));
  return names.length === 1 ? names[0] : `${names.join(' or ')} by lot`;
}
