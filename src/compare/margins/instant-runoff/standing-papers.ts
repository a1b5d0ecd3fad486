import type { Contest } from '../../../ballots/contest.ts';
import { CLOSED_UP, readBallots } from '../../../ballots/read-ballots.ts';
import type { FlatRankings } from '../../../ballots/sort-rankings.ts';
import { PsephosError } from '../../../base/errors.ts';

/** Papers of one ranking of the contest. */
export interface ReadRanking {
  readonly ranking: readonly number[];
  readonly papers: number;
}

/** The valid papers as an instant runoff sees them: only candidates who stand, numbered from 0, rankings that count alike put together. */
export interface StandingPapers extends FlatRankings {
  /** The candidate of the contest behind each number. */
  readonly standing: readonly number[];
  readonly total: number;
  /** The rankings as read that are together in each. */
  readonly behind: readonly (readonly ReadRanking[])[];
}

/**
 * Reads the papers of a contest for margins of an instant runoff.
 *
 * @throws PsephosError `unsupported` where cleaning left overvotes whose reading depends on who continues.
 */
export function standingPapers({ profile, withdrawn = [], overvotes }: Contest): StandingPapers {
  if (overvotes !== undefined) throw unsettledOvervotes(overvotes);
  const standing = profile.candidates.map((_, candidate) => candidate).filter((one) => !withdrawn.includes(one));
  const numberOf = new Map(standing.map((candidate, number) => [candidate, number] as const));
  const groups = new Map<string, { readonly seen: readonly number[]; readonly behind: ReadRanking[] }>();
  const { starts, ranked, papers } = readBallots(profile, CLOSED_UP);
  for (let at = 0; at < papers.length; at++) {
    const ranking = [...ranked.subarray(starts[at], starts[at + 1])];
    const seen = ranking.map((candidate) => numberOf.get(candidate)).filter((number) => number !== undefined);
    if (seen.length === 0) continue;
    // Nobody is left to be preferred to the last of a complete ranking.
    if (seen.length === standing.length && seen.length > 1) seen.pop();
    const group = groups.get(seen.join()) ?? { seen, behind: [] };
    group.behind.push({ ranking, papers: papers[at] });
    groups.set(seen.join(), group);
  }
  return { ...flat([...groups.values()]), standing };
}

function flat(groups: readonly { readonly seen: readonly number[]; readonly behind: readonly ReadRanking[] }[]) {
  const papers = Float64Array.from(groups, ({ behind }) => behind.reduce((sum, one) => sum + one.papers, 0));
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach(({ seen }, at) => {
    starts[at + 1] = starts[at] + seen.length;
  });
  return {
    starts,
    ranked: Uint16Array.from(groups.flatMap(({ seen }) => seen)),
    papers,
    total: papers.reduce((sum, one) => sum + one, 0),
    behind: groups.map(({ behind }) => behind),
  };
}

function unsettledOvervotes(overvotes: string): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: 'a margin needs papers whose overvotes are settled before the count',
    received: `overvotes=${overvotes}`,
    hint: 'clean with overvotes=stop or overvotes=skip',
  });
}
