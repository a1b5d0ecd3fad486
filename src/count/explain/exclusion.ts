import { present } from '../../base/invariant.ts';
import { listed } from '../../base/words.ts';
import { amount, amountsApart, minus, order, quotaText, votesText } from './amounts.ts';
import { papersText, transferSentences, transfersOf } from './batches.ts';
import { beginsAgain, standingText } from './first-preferences.ts';
import { movementBetween } from './movement.ts';
import { fullWorth } from './papers-worth.ts';
import { keepText, passedOn } from './surplus.ts';
import { cited, named, type StageTelling, sentence } from './telling.ts';

/** Who is excluded and on what votes, and where these votes go. */
export function exclusionSentences(told: StageTelling): readonly string[] {
  const { stage } = told;
  const why = whoIsExcluded(told, stage.action.candidates ?? stage.excluded, stage.action.clause);
  if (stage.restart === true) return [...why, ...beginsAgain(told, told.elected), `${standingText(told)}.`];
  return [...why, ...whereTheyGo(told), ...keepText(told)];
}

/** The excluded with their votes, as the lowest only where they are, and what could be said of quota and surpluses. */
export function whoIsExcluded(told: StageTelling, excluded: readonly number[], clause?: string): readonly string[] {
  if (excluded.length === 0) return [];
  const { waiting, reason } = howItStood(told);
  const verb = excluded.length === 1 ? 'is' : 'are';
  const together = excluded.length === 1 ? '' : ' together';
  const who = `${subject(told, excluded)} ${verb} ${told.words.excluded}${together}${cited(clause)}.`;
  const first = told.names[excluded[0]];
  return reason === '' ? [...waiting, sentence(who, first)] : [...waiting, `${reason}, so ${who}`];
}

function subject(told: StageTelling, excluded: readonly number[]): string {
  const measures = measuresBefore(told);
  const fitting = measures.find((measure) => isAtTheEnd(told, excluded, measure)) ?? measures[measures.length - 1];
  const { of, unit, by } = fitting;
  const end = `${fitting.end}${by}`;
  const rest = told.continuing.filter((candidate) => !excluded.includes(candidate));
  const level = rest.filter((other) => excluded.some((candidate) => of(candidate) === of(other)));
  const withVotes = listed(excluded.map((candidate) => `${told.names[candidate]} with ${unit(candidate)}`));
  if (rest.length === 0 || !isAtTheEnd(told, excluded, fitting)) return withVotes;
  if (level.length === 0) return `${end}, ${withVotes},`;
  if (excluded.length > 1) return `${end}, ${withVotes} (level with ${named(told, level)}),`;
  // Where everybody has the same score, nothing says at which end of it the rule looks.
  const both = fitting.end === 'the lowest' && measures.length > 1 && isAtTheEnd(told, excluded, measures[1]);
  return `${withVotes}, level with ${named(told, level)}${both && fitting === measures[0] ? '' : ` as ${end}`},`;
}

/** Something by which candidates may have been excluded, and at which end of it. */
interface Measure {
  readonly of: (candidate: number) => string;
  /** Its value in words. */
  readonly unit: (candidate: number) => string;
  readonly end: 'the lowest' | 'the highest';
  /** By what they are, where that is not the votes: ` by last places`. */
  readonly by: string;
}

/** Scores where the rule wrote down any, of which the fewest or the most may exclude; at last the quotients or the votes. */
function measuresBefore({ before, words }: StageTelling): readonly Measure[] {
  const { quotients, scores, votes = [] } = before ?? {};
  const vote = (candidate: number): string => quotients?.[candidate] ?? votes[candidate] ?? '0';
  const score = (candidate: number): string => scores?.values[candidate] ?? '0';
  const scored = (end: Measure['end']): Measure => ({
    of: score,
    unit: (candidate) => `a score of ${amount(score(candidate))}`,
    end,
    by: scores === undefined ? '' : ` by ${words.inWords(scores.of)}`,
  });
  const votesOrQuotients: Measure = {
    of: vote,
    unit: (candidate) =>
      quotients === undefined ? votesText(vote(candidate)) : `a quotient of ${amount(vote(candidate))}`,
    end: 'the lowest',
    by: '',
  };
  return [...(scores === undefined ? [] : [scored('the lowest'), scored('the highest')]), votesOrQuotients];
}

