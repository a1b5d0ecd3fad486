import { grouped, listed } from '../../base/words.ts';
import type { Count } from '../count.ts';
import { amountsApart, order } from './amounts.ts';
import { named, type StageTelling, sentence, type Telling } from './telling.ts';

/** What the rule decides by, the largest first. */
export function scoreSentences({ stage, names, words }: StageTelling): readonly string[] {
  const { scores, votes } = stage;
  const found = (scores?.values ?? []).flatMap((score, candidate) => (score === null ? [] : [{ candidate, score }]));
  if (scores === undefined || found.length === 0) return [];
  const of = words.inWords(scores.of);
  if (found.every(({ candidate, score }) => votes[candidate] === score))
    return [`The scores (${of}) are the same as the votes.`];
  found.sort((a, b) => order(b.score, a.score) || a.candidate - b.candidate);
  const shown = amountsApart(found.map(({ score }) => score));
  return [
    `The scores (${of}) are ${listed(found.map(({ candidate }, at) => `${names[candidate]} ${shown[at].replace('-', '\u2212')}`))}.`,
  ];
}

/** The full order, where the rule gives one. */
export function orderText(telling: Telling): readonly string[] {
  const { ranking } = telling.count;
  if (ranking === undefined || ranking.length < 2) return [];
  const groups = ranking.map((group) => `${named(telling, group)}${group.length === 1 ? '' : ' (level)'}`);
  return [`The full order is ${groups.join(', then ')}.`];
}

/** Others beyond whom only those who beat the elected are named. */
const MOST_NAMED = 12;

/** How those elected at the stage stand head to head with everybody else, where the rule looks at that. */
export function electedHeadToHead(told: StageTelling): readonly string[] {
  const { pairwise } = told.count;
  if (pairwise === undefined) return [];
  return told.stage.elected.flatMap((winner) => headToHead(told, pairwise, winner));
}

function headToHead(
  { names, count }: StageTelling,
  pairwise: NonNullable<Count['pairwise']>,
  winner: number,
): readonly string[] {
  const { candidates, withdrawn = [] } = count.contest;
  const others = [...candidates.keys()].filter((other) => other !== winner && !withdrawn.includes(other));
  const which = (sign: number): readonly number[] =>
    others.filter((other) => Math.sign(pairwise[winner][other] - pairwise[other][winner]) === sign);
  const each = (list: readonly number[]): string =>
    listed(
      list.map(
        (other) => `${names[other]} (${grouped(pairwise[winner][other])} to ${grouped(pairwise[other][winner])})`,
      ),
    );
  const told = (list: readonly number[]): string => {
    if (list.length === others.length && others.length > MOST_NAMED) return 'everybody else';
    return others.length > MOST_NAMED ? `${list.length} others` : each(list);
  };
  const parts = [
    ...(which(1).length === 0 ? [] : [`ahead of ${told(which(1))}`]),
    ...(which(0).length === 0 ? [] : [`level with ${told(which(0))}`]),
    ...(which(-1).length === 0 ? [] : [`behind ${each(which(-1))}`]),
  ];
  return parts.length === 0 ? [] : [sentence(`head to head ${names[winner]} is ${parts.join('; ')}.`)];
}
