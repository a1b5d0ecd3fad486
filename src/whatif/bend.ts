import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Count } from '../count/count.ts';
import { compareExact, exactText, parseExact, sumExact } from '../numbers/decimal-text.ts';
import { lotByOrder } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';
import { electedUnder, type FixedTransfers } from './assumption.ts';
import { electsWith } from './witness.ts';

/** How far an assumption can be bent before somebody else wins. */
export interface Bend {
  /** Who then wins who did not, however lots fall. */
  readonly towards: number;
  /** The fewest papers of `from` that would have to go to them instead. */
  readonly papers: number;
  readonly from: number;
  /** What `towards` then has of the papers of `from`. */
  readonly receives: number;
  /** The papers of `from`. */
  readonly of: number;
}

/**
 * The least bending of one candidate's transfers that changes who wins, over everybody the papers could be bent towards;
 * `undefined` where none does.
 *
 * Papers are taken first from those going to the present winners, then from the rest: that moves most per paper. For each rival
 * the fewest papers are found by halving, which is exact where bending on never undoes the change; the two counts, with and
 * without the last paper, are both made.
 */
export function leastBend(
  declared: DeclaredResult,
  rule: Rule,
  transfers: FixedTransfers,
  from: number,
): Bend | undefined {
  const winners = electedUnder(declared, rule, transfers, lotByOrder(), 'evenly');
  let best: Bend | undefined;
  for (const towards of declared.candidates.keys()) {
    if (towards === from || winners.includes(towards)) continue;
    best =
      bendTowards(declared, rule, transfers, { from, towards, winners, fewerThan: best?.papers ?? Infinity }) ?? best;
  }
  return best;
}

interface Aim {
  readonly from: number;
  readonly towards: number;
  /** Who wins unbent. */
  readonly winners: readonly number[];
  /** What another rival needs: as many or more are of no interest, which spares most rivals all but one count. */
  readonly fewerThan: number;
}

function bendTowards(
  declared: DeclaredResult,
  rule: Rule,
  transfers: FixedTransfers,
  { from, towards, winners, fewerThan }: Aim,
): Bend | undefined {
  const row = transfers[from];
  const of = declared.candidates[from].votes;
  const most = Math.min(of - row[towards], fewerThan - 1);
  const wins = (papers: number): boolean => {
    const bent = transfers.with(from, bentRow(row, towards, papers, winners));
    return (
      electsWith((lot) => electedUnder(declared, rule, bent, lot, 'evenly'), declared.candidates.length, towards) ===
      'yes'
    );
  };
  if (most <= 0 || !wins(most)) return undefined;
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (wins(middle)) high = middle;
    else low = middle + 1;
  }
  return { towards, papers: high, from, receives: row[towards] + high, of };
}

/** So many papers moved to `towards`: first from the winners, then from the others in order, from nobody last. */
function bentRow(row: Float64Array, towards: number, papers: number, winners: readonly number[]): Float64Array {
  const bent = Float64Array.from(row);
  const others = [...row.keys()].filter((to) => to !== towards && !winners.includes(to));
  let left = papers;
  for (const source of [...winners, ...others]) {
    const taken = Math.min(left, bent[source]);
    bent[source] -= taken;
    left -= taken;
  }
  bent[towards] += papers - left;
  return bent;
}

/**
 * By how many votes the last of the elected is ahead of the best of the rest at the last stage, as exact text; `undefined`
 * where nobody is left to be ahead of.
 */
export function marginOf({ stages, elected }: Count): string | undefined {
  const last = stages.at(-1);
  if (last === undefined) return undefined;
  const votes = last.votes.map(parseExact);
  const rest = [...votes.keys()].filter((candidate) => !elected.includes(candidate) && votes[candidate].numerator > 0n);
  const best = rest.sort((a, b) => compareExact(votes[b], votes[a]))[0];
  const least = [...elected].sort((a, b) => compareExact(votes[a], votes[b]))[0];
  if (best === undefined || least === undefined) return undefined;
  return exactText(sumExact([last.votes[least], `-${last.votes[best]}`]));
}
