import { expect } from 'vitest';
import { faultsOf } from '../../../src/count/check-count.ts';
import type { Count } from '../../../src/count/count.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { fromOne, scottishContest } from '../scottish.ts';
import { historyOf } from './history.ts';

/** One place filled on the same ballots; the reference gives no result where a lot was needed. */
interface OnePlace {
  readonly elected: readonly number[];
  readonly quota: string;
  readonly final: readonly string[];
}

interface Reference extends OnePlace {
  readonly file: string;
  readonly candidates: number;
  readonly seats: number;
  readonly valid: number;
  readonly lot: boolean;
  readonly lotOneSeat: boolean;
  readonly history: readonly (readonly string[])[];
  readonly nonTransferable: string;
  readonly oneSeat?: OnePlace;
}

const reference = (): Reference[] => readSharedLines('reference/ers97.jsonl.gz');

/** What both the count and the reference say of a count that needs no lot. */
function outcome(count: Count): OnePlace {
  return { elected: fromOne(count.elected), quota: count.quota ?? 'none', final: historyOf(count).at(-1) ?? [] };
}

testWithSharedData('the reference file holds 660 real elections, none of which needs a lot', () => {
  expect(reference().map(({ lot }) => lot)).toEqual(Array(660).fill(false));
});

testWithSharedData('660 real elections are counted as the reference counts them, batch by batch', () => {
  for (const line of reference()) {
    const count = ers97.count(scottishContest(line.file));
    const { candidates, seats } = count.contest;
    const { nonTransferable } = count.stages[count.stages.length - 1];
    expect(
      {
        candidates: candidates.length,
        seats,
        valid: count.papers.valid,
        ...outcome(count),
        history: historyOf(count),
        nonTransferable,
      },
      line.file,
    ).toEqual({
      candidates: line.candidates,
      seats: line.seats,
      valid: line.valid,
      elected: line.elected,
      quota: line.quota,
      final: line.final,
      history: line.history,
      nonTransferable: line.nonTransferable,
    });
    expect(faultsOf(count), line.file).toEqual([]);
    expect(lotsOf(count), line.file).toEqual([]);
  }
});

testWithSharedData('the same ballots for one place: the reference has the same winner, quota and last votes', () => {
  for (const { file, oneSeat, lotOneSeat } of reference()) {
    const count = ers97.count({ ...scottishContest(file), seats: 1 });
    expect(faultsOf(count), file).toEqual([]);
    expect(lotsOf(count).length > 0, file).toBe(lotOneSeat);
    if (oneSeat !== undefined) expect(outcome(count), file).toEqual(oneSeat);
  }
});

testWithSharedData('for one place only Argyll and Bute 2012, ward 3 needs a lot, and the reference stops there', () => {
  const open = reference().filter(({ oneSeat }) => oneSeat === undefined);
  expect(open.map(({ file, lotOneSeat }) => ({ file, lotOneSeat }))).toEqual([
    { file: '6_cands/argyll_bute_2012_ward3.blt', lotOneSeat: true },
  ]);
});

function lotsOf(count: Count): Count['ties'] {
  return count.ties.filter(({ decidedBy }) => decidedBy === 'lot');
}
