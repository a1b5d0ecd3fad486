import { present } from '../../base/invariant.ts';
import { counted, grouped, listed } from '../../base/words.ts';
import { amount, isOne, minus, order, quotaText, votesText } from './amounts.ts';
import { destinations, isStill, type Movement, movementBetween, risesAndFalls } from './movement.ts';
import { movesWholePapers } from './papers-worth.ts';
import { cited, named, type StageTelling, sentence } from './telling.ts';

/** Whose surplus moves, how large it is, at what values, and who receives what. */
export function surplusSentences(told: StageTelling): readonly string[] {
  const { stage } = told;
  const before = present(told.before, 'the stage before a surplus');
  const movers = stage.action.candidates ?? [];
  const movement = movementBetween(before, stage);
  if (stage.quotients !== undefined) return [papersGoOn(told, movers, movement)];
  const values = valuesText(told);
  return [
    `${opening(told, movers)}${cited(stage.action.clause)}.`,
    ...(values === '' ? [] : [values]),
    ...passedOn(told, movers, movement),
    ...keepText(told),
  ];
}

/** Where the votes of these candidates go, or how votes rise and fall where others lose some too. */
export function passedOn(told: StageTelling, movers: readonly number[], movement: Movement): readonly string[] {
  if (isStill(movement)) return ['No votes move.'];
  const onlyTheirs = movement.losses.every(({ candidate }) => movers.includes(candidate));
  if (!onlyTheirs || movement.losses.length === 0) return [`${risesAndFalls(told, movement)}.`];
  return [`${sentence(destinations(told, movement), told.names[movement.gains[0]?.candidate])}.`];
}

function opening(told: StageTelling, movers: readonly number[]): string {
  const { stage, names, words, before } = told;
  const quota = before?.quota ?? null;
  const [only] = movers;
  if (movers.length === 1 && before !== undefined && quota !== null) {
    const held = before.votes[only];
    const surplus = minus(held, quota);
    if (order(surplus, '0') > 0 && minus(held, stage.votes[only]) === surplus)
      return `${names[only]} holds ${votesText(held)}, ${amount(surplus)} more than the ${words.quota} of ${quotaText(quota)}, and this surplus moves on`;
  }
  return movers.length === 0 ? 'Surpluses move on' : `The surplus of ${named(told, movers)} moves on`;
}

/** The transfer values, each with its papers. */
function valuesText({ stage, words, count }: StageTelling): string {
  const batches = stage.batches ?? [];
  if (batches.length === 0) return '';
  const moving = batches.filter(({ papers }) => papers > 0);
  if (moving.length === 0) return `No ${words.paper} moves.`;
  if (movesWholePapers(count)) {
    const papers = moving.reduce((sum, batch) => sum + batch.papers, 0);
    return `${counted(papers, `whole ${words.paper}`)} ${papers === 1 ? 'moves' : 'move'}.`;
  }
  const texts = moving.map(({ papers, value }, place) =>
    place === 0
      ? `${counted(papers, words.paper)} ${papers === 1 ? 'moves' : 'move'} at a transfer value of ${amount(value)}`
      : `${grouped(papers)} at ${amount(value)}`,
  );
  return `${listed(texts)}.`;
}

/** What part of a vote each keeps, where that is another than before, and how often the votes were distributed. */
export function keepText({ stage, before, names, words }: StageTelling): readonly string[] {
  const { keepFactors, iterations } = stage;
  const keeping = [...(keepFactors ?? []).entries()].filter(
    ([candidate, factor]) => factor !== '0' && factor !== '1' && factor !== before?.keepFactors?.[candidate],
  );
  const parts = keeping.map(
    ([candidate, factor], place) => `${names[candidate]}${place === 0 ? ' now keeps' : ''} ${amount(factor)}`,
  );
  return [
    ...(parts.length === 0 ? [] : [`Of a whole vote ${listed(parts)}.`]),
    ...(iterations === undefined
      ? []
      : [`The votes were distributed ${timesText(iterations)} before the ${words.stage} was settled.`]),
  ];
}

function timesText(times: number): string {
  return ['never', 'once', 'twice'][times] ?? `${times} times`;
}

/** In a count by quotients whole papers go on, and what they have elected goes with them. */
function papersGoOn(told: StageTelling, movers: readonly number[], movement: Movement): string {
  const { words, stage } = told;
  const stay = movers
    .map((candidate) => ({ candidate, votes: stage.votes[candidate] }))
    .filter(({ votes }) => votes !== '0');
  const kept = stay.map(
    ({ candidate, votes }) =>
      `${amount(votes)} ${isOne(votes) ? 'shows' : 'show'} nobody else and ${isOne(votes) ? 'stays' : 'stay'} with ${told.names[candidate]}`,
  );
  const gone = destinations(told, movement);
  return `The ${words.paper}s that elected ${named(told, movers)} go on to the next candidate they show, counted from now on as having had a part in electing somebody${cited(stage.action.clause)}: ${[...(gone === '' ? [] : [gone]), ...kept].join('; ')}.`;
}
