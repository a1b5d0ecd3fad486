import { describe, expect, test } from 'vitest';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { exactText, lowestTerms } from '../../../src/numbers/decimal-text.ts';
import { compareSets } from '../../../src/rules/comparison-stv/compared-sets.ts';
import { cpoStv } from '../../../src/rules/comparison-stv/cpo-stv.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { thrown } from '../../thrown.ts';
import { contest } from '../contests.ts';
import { onePlace, smallElections } from '../small-elections.ts';
import { setsByAllLots } from './level-sets.ts';

/** The totals of two sets, named by their letters. */
function totals(ballots: string, seats: number, candidates: string, one: string, other: string): string[] {
  const { profile } = contest(ballots, seats, candidates);
  const preferences = preferencesOf(profile);
  const numbers = (set: string): number[] => [...set].map((name) => candidates.indexOf(name));
  const quota = lowestTerms(BigInt(preferences.valid), BigInt(seats + 1));
  const found = compareSets(preferences, quota, numbers(one), numbers(other));
  return [exactText(found.one), exactText(found.other)];
}

describe('the example most often told: Andrea, Brad, Carter, Delilah and Scott for three places', () => {
  const ballots = '25: A\n34: C > B > D\n7: B > D\n8: D > B\n5: D > S\n21: S > D';

  test.each([
    ['ACD', 'ACS', '79', '71'],
    ['ACD', 'ABC', '84', '66'],
    ['ACS', 'ABC', '76', '74'],
  ])('%s beats %s by %s votes to %s', (one, other, more, fewer) => {
    expect(totals(ballots, 3, 'ABCDS', one, other)).toEqual([more, fewer]);
    expect(totals(ballots, 3, 'ABCDS', other, one)).toEqual([fewer, more]);
  });

  test('elects Andrea, Carter and Delilah, where a count by stages takes Scott for Delilah', () => {
    const count = cpoStv.count(contest(ballots, 3, 'ABCDS'));
    expect([count.elected, count.quota, count.ties]).toEqual([[0, 2, 3], '25', []]);
    expect(count.stages).toHaveLength(1);
    expect(count.stages[0].votes).toEqual(['25', '7', '34', '13', '21']);
    // Carter alone has more than the quota, so six sets are compared; Brad, Carter and Scott come closest: 25 and 13 votes to 16 and 21.
    expect(count.stages[0].reasons).toEqual([
      {
        candidates: [0, 2, 3],
        because: 'this result beats each of the 5 other possible results; its smallest lead, in votes, is 1',
      },
    ]);
  });
});

describe('surpluses in a comparison', () => {
  test('move only from candidates who are in both sets', () => {
    // The quota is 6. A is in one set only and keeps all 12 votes.
    expect(totals('12: A > C\n4: B\n2: C', 2, 'ABC', 'AB', 'BC')).toEqual(['16', '6']);
    // A is in both: 6 of the 12 go to C.
    expect(totals('12: A > C\n4: B\n2: C', 2, 'ABC', 'AB', 'AC')).toEqual(['10', '14']);
  });

  test('take papers that show nobody else with them', () => {
    // The quota is 6; each of the 12 papers moves at a half, and the 6 that name A alone are lost.
    expect(totals('6: A\n6: A > C\n4: B\n2: C', 2, 'ABC', 'AB', 'AC')).toEqual(['10', '11']);
  });

  test('move once more where a surplus makes another, and never back', () => {
    // The quota is 10. A gives 20 on to B, who then has 22 and gives 12 on: each paper at 22/30 … of its value.
    expect(totals('30: A > B > C\n2: B > D\n8: D', 3, 'ABCD', 'ABC', 'ABD')).toEqual([
      exactText(lowestTerms(20n * 22n + 20n * 12n, 22n)),
      exactText(lowestTerms(20n * 22n + 2n * 12n + 8n * 22n, 22n)),
    ]);
  });

  test('are shared by candidates whom a paper ranks equal', () => {
    expect(totals('12: A > B = C\n3: B\n3: C', 2, 'ABC', 'AB', 'AC')).toEqual(['12', '12']);
  });
});

