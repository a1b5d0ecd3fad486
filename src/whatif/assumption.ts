import { candidateNamed } from '../ballots/candidate.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { bareProfile } from '../ballots/transform.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { largestRemainders } from '../base/largest-remainders.ts';
import type { Count } from '../count/count.ts';
import { ASSUMED } from '../count/never-cast.ts';
import { type Lot, lotByOrder } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';
import { expectedPapers } from '../synthetic/drawn-papers.ts';
import { wholeProfile } from '../synthetic/given-first-preferences.ts';
import { luce } from '../synthetic/luce.ts';
import type { TransferPattern } from '../synthetic/model.ts';
import { checkTable, type TransferRow, type TransferTable, tableRows } from '../synthetic/transfers.ts';

/**
 * Transfers held fixed: for the papers that first prefer each candidate, how many go to each other candidate next, and (last) to
 * nobody. Where the next is out of the running, what follows is said by {@link GoesOn}.
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

/**
 * How papers go on where the one they name next is out of the running: `evenly`, split between all others and nobody (paper by
 * paper, whose cost grows fast with the field), or `in-proportion`, as the rest of their row says (quick, and right only where no
 * share is nil).
 */
export type GoesOn = 'evenly' | 'in-proportion';

/** Paper by paper where there is little to follow, else as the rest of the row says. */
export function usualGoesOn(candidates: number): GoesOn {
  return candidates > 3 ? 'in-proportion' : 'evenly';
}

/** Who is elected under fixed transfers, with lots as given. */
export function electedUnder(
  declared: DeclaredResult,
  rule: Rule,
  transfers: FixedTransfers,
  lot: Lot,
  goesOn: GoesOn,
): readonly number[] {
  if (rule.winners === undefined)
    return countAssumed(declared, rule, transfers, 'fixed transfers', lot, goesOn).elected;
  return rule.winners(expectedPapers(declared, fixedPattern(transfers, goesOn)), declared.seats, lot);
}

/**
 * The count of a declared result under fixed transfers: whole papers, nothing drawn, stamped as assumed. It elects whom
 * {@link electedUnder} does where papers go on alike.
 */
export function countAssumed(
  declared: DeclaredResult,
  rule: Rule,
  transfers: FixedTransfers,
  assumes: string,
  lot: Lot = lotByOrder(),
  goesOn: GoesOn = 'evenly',
): Count {
  const pattern = fixedPattern(transfers, goesOn);
  const synthetic = {
    model: ASSUMED,
    parameters: { transfers: transfers.map((row) => [...row]) },
    seed: 'none',
    assumes,
  };
  const { seats, title } = declared;
  if (rule.countPapers === undefined) {
    return rule.count(
      { profile: wholeProfile(declared, pattern, largestRemainders, synthetic), seats, title },
      { lot },
    );
  }
  const profile = { ...bareProfile(declared.candidates), synthetic };
  return rule.countPapers({ profile, seats, title }, expectedPapers(declared, pattern), { lot });
}

function fixedPattern(transfers: FixedTransfers, goesOn: GoesOn): TransferPattern {
  if (goesOn === 'in-proportion') return luce((first) => transfers[first]);
  return {
    kind: 'path',
    weigh: (ranked, weights) => {
      if (ranked.length === 1) weights.set(transfers[ranked[0]]);
      else weights.fill(1);
      for (const candidate of ranked) weights[candidate] = 0;
    },
  };
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
