import { candidateNamed } from '../ballots/candidate.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Profile } from '../ballots/profile.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { largestRemainders } from '../synthetic/drawn-papers.ts';
import { wholeProfile } from '../synthetic/given-first-preferences.ts';
import type { TransferPattern } from '../synthetic/model.ts';
import { checkTable, type TransferRow, type TransferTable, tableRows } from '../synthetic/transfers.ts';

/**
 * Transfers held fixed: for each candidate the papers that go to each other candidate next, and (last) to nobody. The rows of
 * a candidate who is out of the running are followed on from whoever a paper named last.
 */
export type FixedTransfers = readonly Float64Array[];

/**
 * Shares as whole papers of a declared result, by largest remainders; the papers of candidates without a row split evenly
 * between everybody else and nobody.
 */
export function fixedTransfers(declared: DeclaredResult, rows: readonly TransferRow[]): FixedTransfers {
  const table: TransferTable = { rows, worthPapers: 'certain' };
  checkTable(table);
  const given = tableRows(table, declared);
  return declared.candidates.map(({ votes }, candidate) => {
    const shares = given[candidate] ?? evenly(declared.candidates.length, candidate);
    const papers = new Float64Array(shares.length);
    if (votes > 0) largestRemainders(votes, shares, papers);
    return votes > 0 ? papers : shares;
  });
}

function evenly(candidates: number, from: number): Float64Array {
  const shares = new Float64Array(candidates + 1).fill(1);
  shares[from] = 0;
  return shares;
}

/** Fixed transfers as a pattern: the row of whoever a paper ranked last. */
export function fixedPattern(transfers: FixedTransfers): TransferPattern {
  return {
    luce: false,
    weigh: (ranked, weights) => {
      weights.set(transfers[ranked[ranked.length - 1]]);
      for (const candidate of ranked) weights[candidate] = 0;
    },
  };
}

/** The ballots of a declared result under fixed transfers: whole papers, nothing drawn, stamped as assumed. */
export function assumedProfile(declared: DeclaredResult, transfers: FixedTransfers, assumes: string): Profile {
  const pattern = fixedPattern(transfers);
  const parameters = { transfers: transfers.map((row) => [...row]) };
  return wholeProfile(declared, pattern, largestRemainders, { model: 'assumed', parameters, seed: 'none', assumes });
}

/** The index of a candidate by name; throws `bad-argument` when nobody of that name stands. */
export function standing(declared: DeclaredResult, name: string, where: string): number {
  const index = candidateNamed(declared.candidates, name);
  if (index !== undefined) return index;
  throw new PsephosError({
    code: 'bad-argument',
    message: `${where} names somebody who does not stand`,
    expected: declared.candidates.map((candidate) => candidate.name).join(', '),
    received: shown(name),
  });
}
