import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { rankingGroups } from '../../src/ballots/profile.ts';
import { faultsIn, PsephosError } from '../../src/base/errors.ts';
import { margins } from '../../src/formats/catalogue.ts';
import { readAs, written } from '../../src/formats/read-as.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { readSharedLines, readSharedText, testWithSharedData } from '../shared-data.ts';
import { thrown } from '../thrown.ts';
import { contests } from './arbitraries.ts';

const HEAD = '0, 1, 2\nLAB,CDP,NLT\n-+-+-+-+-\n';

interface Reference {
  readonly file: string;
  readonly ids: readonly string[];
  readonly parties: readonly string[];
  readonly valid: number;
  readonly empty: number;
  readonly winner: string;
  readonly lrm: number;
}

/** Votes of the last two, the winner first: runs on where the count ends with more than two. */
function lastTwo(contest: Contest, gone: readonly number[] = []): readonly number[] {
  const { stages, elected } = instantRunoff.count({ ...contest, withdrawn: gone });
  const out = [...gone, ...stages.flatMap(({ excluded }) => excluded)];
  const votes = (stages.at(-1)?.votes ?? []).map(Number);
  const left = votes.map((_, candidate) => candidate).filter((candidate) => !out.includes(candidate));
  left.sort((a, b) => votes[b] - votes[a]);
  if (left.length > 2) return lastTwo(contest, [...out, ...left.slice(-1)]);
  expect(left[0]).toBe(elected[0]);
  return left.map((candidate) => votes[candidate]);
}

testWithSharedData('all 66 files are read, and their last-round margins are those of the reference', () => {
  const reference: Reference[] = readSharedLines('reference/irv-margins.jsonl.gz');
  expect(reference).toHaveLength(66);
  for (const { file, ids, parties, valid, empty, winner, lrm } of reference) {
    const text = readSharedText(`irv-margins/${file}`);
    expect(margins.recognises(text.slice(0, 65536)), file).toBe(true);
    const { contests: read, warnings } = readAs(margins, text);
    const [contest] = read;
    const { candidates, total } = contest.profile;
    expect(candidates, file).toEqual(ids.map((name, index) => ({ name, group: parties[index] })));
    expect(total, file).toBe(valid + empty);
    expect(contest.seats, file).toBe(1);
    expect(warnings, file).toHaveLength(1);
    expect(candidates[instantRunoff.count(contest).elected[0]].name, file).toBe(winner);
    const [first, second] = lastTwo(contest);
    expect(Math.ceil((first - second) / 2), file).toBe(lrm);
    expect(readAs(margins, written(margins, contest)).contests, file).toEqual(read);
  }
});

describe('reading', () => {
  test('both dialects, blank papers, and one id alone with and without a comma', () => {
    const { contests: read, warnings } = readAs(
      margins,
      '5, 7\nIND,\n-+-+-+-+-\n() : 4\n(5,) : 2\n(5) : 1\n(7, 5) : 3\n\n',
    );
    const [{ profile, seats }] = read;
    expect(profile.candidates).toEqual([{ name: '5', group: 'IND' }, { name: '7' }]);
    const ballots = [...profile.papers].map((papers, ranking) => [papers, rankingGroups(profile, ranking)]);
    expect(ballots).toEqual([
      [4, []],
      [3, [[0]]],
      [3, [[1], [0]]],
    ]);
    expect(seats).toBe(1);
    expect(warnings).toMatchObject([{ message: expect.stringContaining('called by the id'), times: 1 }]);
  });

  test('a candidate who stands twice is kept, for the rule to read', () => {
    const [{ profile }] = readAs(margins, `${HEAD}(0,1,0) : 2\n`).contests;
    expect(rankingGroups(profile, 0)).toEqual([[0], [1], [0]]);
  });

  test.each([
    ['the file ends before its ballots', '', { line: 1 }],
    ['the file ends before its ballots', '0, 1\nA,B\n', { line: 2 }],
    ['no id of a candidate', '0, x\nA,B\n-+-\n', { line: 1, column: 4 }],
    ['two candidates are called "0"', '0, 1, 0\nA,B,C\n-+-\n', { line: 1, column: 7 }],
    ['a party for each id', '0, 1\nA,B,C\n-+-\n', { line: 2 }],
    ['the ballots do not begin', '0, 1\nA,B\n(0) : 3\n', { line: 3 }],
    ['this is no ballot', `${HEAD}0,1 : 3\n`, { line: 4, column: 1 }],
    ['this is no ballot', `${HEAD}(0,1)\n`, { line: 4, column: 1 }],
    ['no such candidate', `${HEAD}(0, 3, 1) : 3\n`, { line: 4, column: 5 }],
    ['no such candidate', `${HEAD}(0,,1) : 3\n`, { line: 4, column: 4 }],
    ['papers cannot be negative', `${HEAD}(0) : -3\n`, { line: 4, column: 7 }],
    ['papers must be a whole number', `${HEAD}(0) : 1e300\n`, { line: 4, column: 7 }],
    ['a number of papers is missing', `${HEAD}(0) :\n`, { line: 4, column: 6 }],
    ['too many papers', `${HEAD}(0) : ${'9'.repeat(300)}\n`, { line: 4, column: 7 }],
    ['the papers add up to more than 2^53 - 1', `${HEAD}(0) : 9007199254740991\n(1) : 1\n(1) : 1\n`, { line: 5 }],
    ['the ranking is too long', `${HEAD}(${'0,'.repeat(40000)}) : 1\n`, { line: 4 }],
  ])('refuses: %s', (message, text, place) => {
    const error = thrown(() => readAs(margins, text));
    const fault = faultsIn(error).find((one) => one.message.startsWith(message));
    expect(fault?.place, error.message).toMatchObject(place);
  });

  test('refuses more candidates than a profile can hold', () => {
    const ids = Array.from({ length: 40000 }, (_, id) => id).join(', ');
    expect(thrown(() => readAs(margins, `${ids}\n`))).toMatchObject({ code: 'too-large' });
  });

  test('tells all faults at once', () => {
    const error = thrown(() => readAs(margins, `${HEAD}(3) : 1\n(1) : x\n(4,5) : 1\n`));
    expect(faultsIn(error).map(({ place }) => place.line)).toEqual([4, 5, 6, 6]);
  });
});

