import { describe, expect, test } from 'vitest';
import { ballotText } from '../../../src/ballots/notation.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import { majority } from '../../../src/laws/majority/majority.ts';
import { reduceContest, reduceContestLater } from '../../../src/laws/running/reduce.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { contest } from '../../rules/contests.ts';

const large = contest('2000: B > A > C > D\n8000: A > B > C > D\n5000: B > C > A > D\n70: D > C > B > A\n40:', 1);
const isBroken = (smaller: typeof large): boolean => checkLaw(borda, majority, smaller).kind === 'broken';

describe('reduceContest', () => {
  test('takes away whatever does not matter', () => {
    const small = reduceContest(large, isBroken);
    expect(ballotText(small.profile)).toBe('1: B > C\n2: A > B\n');
    expect(isBroken(small)).toBe(true);
  });

  test('keeps papers complete where they must be', () => {
    expect(ballotText(reduceContest(large, isBroken, { short: false }).profile)).toBe('1: B > C > A\n2: A > B > C\n');
  });

  test('hands back the contest where nothing smaller will do', () => {
    expect(reduceContest(large, (smaller) => smaller === large)).toBe(large);
  });

  test('gives up places, unless it may not, and never has more places than candidates', () => {
    const several = contest('3: A > B > C\n2: C > B > A', 3);
    const seen: number[] = [];
    const small = reduceContest(several, ({ seats, profile }) => {
      seen.push(seats - profile.candidates.length);
      return profile.total > 0;
    });
    expect(Math.max(...seen)).toBeLessThanOrEqual(0);
    expect([small.seats, small.profile.candidates.length, small.profile.total]).toEqual([1, 1, 1]);
    const fixed = reduceContest(several, ({ profile }) => profile.total > 0, { places: false });
    expect([fixed.seats, fixed.profile.candidates.length]).toEqual([3, 3]);
  });

  test('leaves candidates who withdrew where they matter, under their new numbers', () => {
    const withdrawn = { ...contest('3: A > B > C\n2: C > B > A', 1), withdrawn: [2] };
    const small = reduceContest(withdrawn, (smaller) => smaller.withdrawn?.length === 1);
    expect([small.profile.candidates.map(({ name }) => name), small.withdrawn]).toEqual([['C'], [0]]);
  });

  test('stops after so many contests', () => {
    let tried = 0;
    const counting = (): boolean => {
      tried += 1;
      return false;
    };
    reduceContest(large, counting, { most: 7 });
    expect(tried).toBe(7);
  });

  test('comes to an end at once where there are no papers', () => {
    let tried = 0;
    reduceContest(contest('', 1, 'AB'), () => {
      tried += 1;
      return tried > 1;
    });
    expect(tried).toBeLessThan(5);
  });

  test('finds the same where the answer comes later', async () => {
    expect(await reduceContestLater(large, async (smaller) => isBroken(smaller))).toEqual(
      reduceContest(large, isBroken),
    );
  });

  test('comes to an end whatever is asked', () => {
    expect(reduceContest(large, ({ profile }) => profile.total % 7 === 1).profile.total).toBe(1);
    const anything = reduceContest(large, () => true);
    expect([anything.profile.total, anything.profile.candidates.length]).toEqual([0, 1]);
  });
});
