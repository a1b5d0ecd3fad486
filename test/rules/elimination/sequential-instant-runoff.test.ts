import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../src/count/check-count.ts';
import { explain } from '../../../src/count/explain.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { sequentialInstantRunoff } from '../../../src/rules/elimination/sequential-instant-runoff.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { thrown } from '../../thrown.ts';
import { contest, contests } from '../contests.ts';

const [A, B, C, D] = [0, 1, 2, 3];

describe('sequential instant runoff', () => {
  const two = contest('5: A > B > C\n4: C > D\n2: D > C\n2: B > C', 2, 'ABCD');

  test('elects by instant runoff, takes the winner off and counts all papers again', () => {
    const count = sequentialInstantRunoff.count(two, { lot: lotByOrder([D]) });
    expect(count.stages).toMatchObject([
      { number: 1, votes: ['5', '2', '4', '2'], excluded: [] },
      { number: 2, votes: ['5', '2', '6', '0'], excluded: [D] },
      { number: 3, votes: ['5', '0', '8', '0'], excluded: [B], elected: [C] },
      { number: 4, action: { kind: 'first-preferences' }, votes: ['5', '2', '0', '6'], recount: true, excluded: [] },
      { number: 5, votes: ['5', '0', '0', '6'], nonTransferable: '2', excluded: [B], elected: [D] },
    ]);
    expect(count.elected).toEqual([C, D]);
    expect(faultsOf(count)).toEqual([]);
  });

  test('is told so', () => {
    const text = explain(sequentialInstantRunoff.count(two, { lot: lotByOrder([D]) }));
    expect(text).toContain(
      'All papers are counted again without C. First preferences for everybody else: D leads with 6 votes, followed by A with 5 and B with 2.',
    );
  });

  test('lets one majority fill every place', () => {
    expect(sequentialInstantRunoff.count(contest('51: A > B\n49: C > D', 2, 'ABCD')).elected).toEqual([A, B]);
  });

  test('elects for each place whom an instant runoff elects with the earlier winners withdrawn, stage by stage', () => {
    fc.assert(
      fc.property(contests(), ({ contest: drawn, lotOrder }) => {
        const lot = lotByOrder(lotOrder);
        const count = sequentialInstantRunoff.count(drawn, { lot });
        const withdrawn = [...(drawn.withdrawn ?? [])];
        const rows: (readonly string[])[] = [];
        for (const winner of count.elected) {
          const next = instantRunoff.count({ ...drawn, seats: 1, withdrawn }, { lot });
          expect(next.elected).toEqual([winner]);
          rows.push(...next.stages.map(({ votes }) => votes));
          withdrawn.push(winner);
        }
        if (count.elected.length > 0) expect(count.stages.map(({ votes }) => votes)).toEqual(rows);
        expect(faultsOf(count)).toEqual([]);
      }),
      { seed: 1919, numRuns: 1500 },
    );
  });

  test('refuses places and candidates whose record would not fit', () => {
    const many = contest('1: A', 1).profile;
    const profile = {
      ...many,
      candidates: letters(1).concat(Array.from({ length: 999 }, (_, at) => ({ name: `${at}` }))),
    };
    expect(thrown(() => sequentialInstantRunoff.count({ profile, seats: 51 })).code).toBe('too-large');
  });
});
