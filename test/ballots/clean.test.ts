import { describe, expect, it } from 'vitest';
import { type CleanedContest, type CleaningOptions, cleanBallots } from '../../src/ballots/clean.ts';
import { cleaningPolicies } from '../../src/ballots/cleaning-presets.ts';
import { policyFrom } from '../../src/ballots/cleaning-text.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { thrown } from '../thrown.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name }));

function contestOf(ballots: string): Contest {
  return { profile: parseBallots(ballots, NAMES), seats: 1 };
}

function cleaned(ballots: string, policy: string, options?: CleaningOptions): CleanedContest {
  return cleanBallots(contestOf(ballots), policyFrom(policy), options);
}

function textAfter(ballots: string, policy: string, options?: CleaningOptions): string {
  return ballotText(cleaned(ballots, policy, options).contest.profile).trimEnd();
}

describe('one paper', () => {
  it.each([
    ['1: A > - > - > B', 'as-written', '1: A > - > - > B'],
    ['1: - > A > - > - > B', 'skipped=close-up', '1: A > B'],
    ['1: A > - > B', 'skipped=stop', '1: A'],
    ['1: - > A', 'skipped=stop', '1:'],
    ['1: - > A > - > B > - > - > C', 'skipped=stop-after-two', '1: A > B'],
    ['1: - > - > A', 'skipped=stop-after-two', '1:'],
    ['1: A > B = C > D', 'overvotes=keep', '1: A > B = C > D'],
    ['1: A > B = C > D', 'overvotes=stop', '1: A'],
    ['1: A > B = C > D', 'overvotes=skip', '1: A > D'],
    ['1: A > B = C > D', 'overvotes=share', '1: A > B = C > D'],
    ['1: A > B = C > D', 'overvotes=stop-if-several-continue', '1: A > B = C > D'],
    ['1: A > B > A > C', 'repeats=keep', '1: A > B > A > C'],
    ['1: A > B > A > C', 'repeats=pass-over', '1: A > B > C'],
    ['1: A > B > A > C', 'repeats=stop', '1: A > B'],
    ['1: A > B > C > D', 'most-ranks=2', '1: A > B'],
    ['1: A > - > B > C', 'most-ranks=3', '1: A > - > B'],
    ['1: A = B > C > D', 'most-ranks=2', '1: A = B > C'],
  ])('%s under %s comes to %s', (paper, policy, after) => {
    expect(textAfter(paper, policy)).toBe(after);
  });

  it.each([
    ['1: A > E > B', 'write-ins=keep', '1: A > E > B'],
    ['1: A > E > B', 'write-ins=pass-over', '1: A > B'],
    ['1: A > E > B', 'write-ins=stop', '1: A'],
    ['1: A = E > B', 'write-ins=stop', '1:'],
    ['1: A = E > B', 'write-ins=pass-over', '1: A > B'],
  ])('%s, where E was written in, under %s comes to %s', (paper, policy, after) => {
    expect(textAfter(paper, policy, { writeIns: [4] })).toBe(after);
  });
});

describe('what comes first where several things are odd', () => {
  it.each([
    [
      'an overvoted rank does not go on a row of skipped ones',
      '1: A > - > B = C > - > D',
      'skipped=stop-after-two,overvotes=skip',
      '1: A > D',
    ],
    ['a rank that is passed over leaves no gap behind', '1: A > B = C > D', 'overvotes=skip,skipped=keep', '1: A > D'],
    [
      'whoever stands only at an overvoted rank that is passed over may stand again',
      '1: A = B > A > C',
      'overvotes=skip,repeats=pass-over',
      '1: A > C',
    ],
    [
      'a repeat ends the paper before its overvoted rank is passed over',
      '1: A > A = B > C',
      'overvotes=skip,repeats=stop',
      '1: A',
    ],
    [
      'a repeat passed over leaves one at the rank, which is shared by nobody',
      '1: A > A = B > C',
      'overvotes=share,repeats=pass-over',
      '1: A > B > C',
    ],
    [
      'a rank past the most is not read, so nothing on it counts as odd',
      '1: A > A = B',
      'most-ranks=1,overvotes=skip,repeats=stop',
      '1: A',
    ],
    ['a mark for a write-in makes an overvote', '1: A = E > B', 'overvotes=stop,write-ins=pass-over', '1:'],
  ])('%s', (_, paper, policy, after) => {
    expect(textAfter(paper, policy, { writeIns: [4] })).toBe(after);
  });

  it('enters the paper under the first thing that ends it', () => {
    const { steps } = cleaned('3: A = A > B > B = C', 'overvotes=stop,repeats=stop').report;
    expect(steps).toEqual([
      { matter: 'overvotes', does: 'stop', papers: 3, preferences: 6, ended: 3, leftBlank: 0 },
      { matter: 'repeats', does: 'stop', papers: 0, preferences: 0, ended: 0, leftBlank: 0 },
    ]);
  });
});

