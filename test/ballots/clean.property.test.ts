import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namelessBuilder, type RankingInput } from '../../src/ballots/build-profile.ts';
import { cleanBallots } from '../../src/ballots/clean.ts';
import { type CleaningPolicy, choicesOf } from '../../src/ballots/cleaning-policy.ts';
import { AS_WRITTEN } from '../../src/ballots/cleaning-presets.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { EQUAL, type Profile, rankingGroups, rankings, SKIPPED } from '../../src/ballots/profile.ts';
import { letters } from './arbitraries.ts';

const CANDIDATES = 5;

/** Papers with anything on them: gaps, overvotes, repeats. */
const groups = fc.array(fc.subarray([0, 1, 2, 3, 4], { maxLength: 3 }), { maxLength: 7 });
const inputs = fc.array(fc.record({ papers: fc.integer({ min: 1, max: 9 }), ranking: groups }), { maxLength: 10 });

const policies: fc.Arbitrary<CleaningPolicy> = fc
  .record({
    skipped: fc.constantFrom(...choicesOf('skipped')),
    overvotes: fc.constantFrom(...choicesOf('overvotes')),
    repeats: fc.constantFrom(...choicesOf('repeats')),
    writeIns: fc.constantFrom(...choicesOf('writeIns')),
    blanks: fc.constantFrom(...choicesOf('blanks')),
    mostRanks: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
  })
  .map(({ mostRanks, ...choices }) => {
    const limit = mostRanks === undefined ? {} : { mostRanks };
    return { ...AS_WRITTEN, ...choices, ...limit } as CleaningPolicy;
  });

const writeInLists = fc.subarray([0, 1, 2, 3, 4], { maxLength: 3 });

const drawn = fc.record({ papers: inputs, policy: policies, writeIns: writeInLists });

function contestOf(papers: readonly RankingInput[]): Contest {
  const builder = namelessBuilder(CANDIDATES, true);
  for (const { papers: each, ranking } of papers) {
    const entries = ranking.flatMap((group) => {
      const list = typeof group === 'number' ? [group] : group;
      return list.length === 0 ? [SKIPPED] : list.map((candidate, at) => (at === 0 ? candidate : candidate | EQUAL));
    });
    builder.add(entries, entries.length, each);
  }
  const profile = builder.finish(letters(CANDIDATES));
  const fileOrder = builder.order();
  return { profile, seats: 1, ...(fileOrder === undefined ? {} : { fileOrder }) };
}

/** Every paper by itself, in the order of the file, as text. */
function papersInOrder({ profile, fileOrder }: Contest): string[] {
  return Array.from(fileOrder?.rankings ?? []).flatMap((ranking, run) =>
    Array.from({ length: fileOrder?.papers[run] ?? 0 }, () => JSON.stringify(rankingGroups(profile, ranking))),
  );
}

/** The policy again, on lists of groups and step by step as the table of choices words it. */
function naive(ranking: readonly number[][], policy: CleaningPolicy, writeIns: readonly number[]): number[][] {
  const kept: number[][] = [];
  const before = (candidate: number): boolean => kept.flat().includes(candidate);
  let gaps = 0;
  for (const [place, written] of ranking.entries()) {
    if (policy.mostRanks !== undefined && place >= policy.mostRanks) break;
    if (written.length === 0) {
      gaps += 1;
      if (policy.skipped === 'stop') break;
      if (policy.skipped === 'stop-after-two' && gaps > 1) break;
      if (policy.skipped === 'keep') kept.push([]);
      continue;
    }
    gaps = 0;
    const asOne = (candidate: number): number => (writeIns.includes(candidate) ? writeIns[0] : candidate);
    const rank = policy.writeIns === 'together' ? [...new Set(written.map(asOne))] : written;
    if (rank.length > 1 && policy.overvotes === 'stop') break;
    if (policy.repeats === 'stop' && rank.some(before)) break;
    if (policy.writeIns === 'stop' && rank.some((candidate) => writeIns.includes(candidate))) break;
    if (rank.length > 1 && policy.overvotes === 'skip') continue;
    const standing = rank
      .filter((candidate) => policy.writeIns !== 'pass-over' || !writeIns.includes(candidate))
      .filter((candidate) => policy.repeats !== 'pass-over' || !before(candidate));
    if (standing.length > 0) kept.push(standing.sort((a, b) => a - b));
  }
  while (kept.at(-1)?.length === 0) kept.pop();
  return kept;
}

