import { type DeclaredResult, validVotes } from '../ballots/declared-result.ts';
import { ruleById } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { usualGoesOn } from '../whatif/assumption.ts';
import { type TransferMap, transferMap } from '../whatif/transfer-map.ts';
import { firstPreferencesOnly, fixedRows, refuseTooManyRankings } from './counts-now.ts';
import type { ExplorerState } from './state.ts';
import { totalsOf } from './totals.ts';

/** Rows of a map while something is being dragged, by the number of candidates: borders are as exact along each. */
function coarseRows(candidates: number, rule: Rule): number {
  return rule.winners === undefined || candidates > 10 ? 5 : 12;
}

/** Rules that take papers one by one take their time for each, and a map is some hundred counts. */
const MOST_ONE_BY_ONE = 5000;

function takesTooLong(totals: DeclaredResult, rule: Rule): boolean {
  if (rule.winners !== undefined || validVotes(totals) <= MOST_ONE_BY_ONE) return false;
  return rule.count(firstPreferencesOnly(totals)).provenance.order !== undefined;
}

/**
 * Who is elected at every split of the papers that the map is about, while everybody else's go as set; coarse while something moves.
 * `undefined` where there is no map: fewer than three candidates, too many, a rule that cannot count this, or one that takes thousands of
 * papers one by one. Never throws.
 *
 * @example mapNow(exampleState(), true)?.rows.length // about 12
 */
export function mapNow(state: ExplorerState, coarse: boolean): TransferMap | undefined {
  const totals = totalsOf(state);
  if (totals.candidates.length < 3) return undefined;
  try {
    const rule = ruleById(state.rule);
    refuseTooManyRankings(totals, rule);
    if (takesTooLong(totals, rule)) return undefined;
    const { from, to } = state.map;
    const goesOn = usualGoesOn(totals.candidates.length);
    return transferMap(totals, rule, {
      ...{ from, to, goesOn, transfers: fixedRows(state) },
      ...(coarse ? { rows: coarseRows(totals.candidates.length, rule) } : {}),
    });
  } catch {
    return undefined;
  }
}
