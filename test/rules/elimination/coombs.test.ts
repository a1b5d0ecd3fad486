import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { coombs } from '../../../src/rules/elimination/coombs.ts';
import { coombsNoMajority } from '../../../src/rules/elimination/coombs-no-majority.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';

const profile = parseBallots('11: A > B > C\n8: C > B > A\n4: C > A > B');

describe('Coombs', () => {
  it('stops at a majority of first places, which the other form does not', () => {
    expect(coombs.count({ profile, seats: 1 })).toMatchObject({
      elected: [2],
      stages: [{ reasons: [{ because: 'more than half of the first places' }] }],
    });
    const { elected, stages } = coombsNoMajority.count({ profile, seats: 1 });
    expect(elected).toEqual([0]);
    expect(stages.map(({ excluded, scores }) => [excluded, scores?.values])).toEqual([
      [[], ['8', '4', '11']],
      [[2], ['8', '15', null]],
      [[1], undefined],
    ]);
  });

  it('takes exactly half for no majority', () => {
    const { stages } = coombs.count({ profile: parseBallots('2: A > B > C\n1: B > A > C\n1: C > A > B'), seats: 1 });
    expect(stages.map(({ elected, excluded }) => [elected, excluded])).toEqual([
      [[], []],
      [[0], [2]],
    ]);
  });

  it('takes the majority of the papers that rank somebody who continues', () => {
    const count = coombs.count({ profile: parseBallots('3: A\n2: B\n4: C > D\n4: D > C'), seats: 1 });
    expect(count.stages.map(({ excluded }) => excluded).slice(0, 2)).toEqual([[], [1]]);
  });

  it('draws among those level with most last places', () => {
    const { outcomes } = everyLot(
      { profile: parseBallots('1: A > B > C\n1: B > C > A\n1: C > A > B'), seats: 1 },
      coombs,
    );
    expect(outcomes.map(({ elected, probability }) => [elected, probability])).toEqual([
      [[0], '1/3'],
      [[1], '1/3'],
      [[2], '1/3'],
    ]);
  });
});