describe('writing', () => {
  /** Names as the format has them. */
  const ids = fc.stringMatching(/^\d{1,20}$/);

  test('what is written is read again as the same contest', () => {
    fc.assert(
      fc.property(contests(ids), (contest) => {
        const { withdrawn: _, title, ...rest } = contest;
        const { synthetic: __, ...profile } = rest.profile;
        let text: string;
        try {
          text = written(margins, { ...rest, profile });
        } catch (error) {
          expect(error).toMatchObject({ code: 'unsupported' });
          // The one thing that these contests have and the format has not.
          expect(profile.irregular).toBe(true);
          return;
        }
        expect(margins.recognises(text)).toBe(true);
        expect(readAs(margins, text, { seats: contest.seats }).contests).toEqual([{ ...rest, profile }]);
        expect(margins.leavesOut?.(contest)).toEqual([
          ...(title === undefined ? [] : ['the title']),
          ...(contest.seats === 1 ? [] : ['the number of places']),
        ]);
      }),
      { seed: 1 },
    );
  });

  test('a contest is refused, or comes back as it was, whatever its names', () => {
    fc.assert(
      fc.property(contests(), (contest) => {
        let text: string;
        try {
          text = written(margins, contest);
        } catch (error) {
          expect(error).toBeInstanceOf(PsephosError);
          expect(error).toMatchObject({ code: 'unsupported', detail: { place: { path: expect.any(String) } } });
          return;
        }
        expect(readAs(margins, text).contests[0].profile).toEqual(contest.profile);
      }),
      { seed: 2 },
    );
  });

  const profile = buildProfile([{ name: '0' }, { name: '1' }], [{ papers: 3, ranking: [1] }]);
  const stamp = { model: 'uniform', parameters: {}, seed: '1', assumes: 'nothing' };
  test.each<[string, Contest, string]>([
    ['a name', { seats: 1, profile: buildProfile([{ name: 'Ann' }], []) }, 'candidates[0].name'],
    [
      'a party with a comma',
      { seats: 1, profile: buildProfile([{ name: '0', group: 'a,b' }], []) },
      'candidates[0].group',
    ],
    [
      'a party with blanks',
      { seats: 1, profile: buildProfile([{ name: '0', group: ' a' }], []) },
      'candidates[0].group',
    ],
    ['drawn ballots', { seats: 1, profile: { ...profile, synthetic: stamp } }, 'synthetic'],
    ['withdrawals', { seats: 1, profile, withdrawn: [0] }, 'withdrawn'],
    [
      'equal preferences',
      { seats: 1, profile: buildProfile(profile.candidates, [{ papers: 1, ranking: [[0, 1]] }]) },
      'rankings[0]',
    ],
    [
      'skipped ranks',
      { seats: 1, profile: buildProfile(profile.candidates, [{ papers: 1, ranking: [[], 1] }]) },
      'rankings[0]',
    ],
  ])('refuses %s before the first piece', (_, contest, path) => {
    expect(thrown(() => margins.write(contest))).toMatchObject({ code: 'unsupported', detail: { place: { path } } });
  });
});
