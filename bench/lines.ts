import type { Contest } from 'psephos';
import { PEER } from './peer.ts';
import { grouped, median, spread } from './timing.ts';

/** Prints what was done, the figure, and what stands behind it. */
export function line(what: string, figure: string, more: string): void {
  console.log(`  ${what.padEnd(42)} ${figure.padEnd(34)} ${more}`);
}

/** How large contests are together. */
export function sizes(contests: readonly Contest[]): string {
  const papers = contests.reduce((sum, { profile }) => sum + profile.total, 0);
  const rankings = contests.reduce((sum, { profile }) => sum + profile.papers.length, 0);
  return `${grouped(papers)} papers, ${grouped(rankings)} distinct rankings`;
}

/** The contest with a profile nobody has counted yet: what is remembered of a profile must not flatter the figures. */
export function afresh(contest: Contest): Contest {
  return { ...contest, profile: { ...contest.profile } };
}

/** Prints what the peer took beside us. */
export function compareWithPeer(ours: readonly number[], peer: readonly number[]): void {
  line(
    `  ${PEER}`,
    `counting alone, ${(median(peer) / median(ours)).toFixed(1)} times our ${median(ours).toFixed(3)} s`,
    spread(peer),
  );
}