function marks(profile: Profile): number {
  let sum = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    sum += profile.papers[ranking] * rankingGroups(profile, ranking).flat().length;
  }
  return sum;
}

function blanks(profile: Profile): number {
  return rankings(profile) > 0 && profile.starts[1] === 0 ? profile.papers[0] : 0;
}

function check(
  property: (parts: { papers: RankingInput[]; policy: CleaningPolicy; writeIns: number[] }) => void,
): void {
  fc.assert(fc.property(drawn, property), { seed: 4, numRuns: 3000 });
}

describe('cleaning', () => {
  it('does to each paper what a naive reader does, and keeps the order of the file', () => {
    check(({ papers, policy, writeIns }) => {
      const contest = contestOf(papers);
      const expected = papersInOrder(contest)
        .map((paper) => JSON.stringify(naive(JSON.parse(paper) as number[][], policy, writeIns)))
        .filter((paper) => policy.blanks === 'keep' || paper !== '[]');
      const { contest: after } = cleanBallots(contest, policy, { writeIns });
      expect(papersInOrder(after)).toEqual(expected);
      expect(after.profile.total).toBe(expected.length);
    });
  });

  it('adds up: papers, preferences, blank papers', () => {
    check(({ papers, policy, writeIns }) => {
      const { profile } = contestOf(papers);
      const { contest, report } = cleanBallots({ profile, seats: 1 }, policy, { writeIns });
      const leftOut = report.steps.find(({ matter }) => matter === 'blanks')?.papers ?? 0;
      expect(report.papersBefore).toBe(profile.total);
      expect(report.papersAfter).toBe(contest.profile.total);
      expect(report.papersAfter + leftOut).toBe(report.papersBefore);
      const taken = report.steps.reduce((sum, { preferences }) => sum + preferences, 0);
      expect(marks(contest.profile) + taken).toBe(marks(profile));
      const madeBlank = report.steps.reduce((sum, { leftBlank }) => sum + leftBlank, 0);
      expect(blanks(contest.profile) + leftOut).toBe(blanks(profile) + madeBlank);
      expect(report.found.blanks).toBe(blanks(profile));
      for (const step of report.steps) {
        expect(step.papers).toBeLessThanOrEqual(report.papersBefore);
        expect(step.ended).toBeLessThanOrEqual(step.papers);
        expect(step.leftBlank).toBeLessThanOrEqual(step.papers);
      }
    });
  });

  it('finds nothing to do on papers that it cleaned', () => {
    check(({ papers, policy, writeIns }) => {
      const { contest } = cleanBallots(contestOf(papers), policy, { writeIns });
      const { cleaning: _, ...cleaned } = contest;
      const again = cleanBallots(cleaned, policy, { writeIns });
      expect(again.contest.profile).toEqual(contest.profile);
      expect(again.report.steps.reduce((sum, { preferences }) => sum + preferences, 0)).toBe(0);
    });
  });

  it('says of each thing it found on how many papers it is', () => {
    check(({ papers, policy, writeIns }) => {
      const { profile } = contestOf(papers);
      const found = { skipped: 0, overvotes: 0, repeats: 0, writeIns: 0, blanks: 0 };
      for (let ranking = 0; ranking < rankings(profile); ranking++) {
        const each = profile.papers[ranking];
        const paper = rankingGroups(profile, ranking);
        const named = paper.flat();
        if (paper.some((group) => group.length === 0)) found.skipped += each;
        if (paper.some((group) => group.length > 1)) found.overvotes += each;
        if (new Set(named).size < named.length) found.repeats += each;
        if (named.some((candidate) => writeIns.includes(candidate))) found.writeIns += each;
        if (named.length === 0) found.blanks += each;
      }
      expect(cleanBallots({ profile, seats: 1 }, policy, { writeIns }).report.found).toEqual(found);
    });
  });
});
