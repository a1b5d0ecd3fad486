import type { Contest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import type { Count } from '../count/count.ts';
import type { Stage } from '../count/stage.ts';
import type { CountOptions, Rule } from '../rules/rule.ts';
import type { ActionDifference, DifferenceKind, FirstDifference } from './difference.ts';
import { differingDecisions } from './differing-decisions.ts';
import { whereFatesPart } from './fates.ts';
import { briefSentenceOf, sentenceOf } from './sentence.ts';
import { electionClauses, isClause, sameCandidates } from './stage-words.ts';
import { firstValueDifferences, worthOf } from './values.ts';

/**
 * Counts one contest by two rules and says where the counts first part: in the quota, in votes, in what is done at a stage, in who
 * is elected or excluded, and whether the winners differ.
 *
 * @throws PsephosError what either rule throws for the contest.
 * @example firstDifference(contest, firstPastThePost, instantRunoff).kind // 'winners'
 */
export function firstDifference(contest: Contest, ruleA: Rule, ruleB: Rule, options?: CountOptions): FirstDifference {
  return whereCountsPart(ruleA, ruleA.count(contest, options), ruleB, ruleB.count(contest, options));
}

/**
 * The same for counts that are already made; the rules give their tables of decisions.
 *
 * @throws PsephosError `bad-argument` for counts of different contests.
 */
export function whereCountsPart(ruleA: Rule, a: Count, ruleB: Rule, b: Count): FirstDifference {
  if (a.provenance.input !== b.provenance.input) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'these are not counts of one contest',
      expected: a.provenance.input,
      received: b.provenance.input,
    });
  }
  const electedOnlyBy = {
    a: a.elected.filter((candidate) => !b.elected.includes(candidate)).sort((x, y) => x - y),
    b: b.elected.filter((candidate) => !a.elected.includes(candidate)).sort((x, y) => x - y),
  };
  const action = actionDifference(a, b);
  const alike = action === null ? a.stages.length : sharedRows(a, b, action);
  const { quota, votes } = firstValueDifferences(a, b, alike);
  const fates = whereFatesPart(a, b);
  const found = {
    a: a.rule.id,
    b: b.rule.id,
    kind: kindOf({ electedOnlyBy, fates, action, votes, quota }, scoresDiffer(a, b)),
    electedOnlyBy,
    quota,
    votes,
    action,
    fates,
    votesEach: { a: worthOf(a), b: worthOf(b) },
    lots: { a: lotsIn(a), b: lotsIn(b) },
    decisions: differingDecisions(ruleA, a, ruleB, b, { quota, votes, action }),
  };
  return { ...found, says: sentenceOf(found, a, b), inBrief: briefSentenceOf(found, a, b) };
}

function kindOf(
  {
    electedOnlyBy,
    fates,
    action,
    votes,
    quota,
  }: Pick<FirstDifference, 'electedOnlyBy' | 'fates' | 'action' | 'votes' | 'quota'>,
  otherScores: boolean,
): DifferenceKind {
  if (electedOnlyBy.a.length > 0 || electedOnlyBy.b.length > 0) return 'winners';
  if (fates !== null) return 'order';
  if (action !== null) return action.differs === 'length' ? 'length' : 'action';
  if (votes !== null) return 'votes';
  if (quota !== null) return 'quota';
  return otherScores ? 'scores' : 'none';
}

/** Whether the rules decide by other figures at some stage, or give another order of all; an order that one alone gives is no difference. */
function scoresDiffer(a: Count, b: Count): boolean {
  const figures = ({ stages }: Count): string => JSON.stringify(stages.map(({ scores }) => scores ?? null));
  const bothRank = a.ranking !== undefined && b.ranking !== undefined;
  return figures(a) !== figures(b) || (bothRank && JSON.stringify(a.ranking) !== JSON.stringify(b.ranking));
}

function lotsIn({ ties }: Count): number {
  return ties.filter(({ decidedBy }) => decidedBy === 'lot').length;
}

function actionDifference(a: Count, b: Count): ActionDifference | null {
  for (let index = 0; index < Math.max(a.stages.length, b.stages.length); index++) {
    const [left, right] = [a.stages[index], b.stages[index]];
    const differs = stagesDiffer(left, right);
    if (differs === undefined) continue;
    return { stage: index + 1, differs, clausesA: clausesOf(a, left), clausesB: clausesOf(b, right) };
  }
  return null;
}

function stagesDiffer(a: Stage | undefined, b: Stage | undefined): ActionDifference['differs'] | undefined {
  if (a === undefined || b === undefined) return a === b ? undefined : 'length';
  if (a.action.kind !== b.action.kind || a.restart !== b.restart || a.recount !== b.recount) return 'action';
  if (a.action.kind !== 'completion' && !sameCandidates(a.action.candidates ?? [], b.action.candidates ?? []))
    return 'candidates';
  if (!sameCandidates(a.elected, b.elected)) return 'elected';
  return sameCandidates(a.excluded, b.excluded) ? undefined : 'excluded';
}

/** The clauses a count names for a stage: of what was done, of who was elected, of ties that were broken. */
function clausesOf(count: Count, stage: Stage | undefined): readonly string[] {
  if (stage === undefined) return [];
  const ties = count.ties.filter((tie) => tie.stage === stage.number).map(({ clause }) => clause);
  return [...new Set([stage.action.clause, ...electionClauses(stage, stage.elected), ...ties].filter(isClause))];
}

/** How many rows may be compared: also the one where the two elect differently, for its papers have moved alike. */
function sharedRows(a: Count, b: Count, { stage, differs }: ActionDifference): number {
  const movedAlike =
    differs === 'elected' || (differs === 'excluded' && a.stages[stage - 1].action.kind === 'completion');
  return movedAlike && b.stages.length >= stage ? stage : stage - 1;
}
