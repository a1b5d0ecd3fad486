import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { ruleById } from '../../src/rules/catalogue.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { surveyFromCount } from '../../src/whatif/survey-from-count.ts';

const papers = '10: A > B > C\n5: A > C\n4: A\n6: B > C\n3: C > B\n2: D > C\n1: E > D > B\n';
const profile = parseBallots(papers);

function learned(rule: string, seats = 2) {
  return surveyFromCount(ruleById(rule).count({ profile, seats }), { worthAtMost: 400 });
}

describe('transfers of a count as evidence', () => {
  test.each(['ers97', 'scotland-local-2007', 'wigm-reference', 'australia-senate'])(
    'a surplus by %s gives papers, not votes: what moved over the value of each',
    (rule) => {
      expect(learned(rule)[0]).toMatchObject({
        from: 'A',
        continuing: ['B', 'C', 'D', 'E'],
        counts: [10, 5, 0, 0],
        nonTransferable: 4,
        worth: 19,
      });
    },
  );

  test('an exclusion moves whole papers, among those who still continue', () => {
    expect(learned('scotland-local-2007')[1]).toMatchObject({
      from: 'E',
      continuing: ['B', 'C', 'D'],
      counts: [0, 0, 1],
      nonTransferable: 0,
      source: 'stage 3 of a count by scotland-local-2007',
    });
  });

  test('papers that came from others are not taken for a candidate’s own', () => {
    // D holds a paper of E when excluded.
    expect(learned('scotland-local-2007').map(({ from }) => from)).toEqual(['A', 'E']);
  });

  test('a sample of a surplus, keep factors and quotients show nothing to learn from', () => {
    for (const rule of ['ireland-dail', 'meek-reference', 'qpq'])
      expect(() => learned(rule)).toThrow('no stage of the count moves first preferences of one candidate alone');
  });

  test('a transfer is worth no more than it is allowed, and names can be others now', () => {
    const many = parseBallots('8000: A\n7500: B\n300: C > A\n500: C > B\n200: C');
    const count = ers97.count({ profile: many, seats: 1, title: 'Before' });
    expect(surveyFromCount(count, { worthAtMost: 400, names: { C: 'Cy', A: 'Ann' } })).toEqual([
      {
        from: 'Cy',
        continuing: ['Ann', 'B'],
        counts: [300, 500],
        nonTransferable: 200,
        worth: 400,
        kind: 'count',
        source: 'stage 2 of Before by ers97',
      },
    ]);
    expect(() => surveyFromCount(count, { worthAtMost: 0 })).toThrow('a transfer must be worth at least 1 paper');
  });

  test('a count of others says that it is about others, and who they were', () => {
    const count = ruleById('scotland-local-2007').count({ profile, seats: 2 });
    expect(() => surveyFromCount(count, { worthAtMost: 400, standing: ['Ann', 'Bob'] })).toThrow(
      'no transfer of the count is from one of those who stand now to others of them: expected transfers among "Ann", "Bob", received transfers from "A", "E"',
    );
  });

  test('papers of and to those who do not stand now are as if not seen', () => {
    const count = ruleById('scotland-local-2007').count({ profile, seats: 2 });
    expect(surveyFromCount(count, { worthAtMost: 400, standing: ['A', 'C', 'D'] })).toMatchObject([
      { from: 'A', continuing: ['C', 'D'], counts: [5, 0], nonTransferable: 4, worth: 9 },
    ]);
  });
});
