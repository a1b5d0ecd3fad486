import { present } from '../../../base/invariant.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import { QUOTA_REACHED } from '../clauses/election.ts';
import type { Book } from './book.ts';
import { countFirstPreferences } from './first-preferences.ts';
import type { GregoryState } from './state.ts';
import type { ElectionPoint, GregoryRun } from './statute.ts';
import { chooseSurplus, complete, completeWithout, elect } from './steps.ts';
import { type MovedPapers, moveExcludedPapers, moveSurplusPapers } from './transfer.ts';

/**
 * The value-transfer count, stage by stage, in the order the statutes tell it. The book, where one is kept, writes down
 * each stage; without it the same count runs with nothing recorded.
 */
export function countGregory<V>(run: GregoryRun, numbers: NumberSystem<V>, book?: Book<V>): GregoryState<V> {
  const { decisions } = run.statute;
  const state = countFirstPreferences(run, numbers);
  electThoseWhoQualify(run, state, 'first-preferences', book);
  book?.firstPreferences(state, decisions.quota.clause);
  while (!decisions.stop.choice(state)) {
    state.stage += 1;
    if (completeIfNobodyIsOpposed(run, state, book)) continue;
    const surplus = chooseSurplus(decisions, state);
    if (surplus !== undefined) transferSurplus(run, state, surplus, book);
    else {
      const excluded = decisions.exclude.choice(state, decisions.exclusionTie);
      if (decisions.exclusionCompletes?.choice(state, excluded))
        completeWithout(state, excluded, decisions.exclusionCompletes.clause, book);
      else exclude(run, state, excluded, book);
    }
    state.stageHistory.push(state.history[state.history.length - 1]);
  }
  return state;
}

/** Elects whoever qualifies as the count stands. */
export function electThoseWhoQualify<V>(
  { statute: { decisions, electedUnder } }: GregoryRun,
  state: GregoryState<V>,
  after: ElectionPoint,
  book?: Book<V>,
): void {
  for (const { candidate, because } of decisions.elect.choice(state, decisions.electionTie)) {
    elect(state, candidate);
    book?.elected(candidate, because, electedUnder[after]);
  }
}

/** Transfers a surplus; who has not been elected before, under a statute that waits so long, is elected by it. */
export function transferSurplus<V>(run: GregoryRun, state: GregoryState<V>, candidate: number, book?: Book<V>): void {
  const { decisions, electedUnder } = run.statute;
  if (state.open[candidate] === 1) {
    elect(state, candidate);
    book?.elected(candidate, QUOTA_REACHED, electedUnder.surplus);
  }
  const moved = moveSurplusPapers(decisions, state, candidate);
  state.history.push([...state.votes]);
  electThoseWhoQualify(run, state, 'surplus', book);
  book?.surplus(state, candidate, moved, decisions.surplusOrder.clause);
}

function exclude<V>(run: GregoryRun, state: GregoryState<V>, excluded: readonly number[], book?: Book<V>): void {
  const { decisions } = run.statute;
  for (const candidate of excluded) state.open[candidate] = 0;
  for (const step of present(decisions.exclusionOrder, 'an order of exclusion').choice(state, excluded)) {
    const tell = book === undefined ? undefined : (moved: MovedPapers<V>) => book.batch(state, moved);
    const stranded = moveExcludedPapers(decisions, state, step, tell);
    if (stranded > 0) state.quota = decisions.quotaAfterExclusionBatch?.choice(state) ?? state.quota;
    state.history.push([...state.votes]);
    const before = state.elected.length;
    electThoseWhoQualify(run, state, 'exclusion', book);
    book?.endStep(state, state.elected.slice(before));
    if (decisions.stop.choice(state)) break;
  }
  book?.exclusion(state, excluded, decisions.exclude.clause);
}

/** Elects those whom nobody need oppose any more; says whether there were any. */
export function completeIfNobodyIsOpposed<V>(run: GregoryRun, state: GregoryState<V>, book?: Book<V>): boolean {
  const { fillLast } = run.statute.decisions;
  const deemed = fillLast.choice(state, fillLast.clause);
  if (deemed.length > 0) complete(state, deemed, [], fillLast.clause, book);
  return deemed.length > 0;
}
