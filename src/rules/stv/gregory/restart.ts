import { present } from '../../../base/invariant.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Rule } from '../../rule.ts';
import type { Book } from './book.ts';
import { completeIfNobodyIsOpposed, electThoseWhoQualify, transferSurplus } from './engine.ts';
import { countFirstPreferences } from './first-preferences.ts';
import { gregoryRule } from './gregory-rule.ts';
import type { GregoryState } from './state.ts';
import type { CountAgain, GregoryRun, GregoryStatute } from './statute.ts';
import { chooseSurplus } from './steps.ts';

/** The rule that counts by a statute under which the count begins again, without the excluded, after each exclusion. */
export function restartingRule(statute: GregoryStatute): Rule {
  // Papers that are drawn as they are asked for cannot be taken back to their first preferences.
  const { countPapers: _countPapers, winners: _winners, ...rule } = gregoryRule(statute, countAndBeginAgain);
  return rule;
}

/** Counts until the places are filled or no surplus is left; then excludes one and counts all papers afresh. */
function countAndBeginAgain<V>(run: GregoryRun, numbers: NumberSystem<V>, book?: Book<V>): GregoryState<V> {
  const { decisions } = run.statute;
  let state = countFirstPreferences(run, numbers);
  electThoseWhoQualify(run, state, 'first-preferences', book);
  book?.firstPreferences(state, decisions.quota.clause);
  const excluded: number[] = [];
  while (!decisions.stop.choice(state)) {
    state.stage += 1;
    if (completeIfNobodyIsOpposed(run, state, book)) continue;
    const surplus = chooseSurplus(decisions, state);
    if (surplus !== undefined) transferSurplus(run, state, surplus, book);
    else {
      const lowest = decisions.exclude.choice(state, decisions.exclusionTie);
      excluded.push(...lowest);
      state = present(decisions.countAgain, 'a way to begin again').choice(run, state, excluded);
      electThoseWhoQualify(run, state, 'first-preferences', book);
      book?.restart(state, lowest, decisions.exclude.clause);
    }
    state.stageHistory.push(state.history[state.history.length - 1]);
  }
  return state;
}

/** All papers at full value for the first on them who is not excluded, with a new quota and nobody elected. */
export const allPapersAfresh: CountAgain = (run, before, excluded) => {
  const withdrawn = [...run.withdrawn, ...excluded];
  const state = countFirstPreferences({ ...run, withdrawn }, before.numbers);
  const { numbers } = state;
  return {
    ...state,
    valid: before.valid,
    cast: before.cast,
    nonTransferable: numbers.subtract(before.cast, state.cast),
    history: [...before.history, ...state.history],
    stageHistory: before.stageHistory,
    ties: before.ties,
    stage: before.stage,
  };
};
