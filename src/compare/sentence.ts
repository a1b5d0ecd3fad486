import { counted, listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import { amountsApart, quotaText } from '../count/explain/amounts.ts';
import { hasStandIn } from '../count/explain/lot-and-order.ts';
import type { FirstDifference, ValueDifference } from './difference.ts';
import type { Fate } from './fates.ts';
import { electionClauses, isClause, namesOf, stageWords } from './stage-words.ts';

type Found = Omit<FirstDifference, 'says' | 'inBrief'>;

/** What differs between two counts, in sentences: the winners first, then from the first stage on. */
export function sentenceOf(found: Found, a: Count, b: Count): string {
  return together([
    winnersSentence(found, a, b),
    found.quota === null ? '' : valueSentence(found, found.quota, a),
    found.votes === null ? '' : valueSentence(found, found.votes, a),
    actionSentence(found, a, b),
    fatesSentence(found, a, b),
    lotsSentence(found, a, b),
  ]);
}

/** The winners, and of how the counts come to them what is gravest: the fates of candidates, what is done, or values. */
export function briefSentenceOf(found: Found, a: Count, b: Count): string {
  const value = found.votes ?? found.quota;
  const how = [
    found.fates === null ? '' : fatesSentence(found, a, b),
    actionSentence(found, a, b),
    value === null ? '' : valueSentence(found, value, a),
  ];
  const gravest = how.find((sentence) => sentence !== '') ?? '';
  return together([winnersSentence(found, a, b), gravest, lotsSentence(found, a, b)]);
}

function together(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function winnersSentence({ kind, electedOnlyBy, a: idA, b: idB }: Found, a: Count, b: Count): string {
  if (kind === 'none') return 'The two counts are the same at every stage.';
  if (kind === 'scores') return scoresSentence(a, b);
  if (kind !== 'winners') return 'The same candidates are elected.';
  const only = [[idA, electedOnlyBy.a] as const, [idB, electedOnlyBy.b] as const].flatMap(([id, elected]) =>
    elected.length === 0 ? [] : [`only ${id} elects ${namesOf(a, elected)}`],
  );
  return `Different candidates are elected: ${only.join(', ')}.`;
}

/** The same votes and winners for other reasons. */
function scoresSentence(a: Count, b: Count): string {
  const [left, right] = [a, b].map(({ stages }) => stages.find(({ scores }) => scores !== undefined)?.scores?.of);
  const same = 'The votes are the same at every stage, and the same candidates are elected';
  const by = ({ rule }: Count, of: string | undefined): string =>
    of === undefined ? `${rule.id} shows no other figures` : `${rule.id} decides by ${of}`;
  if (left !== right) return `${same}: ${by(a, left)}, ${by(b, right)}.`;
  return left === undefined
    ? `${same}; the full orders that the rules give differ.`
    : `${same}; the figures that both decide by (${left}) or the full orders differ.`;
}

function valueSentence({ a: idA, b: idB, votesEach }: Found, difference: ValueDifference, a: Count): string {
  const { stage, candidate, of, a: left, b: right, isQuota } = difference;
  if (left === null || right === null) {
    const [one, other] = left === null ? [idB, idA] : [idA, idB];
    return `${one} has a quota, ${quotaText(left ?? right ?? '')}; ${other} has none.`;
  }
  const what = {
    quota: 'The quota',
    votes: `The votes of ${namesOf(a, candidate === null ? [] : [candidate])}`,
    nonTransferable: 'What is non-transferable',
    lostToRounding: 'What is lost to rounding',
  }[of];
  const verb = of === 'votes' ? 'differ' : 'differs';
  const first = of === 'quota' && stage === 1 ? '' : ' first';
  const [textA, textB] = amountsApart([left, right]);
  const byA = `${textA} by ${idA}${worthWords(votesEach.a)}`;
  const byB = `${textB} by ${idB}${worthWords(votesEach.b)}`;
  const why = isQuota ? ', which are the two quotas' : '';
  return `${what}${first} ${verb} at stage ${stage}: ${byA}, ${byB}${why}.`;
}

function worthWords(votesEach: number): string {
  return votesEach === 1 ? '' : `, where a paper counts ${counted(votesEach, 'vote')}`;
}

function actionSentence({ action }: Found, a: Count, b: Count): string {
  if (action === null) return '';
  const [left, right] = [a, b].map(
    (count) => `${count.rule.id} ${stageWords(count, count.stages[action.stage - 1], action.differs === 'elected')}`,
  );
  return `They part at stage ${action.stage}: ${left}; ${right}.`;
}

/** Told only where the stages themselves do not show it: the fates may part later than the stages do. */
function fatesSentence({ fates, action }: Found, a: Count, b: Count): string {
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
function lotsSentence({ kind, lots }: Found, a: Count, b: Count): string {
  if (kind !== 'winners') return '';
  const drew = [...(lots.a > 0 ? [a] : []), ...(lots.b > 0 ? [b] : [])];
  const [without, given] = [true, false].map((standIn) =>
    listed(drew.filter((count) => hasStandIn(count) === standIn).map(({ rule }) => rule.id)),
  );
  return together([
    given === '' ? '' : `Lots were drawn by ${given}.`,
    without === '' ? '' : `A lot was needed by ${without}; none was given, so the order of the ballot stood in for it.`,
  ]);
}
