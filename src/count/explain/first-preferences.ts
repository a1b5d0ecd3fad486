import { counted, listed } from '../../base/words.ts';
import { amount, isOne, order, quotaText, votesText } from './amounts.ts';
import { mayBeUnused } from './papers-worth.ts';
import { cited, named, type StageTelling } from './telling.ts';

/** How the papers lie at the start, or when a count begins again. */
export function firstPreferenceSentences(told: StageTelling): readonly string[] {
  const { stage } = told;
  const { clause } = stage.action;
  const again =
    stage.restart === true ? beginsAgain(told, told.elected) : stage.recount === true ? countsAgain(told) : [];
  return [
    ...again,
    `${whatIsSorted(told)}${cited(clause)}: ${standingText(told)}.`,
    ...unusedText(told),
    ...reached(told),
  ];
}

/** A countback starts from the papers of one member, not from first preferences. */
function whatIsSorted({ stage, count, names, words }: StageTelling): string {
  const { vacancy } = count.contest;
  if (stage.recount === true) return 'First preferences for everybody else';
  if (vacancy?.kind !== 'countback') return 'First preferences';
  return `The ${words.paper}s of ${names[vacancy.member]} by the next candidate they show`;
}

/** That the count begins again, and whose election no longer stands. */
export function beginsAgain(told: StageTelling, undone: readonly number[]): readonly string[] {
  const stands = undone.length === 0 ? '' : `, and the election of ${named(told, undone)} no longer stands`;
  return [`The count begins again without those ${told.words.excluded} so far${stands}.`];
}

/** That every paper is counted anew, and for whom no longer. */
function countsAgain(told: StageTelling): readonly string[] {
  return [`All ${told.words.paper}s are counted again without ${named(told, told.elected)}.`];
}

/** Everybody who is still in the running with their votes, the most first. */
export function standingText(told: StageTelling): string {
  const { stage, names, count } = told;
  const gone = new Set([
    ...(count.contest.withdrawn ?? []),
    ...(stage.recount === true
      ? told.elected
      : count.stages.slice(0, stage.number - 1).flatMap(({ excluded }) => excluded)),
    ...(stage.action.kind === 'exclusion' ? stage.excluded : []),
  ]);
  const standing = [...count.contest.candidates.keys()].filter((candidate) => !gone.has(candidate));
  standing.sort((a, b) => order(stage.votes[b], stage.votes[a]) || a - b);
  if (standing.length === 0) return 'Nobody stands';
  const level = standing.filter((candidate) => stage.votes[candidate] === stage.votes[standing[0]]);
  const lead =
    level.length === 1
      ? `${names[level[0]]} leads with ${votesText(stage.votes[level[0]])}`
      : `${named(told, level)} lead with ${votesText(stage.votes[level[0]])} each`;
  if (standing.length === 1) return `${names[level[0]]} has ${votesText(stage.votes[level[0]])}`;
  const rest = standing
    .slice(level.length)
    .map((candidate) => `${names[candidate]} with ${amount(stage.votes[candidate])}`);
  return rest.length === 0 ? lead : `${lead}, followed by ${listed(rest)}`;
}

function unusedText({ stage, count, words }: StageTelling): readonly string[] {
  if (stage.nonTransferable === '0') return [];
  const verb = isOne(stage.nonTransferable) ? 'is' : 'are';
  const what = mayBeUnused(count) ? 'not used' : words.exhausted;
  return [`${votesText(stage.nonTransferable)} ${verb} ${what}.`];
}

/** The quota and how many have that many votes; a count by quotients compares other numbers with it. */
function reached({ stage, words, continuing }: StageTelling): readonly string[] {
  const { quota, votes, quotients } = stage;
  if (quota === null || quotients !== undefined) return [];
  const those = continuing.filter((candidate) => order(votes[candidate], quota) >= 0);
  const many =
    those.length === 0
      ? 'nobody has that many'
      : `${counted(those.length, 'candidate')} ${those.length === 1 ? 'has' : 'have'} that many`;
  return [`The ${words.quota} is ${quotaText(quota)}: ${many}.`];
}