describe('the report', () => {
  const ballots = '5: A > B\n4: A > - > B\n3: A > - > - > B > C\n2: A = B\n1: - > A > A\n6:';

  it('has a figure for whatever was done', () => {
    const { report } = cleaned(ballots, 'skipped=stop-after-two,overvotes=skip,repeats=pass-over,blanks=leave-out');
    expect(report.steps).toEqual([
      { matter: 'skipped', does: 'stop-after-two', papers: 8, preferences: 6, ended: 3, leftBlank: 0 },
      { matter: 'overvotes', does: 'skip', papers: 2, preferences: 4, ended: 0, leftBlank: 2 },
      { matter: 'repeats', does: 'pass-over', papers: 1, preferences: 1, ended: 0, leftBlank: 0 },
      { matter: 'blanks', does: 'leave-out', papers: 8, preferences: 0, ended: 0, leftBlank: 0 },
    ]);
    expect(report).toMatchObject({ papersBefore: 21, papersAfter: 13 });
  });

  it('has nothing of a rank that is not read', () => {
    const { steps } = cleaned('2: A > E > B', 'most-ranks=1,write-ins=together', { writeIns: [4] }).report;
    expect(steps).toEqual([
      { matter: 'mostRanks', does: 'stop', papers: 2, preferences: 4, ended: 2, leftBlank: 0 },
      { matter: 'writeIns', does: 'together', papers: 0, preferences: 0, ended: 0, leftBlank: 0 },
    ]);
  });

  it('says what was found, also where nothing is done about it', () => {
    const { report, contest } = cleaned(`${ballots}\n2: A > E`, 'as-written', { writeIns: [4] });
    expect(report.found).toEqual({ skipped: 8, overvotes: 2, repeats: 1, writeIns: 2, blanks: 6 });
    expect(report.steps).toEqual([]);
    expect(contest.cleaning).toBe(report);
  });

  it('hands on the very papers where nothing changes', () => {
    const before = contestOf(ballots);
    expect(cleanBallots(before, policyFrom('most-ranks=9')).contest.profile).toBe(before.profile);
    const plain = contestOf('2: A > B\n1:');
    expect(cleanBallots(plain, policyFrom('scotland')).contest.profile).toBe(plain.profile);
  });

  it('refuses what it cannot count exactly', () => {
    const error = thrown(() => cleaned(`${Number.MAX_SAFE_INTEGER}: - > A > B`, 'skipped=stop'));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('skipped: more preferences were cleaned away than can be counted exactly');
  });
});

