import { expect } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { bordaModified } from '../../../src/rules/positional/borda-modified.ts';
import { bordaZero } from '../../../src/rules/positional/borda-zero.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { fromOne, scottishContest } from '../scottish.ts';
import { onePlace, type SmallElection, smallElections } from '../small-elections.ts';

/** Points by another program, the averaged ones doubled; winners from 1. */
interface BordaTable {
  readonly zero: readonly number[];
  readonly avg2: readonly number[];
  readonly trunc: readonly number[];
  readonly wzero: readonly number[];
  readonly wavg: readonly number[];
  readonly wtrunc: readonly number[];
}

interface RealElection {
  readonly file: string;
  readonly borda: BordaTable;
}

function bordaTable(contest: Contest): BordaTable {
  const points = (rule: Rule): number[] =>
    (rule.count(contest).stages[0].scores?.values ?? []).map((value) => Number(value));
  const winners = (rule: Rule): number[] =>
    everyLot(contest, rule)
      .outcomes.flatMap(({ elected }) => fromOne(elected))
      .sort((a, b) => a - b);
  return {
    zero: points(bordaZero),
    avg2: points(borda).map((value) => 2 * value),
    trunc: points(bordaModified),
    wzero: winners(bordaZero),
    wavg: winners(borda),
    wtrunc: winners(bordaModified),
  };
}

testWithSharedData('in 660 real elections points and winners by three conventions are those of another program', () => {
  const lines = readSharedLines<RealElection>('reference/pairwise.jsonl.gz');
  expect(lines).toHaveLength(660);
  for (const { file, borda: expected } of lines)
    expect(bordaTable({ ...scottishContest(file), seats: 1 }), file).toEqual(expected);
});

testWithSharedData('in 750 tiny elections full of ties they are too', () => {
  const lines = smallElections() as (SmallElection & { readonly pairwise: { readonly borda: BordaTable } })[];
  expect(lines).toHaveLength(750);
  for (const election of lines)
    expect(bordaTable(onePlace(election)), String(election.id)).toEqual(election.pairwise.borda);
});