function isAtTheEnd({ continuing }: StageTelling, excluded: readonly number[], { of, end }: Measure): boolean {
  const sign = end === 'the lowest' ? 1 : -1;
  const rest = continuing.filter((candidate) => !excluded.includes(candidate));
  return rest.every((other) => excluded.every((candidate) => sign * order(of(candidate), of(other)) <= 0));
}

/** What the stage before shows, and nothing that it does not: nobody with the quota, a surplus that waits. */
function howItStood(told: StageTelling): { readonly waiting: readonly string[]; readonly reason: string } {
  const { before, words, continuing, elected } = told;
  const quota = before?.quota ?? null;
  if (before === undefined || quota === null) return { waiting: [], reason: '' };
  const { quotients, votes } = before;
  if (quotients !== undefined) {
    const best = continuing
      .map((candidate) => quotients[candidate] ?? '0')
      .reduce((a, b) => (order(b, a) > 0 ? b : a), '0');
    const [shownQuota, shownBest] = amountsApart([quota, best]);
    if (order(best, quota) > 0) return { waiting: [], reason: '' };
    return {
      waiting: [],
      reason: `No quotient exceeds the ${words.quota} of ${shownQuota} (the highest is ${shownBest})`,
    };
  }
  const nobody = continuing.every((candidate) => order(votes[candidate], quota) < 0);
  const over =
    before.keepFactors === undefined ? elected.filter((candidate) => order(votes[candidate], quota) > 0) : [];
  if (over.length > 0) return { waiting: [waitingText(told, over, votes, quota)], reason: '' };
  if (!nobody) return { waiting: [], reason: '' };
  if (elected.length === 0) return { waiting: [], reason: `Nobody has the ${words.quota} of ${quotaText(quota)}` };
  const settled = before.keepFactors === undefined ? ' and no surplus is left to move' : '';
  return { waiting: [], reason: `Nobody else has the ${words.quota} of ${quotaText(quota)}${settled}` };
}

function waitingText(told: StageTelling, over: readonly number[], votes: readonly string[], quota: string): string {
  if (over.length > 1) return `The surpluses of ${named(told, over)} wait.`;
  return `The surplus of ${named(told, over)}, ${votesText(minus(votes[over[0]], quota))}, waits.`;
}

function whereTheyGo(told: StageTelling): readonly string[] {
  const { stage, before } = told;
  const start = present(before, 'the stage before an exclusion');
  const excluded = stage.action.candidates ?? stage.excluded;
  const transfers = transfersOf(start, stage.batches ?? []);
  const remain = remaining(told, before === undefined ? [] : excluded);
  if (transfers.length > 1) return [...transferSentences(told, excluded, transfers), ...remain];
  const batches = (transfers[0]?.batches ?? []).filter(({ papers }) => papers > 0);
  const papers = batches.reduce((sum, batch) => sum + batch.papers, 0);
  const worth = batches.every(({ value }) => value === fullWorth(told.count))
    ? []
    : [`${papersText(told, { batches })} ${papers === 1 ? 'moves' : 'move'}.`];
  return [...worth, ...passedOn(told, excluded, movementBetween(start, stage)), ...remain];
}

/** Votes that the excluded still hold, where a count ends before all their papers have moved. */
function remaining({ stage, names }: StageTelling, excluded: readonly number[]): readonly string[] {
  const left = excluded
    .filter((candidate) => stage.votes[candidate] !== '0')
    .map((candidate, place) =>
      place === 0
        ? `${names[candidate]} is left with ${votesText(stage.votes[candidate])} that did not move`
        : `${names[candidate]} with ${amount(stage.votes[candidate])}`,
    );
  return left.length === 0 ? [] : [`${listed(left)}.`];
}
