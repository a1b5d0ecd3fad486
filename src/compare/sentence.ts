import { grouped, listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import type { FirstDifference, ValueDifference } from './difference.ts';
import type { Fate } from './fates.ts';
import { electionClauses, isClause, namesOf, stageWords } from './stage-words.ts';

/** What differs between two counts, in sentences: the winners first, then from the first stage on. */
export function sentenceOf(found: Omit<FirstDifference, 'says'>, a: Count, b: Count): string {
  return [
    winnersSentence(found, a),
    found.quota === null ? '' : valueSentence(found.quota, a, b),
    found.votes === null ? '' : valueSentence(found.votes, a, b),
    actionSentence(found, a, b),
    fatesSentence(found, a, b),
    lotsSentence(found),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function winnersSentence({ kind, electedOnlyBy, a: idA, b: idB }: Omit<FirstDifference, 'says'>, a: Count): string {
  if (kind === 'none') return 'The two counts are the same at every stage.';
  if (kind !== 'winners') return 'The same candidates are elected.';
  const only = [[idA, electedOnlyBy.a] as const, [idB, electedOnlyBy.b] as const].flatMap(([id, elected]) =>
    elected.length === 0 ? [] : [`only ${id} elects ${namesOf(a, elected)}`],
  );
  return `Different candidates are elected: ${only.join(', ')}.`;
}

function valueSentence({ stage, candidate, of, a: left, b: right }: ValueDifference, a: Count, b: Count): string {
  const [idA, idB] = [a.rule.id, b.rule.id];
  if (left === null || right === null) {
    const [one, other] = left === null ? [idB, idA] : [idA, idB];
    return `${one} has a quota, ${grouped(left ?? right ?? '')}; ${other} has none.`;
  }
  const what = {
    quota: 'The quota',
    votes: `The votes of ${namesOf(a, candidate === null ? [] : [candidate])}`,
    nonTransferable: 'What is non-transferable',
    lostToRounding: 'What is lost to rounding',
  }[of];
  const verb = of === 'votes' ? 'differ' : 'differs';
  const first = of === 'quota' && stage === 1 ? '' : ' first';
  return `${what}${first} ${verb} at stage ${stage}: ${grouped(left)} by ${idA}, ${grouped(right)} by ${idB}.`;
}

function actionSentence({ action }: Omit<FirstDifference, 'says'>, a: Count, b: Count): string {
  if (action === null) return '';
  const [left, right] = [a, b].map(
    (count) => `${count.rule.id} ${stageWords(count, count.stages[action.stage - 1], action.differs === 'elected')}`,
  );
  return `They part at stage ${action.stage}: ${left}; ${right}.`;
}

/** Told only where the stages themselves do not show it: the fates may part later than the stages do. */
function fatesSentence({ fates, action }: Omit<FirstDifference, 'says'>, a: Count, b: Count): string {
  if (fates === null) {
    return action === null || action.differs === 'length'
      ? ''
      : 'In the end everybody is elected or excluded in the same order.';
  }
  const first = Math.min(...[...fates.a, ...fates.b].map(({ stage }) => stage));
  if (action !== null && first <= action.stage) return '';
  const [left, right] = [fatesWords(a, fates.a), fatesWords(b, fates.b)];
  return `The fates of candidates part where ${left} and ${right}.`;
}

function fatesWords(count: Count, fates: readonly Fate[]): string {
  if (fates.length === 0) return `${count.rule.id} is done`;
  const { stage } = fates[0];
  const parts = (['elected', 'excluded'] as const).flatMap((kind) => {
    const who = fates.filter(({ fate }) => fate === kind).map(({ candidate }) => candidate);
    if (who.length === 0) return [];
    const row = count.stages[stage - 1];
    const clauses = kind === 'elected' ? electionClauses(row, who) : [row.action.clause].filter(isClause);
    const clause = clauses.length === 0 ? '' : ` [${clauses.join('; ')}]`;
    return [`${kind === 'elected' ? 'elects' : 'excludes'} ${namesOf(count, who)}${clause}`];
  });
  return `${count.rule.id} ${listed(parts)} at stage ${stage}`;
}

/** Who is elected may differ by nothing but the fall of a lot. */
function lotsSentence({ kind, lots, a, b }: Omit<FirstDifference, 'says'>): string {
  if (kind !== 'winners' || lots.a + lots.b === 0) return '';
  const drew = [lots.a > 0 ? a : '', lots.b > 0 ? b : ''].filter((id) => id !== '');
  return `Lots were drawn by ${listed(drew)}.`;
}
