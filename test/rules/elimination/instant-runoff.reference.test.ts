import { expect } from 'vitest';
import { faultsOf } from '../../../src/count/check-count.ts';
import type { Count } from '../../../src/count/count.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { fromOne, scottishContest } from '../scottish.ts';

/** What a lot was over, who was tied (from 1) and who was taken: excluded, or elected of the last two. */
type RecordedTie = readonly ['exclude' | 'final', readonly number[], number];

interface Reference {
  readonly file: string;
  readonly elected: readonly number[];
  readonly tie: boolean;
  readonly excluded: readonly number[];
  /** Stage (from 1) and candidate of the first majority; the reference goes on to two candidates. */
  readonly majority: readonly [number, number] | null;
  readonly stages: readonly (readonly number[])[];
  readonly lots?: readonly RecordedTie[];
}

const reference = (): Reference[] => readSharedLines('reference/instant-runoff.jsonl.gz');

function tiesOf(count: Count): RecordedTie[] {
  return count.ties.map(({ over, tied, chosen }) => [
    over === 'election' ? 'final' : 'exclude',
    fromOne(tied),
    fromOne(chosen)[0],
  ]);
}

testWithSharedData('660 real elections for one place are counted as the reference counts them, stage by stage', () => {
  expect(reference()).toHaveLength(660);
  for (const { file, elected, majority, stages, excluded, lots = [] } of reference()) {
    const count = instantRunoff.count({ ...scottishContest(file), seats: 1 });
    const last = majority?.[0] ?? stages.length;
    expect(
      {
        elected: fromOne(count.elected),
        stages: count.stages.map(({ votes, nonTransferable }) => [...votes, nonTransferable].map(Number)),
        excluded: count.stages.flatMap((stage) => fromOne(stage.excluded)),
      },
      file,
    ).toEqual({ elected, stages: stages.slice(0, last), excluded: excluded.slice(0, last - 1) });
    expect(tiesOf(count), file).toEqual(lots.slice(0, count.ties.length));
    expect(faultsOf(count), file).toEqual([]);
  }
});

testWithSharedData('nine of them need a lot, in two of them between the last two', () => {
  const ties = reference()
    .filter(({ tie }) => tie)
    .map(({ file }) => tiesOf(instantRunoff.count({ ...scottishContest(file), seats: 1 })));
  expect(ties.filter((each) => each.length > 0)).toHaveLength(9);
  expect(ties.flat().filter(([over]) => over === 'final')).toEqual([
    ['final', [1, 2], 1],
    ['final', [2, 5], 2],
  ]);
});