describe('write-ins', () => {
  const names = ['Ann', 'Write-in: Bob', 'Cy', 'UWI'].map((name) => ({ name }));
  const contest: Contest = {
    profile: parseBallots('3: "Write-in: Bob" > UWI > Ann\n2: Cy > UWI\n1: UWI = "Write-in: Bob" > Cy', names),
    seats: 1,
    withdrawn: [2],
  };

  it('are known by their names, and no longer stand once passed over', () => {
    const { contest: after, report } = cleanBallots(contest, policyFrom('write-ins=pass-over'));
    expect(ballotText(after.profile)).toBe('3: Ann\n3: Cy\n');
    expect(after.withdrawn).toEqual([2, 1, 3]);
    expect(report.found.writeIns).toBe(6);
    expect(report.steps).toEqual([
      { matter: 'writeIns', does: 'pass-over', papers: 6, preferences: 10, ended: 0, leftBlank: 0 },
    ]);
  });

  it('are one candidate together, also at one rank', () => {
    const { contest: after } = cleanBallots(contest, policyFrom('write-ins=together,overvotes=stop,repeats=pass-over'));
    expect(ballotText(after.profile)).toBe('3: Write-ins > Ann\n1: Write-ins > Cy\n2: Cy > Write-ins\n');
    expect(after.withdrawn).toEqual([2, 3]);
  });

  it('are together under one who did not withdraw, and keep the name where somebody else has it', () => {
    const { contest: after } = cleanBallots({ ...contest, withdrawn: [1] }, policyFrom('write-ins=together'));
    expect(after.withdrawn).toEqual([1]);
    expect(after.profile.candidates[3].name).toBe('Write-ins');
    const taken = { ...contest, profile: parseBallots('1: Write-ins > UWI > "write in"') };
    const kept = cleanBallots({ profile: taken.profile, seats: 1 }, policyFrom('write-ins=together'), {
      writeIns: [1, 2],
    });
    expect(kept.contest.profile.candidates.map(({ name }) => name)).toEqual(['Write-ins', 'UWI', 'write in']);
  });

  it('keep their places where they are kept', () => {
    expect(cleanBallots(contest, policyFrom('as-written')).contest.withdrawn).toEqual([2]);
  });
});

describe('overvotes left to the count', () => {
  it.each(['share', 'stop-if-several-continue'])('are marked on the contest under %s, if there are any', (choice) => {
    expect(cleaned('1: A = B', `overvotes=${choice}`).contest.overvotes).toBe(choice);
    expect(cleaned('1: A > - > B', `overvotes=${choice}`).contest).not.toHaveProperty('overvotes');
    expect(cleaned('1: A > A = B', `overvotes=${choice},repeats=pass-over`).contest).not.toHaveProperty('overvotes');
    expect(cleaned('1: A = B', 'overvotes=stop').contest).not.toHaveProperty('overvotes');
  });
});

describe('a contest', () => {
  it('keeps its stamp, title and places', () => {
    const synthetic = { model: 'm', parameters: {}, seed: '1', assumes: 'nothing' };
    const before: Contest = { profile: { ...parseBallots('1: A > - > B'), synthetic }, seats: 2, title: 'Club' };
    const { contest } = cleanBallots(before, policyFrom('skipped=stop'));
    expect(contest).toMatchObject({ seats: 2, title: 'Club', profile: { synthetic } });
  });

  it('is not cleaned twice', () => {
    const { contest } = cleaned('1: A > - > B', 'maine');
    const error = thrown(() => cleanBallots(contest, policyFrom('scotland')));
    expect(error.code).toBe('bad-argument');
    expect(error.message).toBe(
      'the papers were cleaned before: received "maine". Hint: put all choices into one policy, such as skipped=stop,overvotes=skip',
    );
  });

  it.each([[-1], [5], [0.5]])('has no write-in %d', (candidate) => {
    const error = thrown(() => cleaned('1: A', 'maine', { writeIns: [candidate] }));
    expect(error.message).toBe(
      `writeIns: a write-in is no candidate: expected a number from 0 to 4, received ${candidate}`,
    );
  });

  it('is not cleaned by choices that there are not', () => {
    const [policy] = cleaningPolicies;
    const wrong = { ...policy, skipped: 'jump' } as unknown as typeof policy;
    expect(thrown(() => cleanBallots(contestOf('1: A'), wrong)).message).toBe(
      'skipped: papers cannot be cleaned in that way: expected one of keep, close-up, stop, stop-after-two, received "jump"',
    );
    for (const mostRanks of [0, 1.5, Number.NaN]) {
      const error = thrown(() => cleanBallots(contestOf('1: A'), { ...policy, mostRanks }));
      expect(error.message).toContain(
        'mostRanks: papers cannot be cleaned in that way: expected a whole number of at least 1',
      );
    }
  });
});
