import { counted, grouped, listed } from '../../base/words.ts';
import type { Batch } from '../stage.ts';
import { amount, order, quotaText, votesText } from './amounts.ts';
import { destinations, isStill, movementBetween } from './movement.ts';
import { fullWorth } from './papers-worth.ts';
import { named, type Row, type StageTelling, sentence } from './telling.ts';

/** Batches after which the votes stood as they did after the first of them: what the papers of each brought cannot be told apart. */
export interface Transfer {
  readonly batches: readonly Batch[];
  readonly before: Row;
  readonly after: Batch;
}

/**
 * The batches of a stage as transfers that a sentence can tell of. Some statutes move papers of several values at once, and a batch may be
 * worth nothing once rounded: both go with the batch before.
 */
export function transfersOf(start: Row, batches: readonly Batch[]): readonly Transfer[] {
  const transfers: Transfer[] = [];
  for (const batch of batches) {
    const last = transfers.at(-1);
    const before: Row = last?.after ?? start;
    const isQuiet =
      batch.elected.length === 0 && batch.quota === before.quota && isStill(movementBetween(before, batch));
    if (last === undefined) transfers.push({ batches: [batch], before, after: batch });
    else if (!isQuiet) transfers.push({ batches: [batch], before, after: batch });
    else transfers[transfers.length - 1] = { ...last, batches: [...last.batches, batch] };
  }
  return transfers;
}

/** One sentence for each transfer of papers, with what happened in between. */
export function transferSentences(
  told: StageTelling,
  excluded: readonly number[],
  transfers: readonly Transfer[],
): readonly string[] {
  const batches = transfers.flatMap((transfer) => transfer.batches);
  const byWorth = batches.every((batch, at) => at === 0 || order(batch.value, batches[at - 1].value) < 0);
  const owners = transfers.map((transfer) => ownerOf(excluded, transfer));
  const byOwner = !byWorth && excluded.length > 1 && owners.every((owner) => owner !== undefined);
  const atOnce = batches.slice(0, -1).every(({ withNext }) => withNext === true);
  const how = byWorth ? 'by what they are worth' : byOwner ? 'each from one candidate' : 'one after the other';
  return [
    atOnce
      ? `The ${told.words.paper}s move all at once.`
      : `The ${told.words.paper}s move in ${transfers.length} batches, ${how}.`,
    ...transfers.flatMap((transfer, at) => {
      const what = papersText(told, transfer, byOwner ? owners[at] : undefined);
      const movement = movementBetween(transfer.before, transfer.after);
      const where = isStill(movement) ? 'no votes move' : destinations(told, movement);
      const begun = atOnce ? `From ${what}, ${where}.` : sentence(`${at === 0 ? 'first' : 'then'} ${what}: ${where}.`);
      return at === transfers.length - 1 ? [begun] : [begun, ...inBetween(told, transfer)];
    }),
  ];
}

function inBetween(told: StageTelling, { before, after }: Transfer): readonly string[] {
  const { elected, quota } = after;
  return [
    ...(quota !== null && before.quota !== quota ? [`The ${told.words.quota} is now ${quotaText(quota)}.`] : []),
    ...(elected.length === 0
      ? []
      : [`${named(told, elected)} ${elected.length === 1 ? 'is' : 'are'} elected at this point.`]),
  ];
}

/** The one of the excluded whose votes fell. */
function ownerOf(excluded: readonly number[], { before, after }: Transfer): number | undefined {
  const fell = excluded.filter((candidate) => order(after.votes[candidate], before.votes[candidate]) < 0);
  return fell.length === 1 ? fell[0] : undefined;
}

/** Papers with whose they were and what they are worth, which goes without saying for whole ones of a candidate. */
export function papersText(told: StageTelling, { batches }: Pick<Transfer, 'batches'>, owner?: number): string {
  const { words, names, count } = told;
  const moving = batches.length === 1 ? batches : batches.filter(({ papers }) => papers > 0);
  const areWhole = owner !== undefined && moving.every(({ value }) => value === fullWorth(count));
  const texts = moving.map(({ papers, value }, place) => {
    const what = place === 0 ? counted(papers, words.paper) : grouped(papers);
    const whose = place === 0 && owner !== undefined ? ` of ${names[owner]}` : '';
    if (areWhole) return `${what}${whose}`;
    return `${what}${whose} worth ${place === 0 ? votesText(value) : amount(value)}${papers === 1 ? '' : ' each'}`;
  });
  return listed(texts);
}
