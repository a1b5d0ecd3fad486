import { profileBuilder } from '../../ballots/build-profile.ts';
import type { Contest } from '../../ballots/contest.ts';
import { EQUAL, rankingGroups, rankings, SKIPPED } from '../../ballots/profile.ts';
import { withPapers } from '../altered/with-papers.ts';

/**
 * The contest as if some candidates had never been on the paper: ranks that were only theirs close up, those equal with them keep the
 * rank, and a paper that ranked nobody else is blank. They keep their numbers and count as withdrawn.
 */
export function struckOff(contest: Contest, removed: readonly number[]): Contest {
  const { profile, withdrawn = [] } = contest;
  const gone = new Uint8Array(profile.candidates.length);
  for (const candidate of removed) gone[candidate] = 1;
  const builder = profileBuilder(profile.candidates);
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const entries = rankingGroups(profile, ranking).flatMap((group) => withoutGone(group, gone));
    builder.add(entries, entries.length, profile.papers[ranking]);
  }
  return { ...withPapers(contest, builder.finish(profile.synthetic)), withdrawn: [...withdrawn, ...removed] };
}

/** A rank as a profile holds it, without those who are gone. */
function withoutGone(group: readonly number[], gone: Uint8Array): readonly number[] {
  if (group.length === 0) return [SKIPPED];
  return group
    .filter((candidate) => gone[candidate] === 0)
    .map((candidate, at) => (at === 0 ? candidate : candidate | EQUAL));
}
