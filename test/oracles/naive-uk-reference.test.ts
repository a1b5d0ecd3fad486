import { describe, expect } from 'vitest';
import { naiveBallots } from '../rules/naive-ballots.ts';
import { scottishContest } from '../rules/scottish.ts';
import { readSharedLines, testWithSharedData } from '../shared-data.ts';
import { add, fraction, subtract, sum, textOf } from './fraction.ts';
import { fractionOf } from './fraction-of.ts';
import type { NaiveBallot, NaiveCount, NaiveLot, NaiveStage } from './naive-count.ts';
import { naiveScotland } from './naive-scotland.ts';
import { naiveWigm } from './naive-wigm.ts';

type Counter = (ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot) => NaiveCount;

const lowestNumber: NaiveLot = ([lowest = -1]) => lowest;

type Reference = {
  file: string;
  candidates: number;
  seats: number;
  valid: number;
  quota: number | string;
  elected: number[];
  tie: boolean;
  actions: [string, number?][];
  stages: string[][];
};

/** The reference counts rounding apart (valid less the row); a rule may call it non-transferable. */
function rowOf({ votes, nonTransferable, lost }: NaiveStage): string[] {
  return [...votes, textOf(add(fractionOf(nonTransferable), fractionOf(lost)))];
}

function referenceRow(valid: number, row: string[]): string[] {
  const votes = row.slice(0, -1);
  return [...votes, textOf(subtract(fraction(valid), sum(votes.map(fractionOf))))];
}

function actionOf({ action, who, excluded }: NaiveStage): (string | number)[] {
  if (action === 'first-preferences') return ['first'];
  if (action === 'completion') return ['exclude-final', ...excluded.map((candidate) => candidate + 1)];
  return [action === 'surplus' ? 'surplus' : 'exclude', ...who.map((candidate) => candidate + 1)];
}

function agrees(counter: Counter, reference: Reference): void {
  const { file, candidates, seats, valid, quota, elected, actions, stages } = reference;
  const ballots = naiveBallots(scottishContest(file)).map(({ papers, ranking }) => ({ papers, ranking: [...ranking] }));
  const count = counter(ballots, candidates, seats, lowestNumber);
  const moves = count.stages.filter(({ action }) => action !== 'completion');
  expect(count.quota, file).toBe(`${quota}`);
  expect(moves.map(rowOf), file).toEqual(stages.map((row) => referenceRow(valid, row)));
  const named = count.stages.filter(({ action, excluded }) => action !== 'completion' || excluded.length > 0);
  expect(named.map(actionOf), file).toEqual(actions);
  const fromOne = count.elected.map((candidate) => candidate + 1);
  expect(fromOne.sort(), file).toEqual([...elected].sort());
}

/** The dozen with the fewest papers among those of several candidates and stages; all of them with PSEPHOS_ORACLE_FILES=all. */
function some(references: Reference[]): Reference[] {
  const telling = references.filter(({ tie, stages }) => !tie && stages.length > 4);
  if (process.env.PSEPHOS_ORACLE_FILES === 'all') return references.filter(({ tie }) => !tie);
  return telling.sort((a, b) => a.valid - b.valid).slice(0, 12);
}

describe('reference tables', () => {
  testWithSharedData('Scotland gives every row of a dozen real counts', () => {
    const references = some(readSharedLines<Reference>('reference/scotland-local-2007.jsonl.gz'));
    expect(references.length).toBeGreaterThan(11);
    for (const reference of references) agrees(naiveScotland, reference);
  });

  testWithSharedData('WIGM gives every row of a dozen real counts', () => {
    const references = some(readSharedLines<Reference>('reference/wigm-reference.jsonl.gz'));
    expect(references.length).toBeGreaterThan(11);
    for (const reference of references) agrees(naiveWigm, reference);
  });
});

type Small = {
  id: number;
  candidates: number;
  seats: number;
  valid: number;
  ballots: [number, number[]][];
  scottish: Pick<Reference, 'quota' | 'elected' | 'actions' | 'stages'> & { lots: [string, number[], number][] };
  wigm: Pick<Reference, 'quota' | 'elected'> & { lots: [string, number[], number][] };
};

function small(election: Small, counter: Counter): { count: NaiveCount; lots: [string, number[], number][] } {
  const lots: [string, number[], number][] = [];
  const lot: NaiveLot = (tied, over, stage) => {
    const taken = lowestNumber(tied, over, stage);
    lots.push([over === 'exclusion' ? 'exclude' : over, tied.map((candidate) => candidate + 1), taken + 1]);
    return taken;
  };
  const ballots = election.ballots.map(([papers, ranking]) => ({
    papers,
    ranking: ranking.map((candidate) => candidate - 1),
  }));
  return { count: counter(ballots, election.candidates, election.seats, lot), lots };
}

describe('small elections full of ties', () => {
  testWithSharedData('Scotland gives every row, every look-back and every lot', () => {
    for (const election of readSharedLines<Small>('reference/small-elections.jsonl.gz')) {
      const { scottish } = election;
      const { count, lots } = small(election, naiveScotland);
      const moves = count.stages.filter(({ action }) => action !== 'completion');
      const title = `election ${election.id}`;
      expect(moves.map(rowOf), title).toEqual(scottish.stages.map((row) => referenceRow(election.valid, row)));
      expect(lots, title).toEqual(scottish.lots);
      expect(count.elected.map((candidate) => candidate + 1).sort(), title).toEqual([...scottish.elected].sort());
    }
  });

  testWithSharedData('WIGM gives every winner and every lot', () => {
    for (const election of readSharedLines<Small>('reference/small-elections.jsonl.gz')) {
      const { wigm } = election;
      const { count, lots } = small(election, naiveWigm);
      const title = `election ${election.id}`;
      expect(count.quota, title).toBe(wigm.quota);
      expect(lots, title).toEqual(wigm.lots);
      expect(count.elected.map((candidate) => candidate + 1).sort(), title).toEqual([...wigm.elected].sort());
    }
  });
});
