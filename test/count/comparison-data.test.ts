import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/count/check-count.ts';
import type { Count } from '../../src/count/count.ts';
import { countShape } from '../../src/count/count-shape.ts';
import { differences } from '../../src/count/differences.ts';
import { readCount, writeCount } from '../../src/count/json.ts';
import { copeland } from '../../src/rules/condorcet/copeland.ts';
import { bucklin } from '../../src/rules/elimination/bucklin.ts';
import { baldwin } from '../../src/rules/positional/baldwin.ts';
import { borda } from '../../src/rules/positional/borda.ts';
import { thrown } from '../thrown.ts';
import { countedBy } from './comparison-counts.ts';

const count = countedBy(copeland, [3]);
const [first] = count.stages;

/** The count with the scores of its stage replaced. */
function scored(values: readonly (string | null)[]): Count {
  return { ...count, stages: [{ ...first, scores: { of: 'others beaten', values } }] };
}

describe('scores, full order and head-to-head table', () => {
  it.each([[copeland], [borda], [baldwin], [bucklin]])('of $0.id are themselves again from JSON', (rule) => {
    const each = countedBy(rule, [3]);
    expect(readCount(writeCount(each))).toEqual(each);
    expect(faultsOf(each)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['ranking', [[0, 4], [1]], 'ranking[0][1]: must be a candidate'],
    [
      'ranking',
      [
        [0, 1],
        [2, 0],
      ],
      'ranking[1]: must not name a candidate a second time',
    ],
    ['ranking', [[0], []], 'ranking[1]: must name somebody'],
    ['pairwise', [[0]], 'pairwise: must have an entry for each of the 4 candidates'],
    ['pairwise', [[0, 1, 2, 3], [0], [0, 0, 0, 0], [0, 0, 0, 0]], 'pairwise[1]: must have an entry for each of the 4'],
    ['pairwise', Array(4).fill([0, 0, 0.5, 0]), 'pairwise[0][2]: must be a whole number'],
    ['stages', [{ ...first, scores: { of: '', values: [] } }], 'stages[0].scores.of: must be a text'],
    ['stages', [{ ...first, scores: { of: 'x', values: ['1'] } }], 'stages[0].scores.values: must have an entry'],
    [
      'stages',
      [{ ...first, scores: { of: 'x', values: ['a', '1', '1', null] } }],
      'stages[0].scores.values[0]: must be',
    ],
  ])('are refused where %s is %j', (key, value, message) => {
    expect(thrown(() => countShape({ ...count, [key]: value })).message).toContain(message);
  });

  it.each<[string, Count, string[]]>([
    [
      'an order without somebody who stands',
      { ...count, ranking: [[0, 1]] },
      ['the full order names candidate 2 0 times'],
    ],
    ['an order with who withdrew', { ...count, ranking: [[0, 1, 2, 3]] }, ['the full order names candidate 3 1 times']],
    ['too few scores', scored(['1']), ['stage 1: 1 scores for 4 candidates']],
    [
      'a score of who withdrew',
      scored(['1', '1', '1', '0']),
      ['stage 1: a score of candidate 3, who is out of the running'],
    ],
    ['a table of another size', { ...count, pairwise: [[0]] }, ['the head-to-head table is not one of 4 candidates']],
    [
      'a table with more papers than are valid, and with one who withdrew',
      {
        ...count,
        pairwise: [
          [0, 10, 0, 0],
          [9, 0, 0, 0],
          [0, 0, 1, 0],
          [0, 5, 0, 0],
        ],
      },
      [
        'more papers rank candidates 0 and 1 one above the other than are valid',
        'candidates 2 and 2 are compared, who cannot be',
        'candidates 3 and 1 are compared, who cannot be',
      ],
    ],
  ])('at fault: %s', (_, faulty, faults) => {
    expect(faultsOf(faulty)).toEqual(faults);
  });

  it('may belong to somebody who is elected at the stage, but not to who is excluded there', () => {
    const after = countedBy(baldwin);
    const stages = after.stages.map((stage) =>
      stage.number === 2 ? { ...stage, scores: { of: 'points', values: ['1', '1', '1', '1'] } } : stage,
    );
    expect(faultsOf({ ...after, stages })).toEqual(['stage 2: a score of candidate 3, who is out of the running']);
  });

  it('are told apart where two counts by one rule differ in them', () => {
    const [scores, ranking, pairwise] = [
      scored(['2', '1.5', '0', null]),
      { ...count, ranking: [[0], [2], [1]] },
      { ...count, pairwise: count.pairwise?.map((row, a) => (a === 1 ? row.map(() => 0) : row)) ?? [] },
    ];
    expect(differences(scored(['2', '1', '0', null]), scores)).toEqual([
      {
        kind: 'scores',
        a: '1',
        b: '1.5',
        says: 'At stage 1 Bob has a different score: 1 / 1.5.',
        stage: 1,
        candidate: 1,
      },
    ]);
    expect(differences({ ...count, ranking: [[0], [2, 1]] }, ranking).map(({ says }) => says)).toEqual([
      'The full orders differ: Ann > Bob = Cy / Ann > Cy > Bob.',
    ]);
    expect(differences(count, pairwise)).toMatchObject([{ kind: 'pairwise', candidate: 1 }]);
    expect(
      differences(count, { ...count, ranking: count.ranking?.map((group) => [...group].reverse()) ?? [] }),
    ).toEqual([]);
  });

  it('are not held against those of a rule that looks at something else', () => {
    const kinds = differences(count, countedBy(borda, [3])).map(({ kind }) => kind);
    expect(kinds).not.toContain('scores');
    expect(kinds).toContain('rule');
  });
});
