import { counted, listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import type { Stage } from '../count/stage.ts';

/** The names of candidates in a sentence, in the order of the ballot. */
export function namesOf(count: Count, candidates: readonly number[]): string {
  const names = inOrder(candidates).map((candidate) => count.contest.candidates[candidate]);
  return names.length === 0 ? 'nobody' : listed(names);
}

/** What a rule does at a stage and whom it elects there, to follow the name of the rule; `undefined` is a stage it never reaches. */
export function stageWords(count: Count, stage: Stage | undefined, sayNobody: boolean): string {
  if (stage === undefined) return `is done after ${counted(count.stages.length, 'stage')}`;
  const { action, elected } = stage;
  const clause = clauseWords(action.clause);
  const alsoOut =
    action.kind === 'completion' && stage.excluded.length > 0 ? ` without ${namesOf(count, stage.excluded)}` : '';
  const electing =
    elected.length > 0 ? ` and elects ${namesOf(count, elected)}` : sayNobody ? ' and elects nobody' : '';
  const why = electionClauses(stage, elected);
  return `${doneWords(count, stage)}${alsoOut}${clause}${electing}${clauseWords(why.length === 0 ? undefined : why.join('; '))}`;
}

function doneWords(count: Count, { action, restart, quotients, keepFactors, elected, scores }: Stage): string {
  const movers = action.candidates ?? [];
  const who = namesOf(count, movers);
  switch (action.kind) {
    case 'first-preferences':
      if (scores !== undefined) return `decides by ${scores.of}`;
      return count.pairwise === undefined ? 'counts the first preferences' : 'compares everybody head to head';
    case 'next-preferences':
      return 'counts the next preferences too';
    case 'surplus':
      if (quotients !== undefined) return `lets the papers that elected ${who} go on`;
      if (keepFactors !== undefined && movers.length > 0) return `lets ${who} keep less of each paper`;
      if (movers.length === 0) return 'moves surpluses';
      return `moves the ${movers.length > 1 ? 'surpluses' : 'surplus'} of ${who}`;
    case 'exclusion':
      return `excludes ${who}${restart === true ? ' and begins the count again' : ''}`;
    case 'completion':
      return ['ends the count', 'fills the last place'][elected.length] ?? 'fills the last places';
  }
}

/** The clauses under which these were elected at the stage, each once. */
export function electionClauses({ reasons = [] }: Stage, elected: readonly number[]): readonly string[] {
  const clauses = reasons
    .filter(({ candidates }) => candidates.some((candidate) => elected.includes(candidate)))
    .map(({ clause }) => clause);
  return [...new Set(clauses.filter(isClause))];
}

/** True for a clause that says something: rules without a text carry `-`. */
export function isClause(clause: string | undefined): clause is string {
  return clause !== undefined && clause !== '-';
}

/** Candidates in the order of the ballot. */
export function inOrder(candidates: readonly number[]): readonly number[] {
  return [...candidates].sort((a, b) => a - b);
}

/** True for the same candidates, in whatever order. */
export function sameCandidates(a: readonly number[], b: readonly number[]): boolean {
  return inOrder(a).join() === inOrder(b).join();
}

function clauseWords(clause: string | undefined): string {
  return isClause(clause) ? ` [${clause}]` : '';
}
