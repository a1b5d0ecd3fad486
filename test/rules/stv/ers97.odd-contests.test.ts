import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import type { Count } from '../../../src/count/count.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { thrown } from '../../thrown.ts';
import { contest } from '../contests.ts';
import { tiesTold, told } from './told.ts';

describe('few papers or none', () => {
  test('no ballots: the quota is 0, nobody without votes is elected, and lots exclude all but as many as the places', () => {
    const count = ers97.count({ profile: parseBallots('', [{ name: 'A' }, { name: 'B' }, { name: 'C' }]), seats: 1 });
    expect(told(count)).toEqual([
      '1 first-preferences: 0 0 0 nt 0, quota 0',
      '2 completion C: 0 0 0 nt 0, quota 0, elected C',
    ]);
    expect(tiesTold(count)).toEqual([
      '2 exclusion of A B C: lot takes A (5.2.5)',
      '2 exclusion of B C: lot takes B (5.2.5)',
    ]);
    expect(count.stages[1]).toMatchObject({ excluded: [0, 1], action: { clause: '5.5.1' } });
    expect(count.papers).toEqual({ valid: 0, invalid: 0 });
  });

  test('one ballot elects its first preference', () => {
    expect(told(ers97.count(contest('1: B > A', 1, 'AB')))).toEqual([
      '1 first-preferences: 0 1 nt 0, quota 0.5, elected B',
    ]);
  });

  test('one ballot for two places: its first and its second, at half its value', () => {
    expect(told(ers97.count(contest('1: B > C', 2, 'ABC')))).toEqual([
      '1 first-preferences: 0 1 0 nt 0, quota 0.34, elected B',
      '2 surplus B: 0 0.34 0.66 nt 0, quota 0.34, elected C',
    ]);
  });

  test('one candidate for one place is elected without a ballot', () => {
    const count = ers97.count({ profile: parseBallots('', [{ name: 'A' }]), seats: 1 });
    expect(told(count)).toEqual(['1 first-preferences: 0 nt 0, quota 0', '2 completion A: 0 nt 0, quota 0, elected A']);
    expect(count.stages[1].reasons).toEqual([
      { candidates: [0], because: 'as many continue as there are places left', clause: '5.2' },
    ]);
  });

  test('papers that all end after their first preference: the quota falls with them', () => {
    expect(told(ers97.count(contest('5: A\n4: B\n3: C\n2: D', 1)))).toEqual([
      '1 first-preferences: 5 4 3 2 nt 0, quota 7',
      '2 exclusion D',
      '  2 papers at 1: 5 4 3 0 nt 2, quota 6',
      '3 exclusion C',
      '  3 papers at 1: 5 4 0 0 nt 5, quota 4.5, elected A',
    ]);
  });
});

describe('6.8-6.12: papers', () => {
  test('that are blank or put two first are invalid and outside the quota', () => {
    const count = ers97.count(contest('6: A\n3: B\n5:\n4: A = B > C', 1, 'ABC'));
    expect(count.papers).toEqual({ valid: 9, invalid: 9 });
    expect(count.quota).toBe('4.5');
  });

  test('end at equal preferences: what they were worth is non-transferable', () => {
    expect(told(ers97.count(contest('4: A\n4: B\n3: C > A = B\n1: B > C', 1, 'ABC')))[2]).toBe(
      '  3 papers at 1: 4 5 0 nt 3, quota 4.5, elected B',
    );
  });

  test('end at equal preferences although none of the equals continues', () => {
    const clear = told(ers97.count(contest('5: A\n4: B\n3: C > D > B\n1: D', 1, 'ABCD')));
    const equal = told(ers97.count(contest('5: A\n4: B\n3: C > D = E > B\n1: D', 1, 'ABCDE')));
    expect(clear.at(-1)).toBe('  4 papers at 1: 5 7 0 0 nt 1, quota 6, elected B');
    expect(equal.at(-1)).toBe('  4 papers at 1: 5 4 0 0 0 nt 4, quota 4.5, elected A');
  });
});

