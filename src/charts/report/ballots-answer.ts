import { counted, listed } from '../../base/words.ts';
import type { ComparedRule } from '../../compare/compared-rule.ts';
import type { BallotFindings } from '../../compare/findings.ts';

type Names = BallotFindings['comparison']['contest'];

/** Whether the rule makes a difference, in a few sentences. */
export function ballotsAnswer({ comparison, count, against }: BallotFindings): readonly string[] {
  const { contest, rules } = comparison;
  const asked = rules.filter(({ id }) => id === count.rule.id || id === against.rule.id);
  const lots = asked.filter(isByLot);
  return [
    verdict(contest, count, against),
    ...(lots.length === 0
      ? []
      : [`A lot decides by ${listed(lots.map(({ title }) => title))}, and could fall otherwise.`]),
    movedSentence(count),
    agreement(comparison, count.rule),
  ];
}

function verdict(contest: Names, count: BallotFindings['count'], against: BallotFindings['against']): string {
  const [here, there] = [inOrder(count.elected), inOrder(against.elected)];
  if (count.rule.id === against.rule.id)
    return `Counted by ${count.rule.title}, ${wonBy(contest, here)} ${is(here)} elected.`;
  if (here.join() === there.join())
    return `Not here: counted by ${count.rule.title} or by ${against.rule.title}, ${wonBy(contest, here)} ${is(here)} elected.`;
  const [gain, lose] = [without(here, there), without(there, here)];
  const both = without(here, gain);
  const either = both.length === 0 ? '' : ` ${wonBy(contest, both)} ${is(both)} elected either way.`;
  return `Yes. Counted by ${count.rule.title}, ${wonBy(contest, gain)} ${is(gain)} elected; counted by ${against.rule.title}, ${wonBy(contest, lose)} would be instead.${either}`;
}

function without(these: readonly number[], those: readonly number[]): readonly number[] {
  return these.filter((candidate) => !those.includes(candidate));
}

/** How many of the rules elect the same, and which do not. */
function agreement(
  { contest, rules, groups }: BallotFindings['comparison'],
  asked: BallotFindings['count']['rule'],
): string {
  const many = counted(rules.length, 'rule');
  if (groups.length === 1) return `All ${many} compared here elect the same.`;
  const [largest] = groups;
  if (largest.rules.length === 1) return `Of the ${many} compared here no two elect the same.`;
  const others = rules.filter(({ id }) => !largest.rules.includes(id)).map(({ title }) => title);
  const differ = `${listed(others)} ${others.length === 1 ? 'elects' : 'elect'} others`;
  const most = `Of the ${many} compared here ${largest.rules.length} elect`;
  return largest.rules.includes(asked.id)
    ? `${most} the same, ${asked.title} among them; ${differ}.`
    : `${most} ${wonBy(contest, largest.elected)}; ${differ}.`;
}

/** Names of the elected, in the order given. */
export function wonBy({ candidates }: Names, elected: readonly number[]): string {
  return elected.length === 0 ? 'nobody' : listed(elected.map((candidate) => candidates[candidate]));
}

function is(elected: readonly number[]): string {
  return elected.length > 1 ? 'are' : 'is';
}

function isByLot({ everyLot }: ComparedRule): boolean {
  return everyLot !== undefined && everyLot.outcomes.length > 1;
}

/** Who was ahead at first and is not elected, or that nobody was overtaken: told of counts that transfer whole first preferences. */
function movedSentence({ stages, elected, contest }: BallotFindings['count']): string {
  const [opening] = stages;
  if (stages.length < 2) return 'The count takes one stage: nothing is transferred.';
  const taken = `The count takes ${counted(stages.length, 'stage')}`;
  const first = opening.votes.map(Number);
  if (opening.action.kind !== 'first-preferences' || first.some(Number.isNaN)) return `${taken}.`;
  const least = Math.min(...elected.map((candidate) => first[candidate]));
  const overtaken = [...first.keys()].filter((candidate) => !elected.includes(candidate) && first[candidate] > least);
  if (overtaken.length === 0)
    return `${taken}; ${elected.length === 1 ? 'the winner' : 'those elected'} had the most votes from the start.`;
  const most = Math.max(...overtaken.map((candidate) => first[candidate]));
  const from = elected.filter((candidate) => first[candidate] < most);
  return `${taken}: ${wonBy(contest, from)} had fewer votes at first than ${wonBy(contest, overtaken)}, who ${overtaken.length > 1 ? 'are' : 'is'} not elected.`;
}

function inOrder(elected: readonly number[]): readonly number[] {
  return [...elected].sort((a, b) => a - b);
}
