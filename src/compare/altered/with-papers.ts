import type { Contest } from '../../ballots/contest.ts';
import type { Profile } from '../../ballots/profile.ts';

/** The contest with other papers, which stand in no file: so no order of a file is kept. */
export function withPapers({ fileOrder: _, ...contest }: Contest, profile: Profile): Contest {
  return { ...contest, profile };
}
