import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../../src/count/check-count.ts';
import { lotByOrder } from '../../../../src/rules/lot.ts';
import { factorOfWhatIsLeft, priceWhileItLasts } from '../../../../src/rules/stv/meek/clauses.ts';
import { meek1987 } from '../../../../src/rules/stv/statutes/meek-1987.ts';
import { meekReference } from '../../../../src/rules/stv/statutes/meek-reference.ts';
import { newZealandLocal2001 } from '../../../../src/rules/stv/statutes/new-zealand-local-2001.ts';
import { warren } from '../../../../src/rules/stv/statutes/warren.ts';
import { contest } from '../../contests.ts';
import { tiesTold, told } from '../told.ts';

const tiny = contest('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C', 2);

describe('meek-1987', () => {
  test('the quota of the tiny example is a third of the votes, and A keeps just three quarters', () => {
    expect(told(meek1987.count(tiny))).toEqual([
      '1 first-preferences: 8 3 4 3 nt 0, quota 6, elected A',
      '2 surplus A: 6 4.5 4.5 3 nt 0, quota 6',
      '3 exclusion D: 6 4.5 7.5 0 nt 0, quota 6, elected C',
    ]);
  });

  test('one more than the places can meet the quota: a lot says who is elected', () => {
    const level = contest('5: A\n5: B', 1);
    const count = meek1987.count(level, { lot: lotByOrder([1, 0]) });
    expect(told(count)).toEqual(['1 first-preferences: 5 5 nt 0, quota 5, elected B']);
    expect(tiesTold(count)).toEqual(['1 election of A B: lot takes B (-)']);
    expect(meekReference.count(level).stages[0].elected).toEqual([]);
  });

  test('nobody is elected before the votes have settled, where the reference rule elects at once', () => {
    const papers = contest('60: A > B > C\n50: B > A > C\n20: C > A\n19: D\n10: E', 3);
    const [, later] = meek1987.count(papers).stages;
    const [, atOnce] = meekReference.count(papers).stages;
    expect([later.elected, atOnce.elected]).toEqual([[2], [2]]);
    expect([later.iterations, atOnce.iterations]).toEqual([12, 3]);
  });

  test('each elected candidate is within 0.00001 of the quota when a stage settles', () => {
    const { stages } = meek1987.count(contest('50: A > B > C\n31: B > A\n20: C > A\n17: D > B\n9: E > C', 3));
    for (const [at, { votes, quota }] of stages.entries()) {
      for (const candidate of stages.slice(0, at).flatMap(({ elected }) => elected)) {
        expect(Math.abs(Number(votes[candidate]) / Number(quota) - 1)).toBeLessThanOrEqual(1e-5);
      }
    }
    expect(stages.length).toBeGreaterThan(2);
  });

  test('papers that go round among the elected for ever end after 1,000 distributions', () => {
    const count = meek1987.count(contest('10: A > B\n10: B > A\n1: C', 2));
    expect(count.elected).toHaveLength(2);
    expect(faultsOf(count)).toEqual([]);
  });
});

describe('new-zealand-local-2001', () => {
  test('5, 10, 17: the tiny example has the figures of the reference rule', () => {
    expect(told(newZealandLocal2001.count(tiny))).toEqual(told(meekReference.count(tiny)));
  });

  test('13: a candidate who cannot pass the next is excluded before the surplus is shared out to the end', () => {
    const papers = contest('50: A > B > C\n31: B > A\n20: C > A\n17: D > B\n2: E > C', 3);
    const [, early, exclusion] = newZealandLocal2001.count(papers).stages;
    expect(early.elected).toEqual([]);
    expect(exclusion.excluded).toEqual([4]);
    // 36.83 + 30.30 less two quotas of 28.67 is 9.79: with E's 2 below the 17 of D.
    expect(early.iterations).toBe(3);
    expect(early.votes).toEqual(['36.832983479', '30.302345341', '28.558439', '17', '2']);
    expect(early.quota).toBe('28.673441956');
  });

  test('40: of two level at the end, the one who was not ahead at the first difference is excluded', () => {
    // C has more first preferences than B; when D is out both have 5.
    const count = newZealandLocal2001.count(contest('9: A\n3: B\n5: C\n2: D > B', 1));
    expect(tiesTold(count)).toEqual(['3 exclusion of B C: earlier-stage takes B (19, 40, 48)']);
  });

  test('48: candidates who never differed are parted by a lot from outside, and the count says so', () => {
    const count = newZealandLocal2001.count(contest('9: A\n3: B\n3: C\n4: D\n4: E', 1), { lot: lotByOrder([2, 1]) });
    expect(tiesTold(count)[0]).toBe('2 exclusion of B C: lot takes C (19, 40, 48)');
    expect(count.provenance.approximate?.join()).toContain('pseudo-random');
  });
});

describe('warren', () => {
  // A keeps a half and B a third of a paper A > B > C.
  const [half, third, one] = [500_000_000, 333_333_333, 1_000_000_000];

  test('a paper pays the same price to A and to B, where Meek takes a part of what is left', () => {
    expect(priceWhileItLasts(one, half)).toBe(half);
    expect(priceWhileItLasts(one - half, third)).toBe(third);
    expect(priceWhileItLasts(one - half - third, one)).toBe(166_666_667);
    expect(factorOfWhatIsLeft(one, half)).toBe(half);
    expect(factorOfWhatIsLeft(one - half, third)).toBe(166_666_667);
    expect(factorOfWhatIsLeft(one - half - 166_666_667, one)).toBe(333_333_333);
  });

  test('with one elected candidate at a time it is Meek', () => {
    expect(told(warren.count(tiny))).toEqual(told(meekReference.count(tiny)));
  });

  test('with two, papers that pass through both pay prices that fill both quotas', () => {
    const papers = contest('60: A > B > C\n40: B > D\n18: C\n17: D', 3);
    const [, settled] = warren.count(papers).stages;
    const [, meek] = meekReference.count(papers).stages;
    // At the third distribution A pays 33.75 / 60; B's price is 1 × 33.75 / 40, and then times 33.75 over 60.
    expect(settled.keepFactors).toEqual(['0.562500001', '0.474609376', '1', '1']);
    // Of a paper A > B > C nothing is left for B's full price: B takes the 0.4375, and C gets nothing. By Meek C gets some.
    expect([settled.votes[2], meek.votes[2]]).toEqual(['18', '30.8773584']);
  });
});

test('only the reference rule is counted by without doubts', () => {
  const doubts = [meekReference, meek1987, newZealandLocal2001, warren].map(
    (rule) => rule.count(tiny).provenance.approximate?.length ?? 0,
  );
  expect(doubts).toEqual([0, 2, 3, 2]);
});

describe('the table of the reference rule', () => {
  const decisions = meekReference.decisions ?? [];

  test('cites each decision', () => {
    expect(Object.fromEntries(decisions.map(({ name, clause }) => [name, clause]))).toEqual({
      papers: 'A, B.2.a',
      numbers: 'A',
      share: 'B.2.a',
      quota: 'B.2.b',
      elect: 'B.2.c',
      electionTie: 'B.2.c',
      settled: 'B.2.d-e',
      keepFactor: 'B.2.f',
      exclude: 'B.3',
      exclusionTie: 'B.3',
      complete: 'B.1, C',
    });
  });

  test('says which decisions are our reading', () => {
    expect(decisions.filter(({ basis }) => basis === 'reading').map(({ name }) => name)).toEqual([
      'papers',
      'electionTie',
      'exclusionTie',
    ]);
  });
});
