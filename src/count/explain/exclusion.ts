import { present } from '../../base/invariant.ts';
import { counted, listed } from '../../base/words.ts';
import type { Batch } from '../stage.ts';
import { amount, amountsApart, minus, order, votesText } from './amounts.ts';
import { beginsAgain, standingText } from './first-preferences.ts';
import { destinations, isStill, movementBetween } from './movement.ts';
import { keepText, passedOn } from './surplus.ts';
import { cited, named, type Row, type StageTelling, sentence } from './telling.ts';

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
  const { names, continuing } = told;
  const before = told.before;
  const quotients = before?.quotients;
  const of = (candidate: number): string => quotients?.[candidate] ?? before?.votes[candidate] ?? '0';
  const unit = (candidate: number): string =>
    quotients === undefined ? votesText(of(candidate)) : `a quotient of ${amount(of(candidate))}`;
  const rest = continuing.filter((candidate) => !excluded.includes(candidate));
  const isBelow = (other: number): boolean => excluded.every((candidate) => order(of(candidate), of(other)) <= 0);
  const level = rest.filter((other) => excluded.some((candidate) => of(candidate) === of(other)));
  const withVotes = listed(excluded.map((candidate) => `${names[candidate]} with ${unit(candidate)}`));
  if (rest.length === 0 || !rest.every(isBelow)) return withVotes;
  if (level.length === 0) return `the lowest, ${withVotes},`;
  if (excluded.length > 1) return `the lowest, ${withVotes} (level with ${named(told, level)}),`;
  return `${withVotes}, level with ${named(told, level)} as the lowest,`;
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
  if (elected.length === 0) return { waiting: [], reason: `Nobody has the ${words.quota} of ${amount(quota)}` };
  const settled = before.keepFactors === undefined ? ' and no surplus is left to move' : '';
  return { waiting: [], reason: `Nobody else has the ${words.quota} of ${amount(quota)}${settled}` };
}

function waitingText(told: StageTelling, over: readonly number[], votes: readonly string[], quota: string): string {
  if (over.length > 1) return `The surpluses of ${named(told, over)} wait.`;
  return `The surplus of ${named(told, over)}, ${votesText(minus(votes[over[0]], quota))}, waits.`;
}

function whereTheyGo(told: StageTelling): readonly string[] {
  const { stage, before, names } = told;
  const start = present(before, 'the stage before an exclusion');
  const excluded = stage.action.candidates ?? stage.excluded;
  const batches = stage.batches ?? [];
  const remain = excluded
    .filter((candidate) => stage.votes[candidate] !== '0' && before !== undefined)
    .map((candidate) => `${names[candidate]} is left with ${votesText(stage.votes[candidate])} that did not move.`);
  if (batches.length > 1) return [...batchSentences(told, start, batches), ...remain];
  const [only] = batches;
  const worth =
    only === undefined || only.value === '1'
      ? []
      : [`${papersWorth(told, only)} ${only.papers === 1 ? 'moves' : 'move'}.`];
  return [...worth, ...passedOn(told, excluded, movementBetween(start, stage)), ...remain];
}

/** One sentence for the papers of each value, with what happened in between. */
function batchSentences(told: StageTelling, start: Row, batches: readonly Batch[]): readonly string[] {
  let before = start;
  const sentences = batches.flatMap((batch, at) => {
    const movement = movementBetween(before, batch);
    const where = isStill(movement) ? 'no votes move' : destinations(told, movement);
    const quota =
      batch.quota !== null && before.quota !== batch.quota && at < batches.length - 1
        ? [`The ${told.words.quota} is now ${amount(batch.quota)}.`]
        : [];
    before = batch;
    const elected =
      batch.elected.length === 0 || at === batches.length - 1
        ? []
        : [`${named(told, batch.elected)} ${batch.elected.length === 1 ? 'is' : 'are'} elected at this point.`];
    return [
      `${sentence(`${at === 0 ? 'first' : 'then'} ${papersWorth(told, batch)}`)}: ${where}.`,
      ...quota,
      ...elected,
    ];
  });
  return [`The ${told.words.paper}s move in ${batches.length} batches, by what they are worth.`, ...sentences];
}

function papersWorth({ words }: StageTelling, { papers, value }: Batch): string {
  return `${counted(papers, words.paper)} worth ${votesText(value)}${papers === 1 ? '' : ' each'}`;
}
