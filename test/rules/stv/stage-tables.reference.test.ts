import { expect } from 'vitest';
import { faultsOf } from '../../../src/count/check-count.ts';
import type { Count } from '../../../src/count/count.ts';
import type { Stage } from '../../../src/count/stage.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { wigmReference } from '../../../src/rules/stv/statutes/wigm-reference.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { withEveryLot } from '../every-lot.ts';
import { fromOne, scottishContest } from '../scottish.ts';
import { contestOf, smallElections } from '../small-elections.ts';

type Action = readonly ['first'] | readonly ['surplus' | 'exclude' | 'exclude-final', number];

/** A count as the reference files write it: candidates from 1, votes and then the non-transferable at every stage. */
interface StageTable {
  readonly quota: string | number;
  readonly elected: readonly number[];
  readonly actions: readonly Action[];
  readonly stages: readonly (readonly string[])[];
}

interface Line extends StageTable {
  readonly file: string;
  readonly elected_stage?: readonly number[];
  readonly by_default?: readonly number[];
}

/** The same of a count of ours: completions have no row there, only the exclusion that brought them about. */
function stageTable({ quota, elected, stages }: Count): StageTable {
  const rows = stages.filter(({ action }) => action.kind !== 'completion');
  return {
    quota: quota ?? 'none',
    elected: fromOne(elected),
    actions: stages.flatMap((stage) => actionOf(stage)),
    stages: rows.map(({ votes, nonTransferable }) => [...votes, nonTransferable]),
  };
}

function actionOf({ action, excluded }: Stage): readonly Action[] {
  const [candidate] = fromOne(action.candidates ?? []);
  switch (action.kind) {
    case 'first-preferences':
      return [['first']];
    case 'next-preferences':
      return [];
    case 'surplus':
      return [['surplus', candidate]];
    case 'exclusion':
      return [['exclude', candidate]];
    case 'completion':
      return fromOne(excluded).map((last) => ['exclude-final', last]);
  }
}

/** Who was elected at each stage, in no order: the reference orders by candidate number, we by votes. */
function electedByStage(count: Count): readonly (readonly number[])[] {
  return count.stages.map(({ elected }) => fromOne(elected).sort((a, b) => a - b));
}

/** The same of the reference, where 0 stands for the completion of the count. */
function electedByStageOf({ elected, elected_stage = [], stages }: Line): readonly (readonly number[])[] {
  const rows: number[][] = stages.map(() => []);
  const last: number[] = [];
  elected.forEach((candidate, place) => {
    (elected_stage[place] === 0 ? last : rows[elected_stage[place] - 1]).push(candidate);
  });
  return [...rows, ...(last.length === 0 ? [] : [last])].map((row) => row.sort((a, b) => a - b));
}

function tableOf({ quota, elected, actions, stages }: StageTable): StageTable {
  return { quota: String(quota), elected: [...elected].sort((a, b) => a - b), actions, stages };
}

testWithSharedData('Scotland: 660 real elections agree with two independent programs at every stage', () => {
  for (const line of readSharedLines<Line>('reference/scotland-local-2007.jsonl.gz')) {
    const count = scotlandLocal2007.count(scottishContest(line.file));
    const table = stageTable(count);
    expect(tableOf(table), line.file).toEqual(tableOf(line));
    expect(
      electedByStage(count).filter(({ length }) => length > 0),
      line.file,
    ).toEqual(electedByStageOf(line).filter(({ length }) => length > 0));
    expect(faultsOf(count), line.file).toEqual([]);
    expect(
      count.ties.filter(({ decidedBy }) => decidedBy === 'lot'),
      line.file,
    ).toEqual([]);
  }
});

testWithSharedData('Reference WIGM: 660 real elections agree with two independent programs at every stage', () => {
  for (const line of readSharedLines<Line>('reference/wigm-reference.jsonl.gz')) {
    const count = wigmReference.count(scottishContest(line.file));
    expect(tableOf(stageTable(count)), line.file).toEqual(tableOf(line));
    expect(faultsOf(count), line.file).toEqual([]);
  }
});

function possibleWinners(rule: Rule, contest: Parameters<typeof contestOf>[0]): readonly string[] {
  const sets = withEveryLot((lot) => rule.count(contestOf(contest), { lot }).elected);
  return [
    ...new Set(
      sets.map((elected) =>
        fromOne(elected)
          .sort((a, b) => a - b)
          .join(),
      ),
    ),
  ].sort();
}

testWithSharedData(
  '750 tiny elections full of ties elect, by every way the lots can fall, whom the reference says',
  () => {
    for (const election of smallElections()) {
      const { id, scottish, wigm } = election;
      const sets = (possible: readonly (readonly number[])[]): string[] => possible.map((set) => set.join()).sort();
      expect(possibleWinners(scotlandLocal2007, election), `Scotland, election ${id}`).toEqual(sets(scottish.possible));
      expect(possibleWinners(wigmReference, election), `WIGM, election ${id}`).toEqual(sets(wigm.possible));
    }
  },
);

testWithSharedData('750 tiny elections agree stage by stage where no lot is needed', () => {
  for (const election of smallElections().filter(({ scottish }) => scottish.lots.length === 0)) {
    const count = scotlandLocal2007.count(contestOf(election));
    const { nonTransferable: _, ...table } = { nonTransferable: 0, ...stageTable(count) };
    expect(tableOf(table), `election ${election.id}`).toEqual(tableOf(election.scottish));
  }
});
