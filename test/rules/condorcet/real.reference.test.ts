import { expect } from 'vitest';
import { faultsOf } from '../../../src/count/check-count.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { withEveryLot } from '../every-lot.ts';
import { fromOne, scottishContest } from '../scottish.ts';
import { condorcetRules } from './condorcet-rules.ts';
import { expectTable, type PairwiseReference, winnersByRule } from './reference.ts';

interface Reference extends PairwiseReference {
  readonly file: string;
}

testWithSharedData('660 real elections have the tables, sets and winners of the reference', () => {
  const all = readSharedLines<Reference>('reference/pairwise.jsonl.gz');
  expect(all).toHaveLength(660);
  for (const reference of all) {
    const contest = { ...scottishContest(reference.file), seats: 1 };
    expectTable(contest, reference, reference.file);
    const winners = winnersByRule(reference);
    expect(Object.keys(winners)).toHaveLength(7);
    for (const rule of condorcetRules) {
      const counts = withEveryLot((lot) => rule.count(contest, { lot }));
      const elected = fromOne([...new Set(counts.flatMap((count) => count.elected))].sort((a, b) => a - b));
      const name = `${rule.id} ${reference.file}`;
      if (winners[rule.id] !== undefined) expect(elected, name).toEqual(winners[rule.id]);
      if (reference.condorcet !== null) expect(elected, name).toEqual([reference.condorcet]);
      else if (rule.id !== 'black') expect(reference.smith, name).toEqual(expect.arrayContaining(elected));
      expect(counts.flatMap(faultsOf), name).toEqual([]);
    }
  }
});
