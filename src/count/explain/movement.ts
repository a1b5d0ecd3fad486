import { listed } from '../../base/words.ts';
import { amount, isOne, minus, order, size, votesText } from './amounts.ts';
import type { Row, Telling } from './telling.ts';

/** What changed between two points of a count, as exact text. */
export interface Movement {
  /** Those who have more, the most first. */
  readonly gains: readonly Change[];
  /** Those who have fewer; amounts without their sign. */
  readonly losses: readonly Change[];
  readonly nonTransferable: string;
  readonly lostToRounding: string;
}

interface Change {
  readonly candidate: number;
  readonly votes: string;
}

/** What changed from one row to the next. */
export function movementBetween(before: Row, after: Row): Movement {
  const changes = after.votes.map((votes, candidate) => ({
    candidate,
    votes: minus(votes, before.votes[candidate] ?? '0'),
  }));
  const largestFirst = (a: Change, b: Change): number => order(b.votes, a.votes) || a.candidate - b.candidate;
  return {
    gains: changes.filter(({ votes }) => order(votes, '0') > 0).sort(largestFirst),
    losses: changes
      .filter(({ votes }) => order(votes, '0') < 0)
      .map(({ candidate, votes }) => ({ candidate, votes: size(votes) }))
      .sort(largestFirst),
    nonTransferable: minus(after.nonTransferable, before.nonTransferable),
    lostToRounding: minus(after.lostToRounding, before.lostToRounding),
  };
}

/** Where votes go: `20 votes go to A and 4 to B; 3 are non-transferable`. Empty where nothing moved. */
export function destinations(telling: Telling, { gains, nonTransferable, lostToRounding }: Movement): string {
  const to = gains
    .slice(0, telling.most)
    .map(({ candidate, votes }, place) =>
      place === 0
        ? `${votesText(votes)} ${isOne(votes) ? 'goes' : 'go'} to ${telling.names[candidate]}`
        : `${amount(votes)} to ${telling.names[candidate]}`,
    );
  const others = gains.length - telling.most;
  if (others > 0) to.push(`the rest to ${others === 1 ? '1 other' : `${others} others`}`);
  return [
    ...(to.length === 0 ? [] : [listed(to)]),
    ...setAside(nonTransferable, telling.words.exhausted, to.length === 0),
    ...setAside(lostToRounding, 'lost to rounding', to.length === 0 && nonTransferable === '0'),
  ].join('; ');
}

/** The same where votes rise and fall on many sides at once. */
export function risesAndFalls(telling: Telling, movement: Movement): string {
  const changes = (all: readonly Change[], verb: string): readonly string[] => {
    const texts = all
      .slice(0, telling.most)
      .map(({ candidate, votes }, place) =>
        place === 0
          ? `${telling.names[candidate]} ${verb} ${votesText(votes)}`
          : `${telling.names[candidate]} ${amount(votes)}`,
      );
    const others = all.length - telling.most;
    if (others > 0) texts.push(`${others} more ${others === 1 ? 'does' : 'do'} too`);
    return texts.length === 0 ? [] : [listed(texts)];
  };
  return [
    ...changes(movement.gains, 'gains'),
    ...changes(movement.losses, 'loses'),
    ...setAside(movement.nonTransferable, telling.words.exhausted, true),
    ...setAside(movement.lostToRounding, 'lost to rounding', true),
  ].join('; ');
}

function setAside(votes: string, what: string, isFirst: boolean): readonly string[] {
  const sign = order(votes, '0');
  if (sign === 0) return [];
  const many = isFirst ? votesText(size(votes)) : amount(size(votes));
  const verb = isOne(size(votes)) ? 'is' : 'are';
  return [sign > 0 ? `${many} ${verb} ${what}` : `${many} ${verb} no longer ${what}`];
}

/** True when nothing changed. */
export function isStill({ gains, losses, nonTransferable, lostToRounding }: Movement): boolean {
  return gains.length + losses.length === 0 && nonTransferable === '0' && lostToRounding === '0';
}
