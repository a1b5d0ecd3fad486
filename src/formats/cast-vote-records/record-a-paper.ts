import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import { cannotHold } from '../refuse-to-write.ts';
import { MOST_RANKS } from './marked-papers.ts';

/** One record a paper takes some 500 bytes, so that more papers would be a file nobody reads. */
const MOST_PAPERS = 5_000_000;

/**
 * The most ranks on a paper, for a format with a record for each paper.
 *
 * @throws PsephosError `unsupported` for more papers or ranks than such a file can hold.
 */
export function mostRanksOn(profile: Profile, format: string): number {
  if (profile.total > MOST_PAPERS)
    throw cannotHold(format, 'profile.total', `at most ${MOST_PAPERS} papers, one record each`, profile.total);
  let most = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const ranks = rankingGroups(profile, ranking).length;
    if (ranks > MOST_RANKS) throw cannotHold(format, `rankings[${ranking}]`, `at most ${MOST_RANKS} ranks`, ranks);
    most = Math.max(most, ranks);
  }
  return most;
}