describe('candidates who withdrew', () => {
  const ballots = '5: A > C\n4: B\n3: C';

  test('are passed over on every paper, and papers for them alone are invalid', () => {
    const count = ers97.count({ ...contest(`${ballots}\n2: D\n2: D > C`, 1, 'ABCD'), withdrawn: [0, 3] });
    expect(told(count)).toEqual(['1 first-preferences: 0 4 10 0 nt 0, quota 7, elected C']);
    expect(count.papers).toEqual({ valid: 14, invalid: 2 });
    expect(count.contest.withdrawn).toEqual([0, 3]);
  });

  test('can leave a field shorter than the places: all others are elected and a place stays empty', () => {
    const count = ers97.count({ ...contest(ballots, 3, 'ABC'), withdrawn: [1] });
    expect(told(count)).toEqual(['1 first-preferences: 5 0 3 nt 0, quota 2, elected A C']);
    expect(count.elected).toHaveLength(2);
  });

  test('can be all: nobody is elected and the count is one stage', () => {
    const count = ers97.count({ ...contest(ballots, 2, 'ABC'), withdrawn: [0, 1, 2] });
    expect(told(count)).toEqual(['1 first-preferences: 0 0 0 nt 0, quota 0']);
    expect(count.papers).toEqual({ valid: 0, invalid: 12 });
  });

  test('those without votes are elected too when no more continue than there are places', () => {
    const count = ers97.count({ ...contest('5: A', 2, 'ABC'), withdrawn: [1] });
    expect(told(count)).toEqual([
      '1 first-preferences: 5 0 0 nt 0, quota 1.67, elected A',
      '2 completion C: 5 0 0 nt 0, quota 1.67, elected C',
    ]);
  });
});

describe('very many papers', () => {
  test('2^48 times the tiny example, held as bigint, has the votes of the tiny example 2^48 times over', () => {
    const ballots = [
      [6, 'A > B'],
      [2, 'A > C'],
      [3, 'B'],
      [4, 'C > D'],
      [3, 'D > C'],
    ] as const;
    const times = (factor: number): Count =>
      ers97.count(contest(ballots.map(([papers, ranking]) => `${papers * factor}: ${ranking}`).join('\n'), 2, 'ABCD'));
    const [one, many] = [times(1), times(2 ** 48)];
    const scaled = (value: string): string => String((BigInt(Number(value) * 100) * 2n ** 48n) / 100n);
    expect(many.stages.map(({ votes }) => votes)).toEqual(one.stages.map(({ votes }) => votes.map(scaled)));
    expect(many.quota).toBe(scaled(one.quota ?? ''));
    expect(many.elected).toEqual(one.elected);
  });

  test('a single ranking on 2^53 - 1 papers is held to the hundredth', () => {
    const count = ers97.count(contest(`${2 ** 53 - 1}: A > B`, 2, 'ABC'));
    expect(told(count)).toEqual([
      '1 first-preferences: 9007199254740991 0 0 nt 0, quota 3002399751580330.34, elected A',
      '2 surplus A: 3002399751580330.34 5944751508129054.06 0 nt 60047995031606.6, quota 3002399751580330.34, elected B',
    ]);
  });
});

describe('contests that cannot be counted', () => {
  test('more places than candidates', () => {
    const { code, message } = thrown(() => ers97.count(contest('1: A > B', 3)));
    expect(code).toBe('bad-contest');
    expect(message).toBe('seats: more places than candidates: expected at most 2 places, as many as stand, received 3');
  });

  test.each([0, -1, 1.5, Number.NaN])('%d places', (seats) => {
    expect(thrown(() => ers97.count(contest('1: A > B', seats))).code).toBe('bad-contest');
  });

  test('somebody withdrew who does not stand', () => {
    const withdrew = { ...contest('1: A > B', 1), withdrawn: [2] };
    expect(thrown(() => ers97.count(withdrew)).message).toMatch(/^withdrawn: somebody withdrew who does not stand/);
  });
});
