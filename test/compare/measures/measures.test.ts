import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../../src/compare/measures/measures.ts';
import { readContest } from '../../../src/formats/read-contest.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { contest } from '../../rules/contests.ts';
import { readSharedText, sharedFiles, testWithSharedData } from '../../shared-data.ts';
import { thrown } from '../../thrown.ts';

describe('the measures of a count', () => {
  const small = contest('6: A > B\n4: C > B\n1: B', 1);
  const found = measuresOf(small, firstPastThePost.count(small));

  test('come together, as data that JSON keeps', () => {
    expect(found).toMatchObject({
      papers: 11,
      proportionality: { votes: 11 },
      wasted: { cast: '11', surplus: { votes: '1' } },
      voters: { anyRanked: { papers: 6 } },
      satisfaction: { withBest: { lowest: 0, papersAtLowest: 5 } },
      droop: { quota: 'droop', holds: true },
      hare: { quota: 'hare', holds: true },
    });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('are refused for the count of another contest or of a vacant place', () => {
    const count = firstPastThePost.count(contest('6: A > B\n4: C > B\n1: D', 1));
    expect(thrown(() => measuresOf(small, count))).toMatchObject({ code: 'bad-argument' });
    const own = firstPastThePost.count(small);
    const vacancy = { kind: 'countback', member: 0 } as const;
    const filled = { ...own, contest: { ...own.contest, vacancy } };
    expect(thrown(() => measuresOf(small, filled))).toMatchObject({ code: 'unsupported' });
  });
});

/** What a file says, taken apart here without the readers: papers line by line, and the party of each candidate. */
function partiesAndPapers(text: string): { readonly parties: readonly string[]; readonly papers: readonly number[][] } {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const parties = lines
    .filter((line) => line.startsWith('"Candidate'))
    .map((line) => /",\s*"([^"]*)",?\s*$/.exec(line)?.[1] ?? '');
  const papers = lines
    .slice(1)
    .filter((line) => /^\d/.test(line))
    .map((line) =>
      line
        .split(',')
        .filter((cell) => cell !== '')
        .map(Number),
    );
  return { parties, papers };
}

const wards = sharedFiles('scottish/csv')
  .flatMap((folder) => sharedFiles(folder))
  .filter((_, index) => index % 25 === 0);

describe('real wards', () => {
  testWithSharedData('have the figures of a second calculation straight from the file', () => {
    expect(wards.length).toBeGreaterThan(20);
    let parted = 0;
    for (const file of wards) {
      const text = readSharedText(file);
      const ward = readContest(text);
      const count = scotlandLocal2007.count(ward);
      const found = measuresOf(ward, count);
      const { parties, papers } = partiesAndPapers(text);
      const total = papers.reduce((sum, [each]) => sum + each, 0);
      expect(found.papers, file).toBe(total);
      expect(count.papers.valid, file).toBe(total);

      const nameOf = (candidate: number): string =>
        parties[candidate] === 'Independent (Ind)' ? `alone ${candidate}` : parties[candidate];
      const names = [...new Set(parties.map((_, candidate) => nameOf(candidate)))];
      const gaps = names.map((name) => {
        const votes = papers.filter(([, first]) => nameOf(first - 1) === name).reduce((sum, [each]) => sum + each, 0);
        const seats = count.elected.filter((candidate) => nameOf(candidate) === name).length;
        return (100 * votes) / total - (100 * seats) / count.elected.length;
      });
      expect(found.proportionality?.gallagher, file).toBeCloseTo(
        Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / 2),
        9,
      );
      expect(found.proportionality?.loosemoreHanby, file).toBeCloseTo(
        gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / 2,
        9,
      );

      const served = papers
        .filter(([, first]) => count.elected.includes(first - 1))
        .reduce((sum, [each]) => sum + each, 0);
      expect(found.voters?.anyOfFirst[0].papers, file).toBe(served);
      expect(found.droop.holds, file).toBe(true);
      if (!measuresOf(ward, blockVote.count(ward)).droop.holds) parted += 1;
    }
    expect(parted).toBeGreaterThan(0);
  });
});
