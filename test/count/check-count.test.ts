import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../src/count/check-count.ts';
import type { Count } from '../../src/count/count.ts';
import type { Stage } from '../../src/count/stage.ts';
import { anyCount } from './arbitrary-count.ts';
import { everyKey, ireland1990 } from './sample-counts.ts';

/** Ireland 1990 with its second stage changed. */
function second(change: Partial<Stage>): Count {
  const [first, last] = ireland1990.stages;
  return { ...ireland1990, stages: [first, { ...last, ...change }] };
}

describe('faultsOf', () => {
  it('finds none in the Irish presidential count of 1990', () => {
    expect(faultsOf(ireland1990)).toEqual([]);
  });

  it('finds none in a count of several votes a paper, with fractions and batches', () => {
    expect(faultsOf(everyKey)).toEqual([]);
  });

  it('finds none in any count whose votes are dealt out whole', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(faultsOf(count)).toEqual([]);
      }),
    );
  });

  it('finds any vote too many or too few, at its stage', () => {
    const changed = anyCount.chain((count) =>
      fc.tuple(fc.constant(count), fc.nat({ max: count.stages.length - 1 }), fc.constantFrom('1', '0.01', '1/3')),
    );
    fc.assert(
      fc.property(changed, ([count, at, more]) => {
        const stages = count.stages.map((stage, index) =>
          index === at ? { ...stage, batches: [{ ...stage, value: '1', papers: 1, lostToRounding: more }] } : stage,
        );
        const extra = count.stages[at].lostToRounding === more;
        expect(faultsOf({ ...count, stages }).length).toBe(extra ? 0 : 1);
      }),
    );
  });

  it.each<[string, Count, string[]]>([
    [
      'votes that do not add up to those cast',
      second({ votes: ['731273', '817829', '0'] }),
      ['stage 2: the votes add up to 1574650, cast were 1574651'],
    ],
    [
      'a vote lost to rounding that is still held',
      second({ lostToRounding: '0.01' }),
      ['stage 2: the votes add up to 1574651.01, cast were 1574651'],
    ],
    [
      'a batch that does not add up',
      {
        ...everyKey,
        stages: everyKey.stages.map((stage) =>
          stage.batches
            ? { ...stage, batches: stage.batches.map((batch) => ({ ...batch, lostToRounding: '0' })) }
            : stage,
        ),
      },
      ['stage 2, batch 1: the votes add up to 95/12, cast were 8'],
    ],
    [
      'negative votes, though they add up',
      second({ votes: ['731273', '843379', '-1'], nonTransferable: '0' }),
      ['stage 2: a negative value, -1'],
    ],
    [
      'a negative loss',
      second({ nonTransferable: '25548.5', lostToRounding: '-0.5' }),
      ['stage 2: a negative value, -0.5'],
    ],
    [
      'values that are no exact number',
      second({ votes: ['731273', 'NaN', '1e3'] }),
      ['stage 2: not an exact number, "NaN"', 'stage 2: not an exact number, "1e3"'],
    ],
    ['a stage with too few votes', second({ votes: ['731273', '843378'] }), ['stage 2: 2 votes for 3 candidates']],
    ['stages out of order', second({ number: 3 }), ['stage 3 stands in place 2']],
    [
      'somebody elected twice',
      { ...second({ elected: [1, 1] }), contest: { ...ireland1990.contest, seats: 2 }, elected: [1, 1] },
      ['stage 2: candidate 1 was already out of the running'],
    ],
    [
      'somebody elected and excluded',
      second({ excluded: [2, 1] }),
      ['stage 2: candidate 1 was already out of the running'],
    ],
    ['somebody excluded twice', second({ excluded: [2, 2] }), ['stage 2: candidate 2 was already out of the running']],
    [
      'somebody elected who withdrew',
      { ...ireland1990, contest: { ...ireland1990.contest, withdrawn: [1] } },
      ['stage 2: candidate 1 was already out of the running'],
    ],
    ['more elected than places', { ...second({ elected: [1, 0] }), elected: [1, 0] }, ['2 elected to 1 places']],
    [
      'a result that the stages do not give',
      { ...ireland1990, elected: [0] },
      ['the stages elect 1, the count says 0'],
    ],
    ['a result without stages', { ...ireland1990, stages: [] }, ['the stages elect nobody, the count says 1']],
    [
      'an order of election that the stages do not give',
      { ...everyKey, elected: [2, 0] },
      ['the stages elect 0, 2, the count says 2, 0'],
    ],
  ])('finds %s', (_, count, faults) => {
    expect(faultsOf(count)).toEqual(faults);
  });

  it('finds several faults together', () => {
    expect(faultsOf({ ...second({ number: 9, votes: ['0', '-1', '0'], elected: [] }) })).toEqual([
      'stage 9 stands in place 2',
      'stage 9: a negative value, -1',
      'stage 9: the votes add up to 25547, cast were 1574651',
      'the stages elect nobody, the count says 1',
    ]);
  });
});