describe('a result', () => {
  test('needs no comparison where all places go to candidates with more than the quota', () => {
    const count = cpoStv.count(contest('5: A\n4: B\n1: C', 2, 'ABC'));
    expect(count.stages[0].reasons).toEqual([
      { candidates: [0, 1], because: 'has more than the quota of first preferences' },
    ]);
  });

  test('is taken by lots between candidates where sets are level', () => {
    const level = contest('1: A\n1: B\n1: C\n1: D', 2, 'ABCD');
    expect(setsByAllLots(cpoStv, level)).toEqual(['0,1', '0,2', '0,3', '1,2', '1,3', '2,3']);
    const count = cpoStv.count(level, { lot: lotByOrder([3, 1]) });
    expect(count.elected).toEqual([1, 3]);
    expect(count.ties).toEqual([
      { stage: 1, over: 'election', tied: [0, 1, 2, 3], decidedBy: 'lot', chosen: [3] },
      { stage: 1, over: 'election', tied: [0, 1, 2], decidedBy: 'lot', chosen: [1] },
    ]);
    expect(count.stages[0].reasons?.[0].because).toBe('one of 6 results that are level, by lot');
  });

  test('is everybody where no more stand than there are places', () => {
    const { profile } = contest('5: A\n4: B\n1: C', 3, 'ABC');
    expect(cpoStv.count({ profile, seats: 3, withdrawn: [0] }).elected).toEqual([1, 2]);
    expect(cpoStv.count({ profile, seats: 3, withdrawn: [0, 1, 2] })).toMatchObject({
      elected: [],
      papers: { valid: 0 },
    });
  });
});

test('for one place it is decided head to head, and by the strongest chains of margins where nobody beats everybody', () => {
  expect(cpoStv.count(contest('4: A > B\n3: B > C\n2: C > B', 1, 'ABC')).elected).toEqual([1]);
  expect(cpoStv.count(contest('8: A > B > C\n7: B > C > A\n6: C > A > B', 1, 'ABC')).elected).toEqual([0]);
});

testWithSharedData('for one place it has the winners of Schulze with margins in all 750 small elections', () => {
  const reference = readSharedLines<{ readonly pairwise: { readonly schulze_margins: readonly number[] } }>(
    'reference/small-elections.jsonl.gz',
  );
  smallElections().forEach((election, at) => {
    const winners = reference[at].pairwise.schulze_margins.map((candidate) => String(candidate - 1)).sort();
    expect(setsByAllLots(cpoStv, onePlace(election))).toEqual(winners);
  });
});

test('refuses more than 1,500 sets of winners before it looks at papers, and says how many there are', () => {
  const names = [...'ABCDEFGHIJKLMNOPQRST'];
  const large = contest(names.map((name) => `1: ${name}`).join('\n'), 10, names.join(''));
  const error = thrown(() => cpoStv.count(large));
  expect(error).toMatchObject({
    code: 'too-large',
    detail: { received: '184,756', expected: 'at most 1,500 sets of winners' },
  });
});

test('refuses many places, where exact fractions grow long, unless no two sets need be compared', () => {
  const names = 'ABCDEFGHIJ';
  const papers = [...names].map((name) => `1: ${name}`).join('\n');
  expect(thrown(() => cpoStv.count(contest(papers, 9, names)))).toMatchObject({
    code: 'too-large',
    detail: { received: '9', expected: 'at most 8 places' },
  });
  expect(cpoStv.count(contest(papers, 10, names)).elected).toHaveLength(10);
});

test('refuses to read the papers too often, and says how often that would be', () => {
  const names = [...Array(44).keys()].map((at) => String.fromCharCode(65 + at)).join('');
  const papers = [...Array(44).keys()].flatMap((first) =>
    [...Array(8).keys()].map((step) => {
      const order = [...Array(44).keys()].map((at) => names[(first + at * (2 * step + 1)) % 44]);
      return `1: ${[...new Set(order)].map((name) => JSON.stringify(name)).join(' > ')}`;
    }),
  );
  const error = thrown(() => cpoStv.count(contest(papers.join('\n'), 2, names)));
  expect(error).toMatchObject({ code: 'too-large', detail: { expected: 'at most 2,147,483,648 preferences read' } });
});
