import { present } from '../../base/invariant.ts';
import { counted, grouped, listed } from '../../base/words.ts';
import { amount, minus, order, votesText } from './amounts.ts';
import { destinations, isStill, type Movement, movementBetween, risesAndFalls } from './movement.ts';
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
      return `${names[only]} holds ${votesText(held)}, ${amount(surplus)} more than the ${words.quota} of ${amount(quota)}, and this surplus moves on`;
  }
  return movers.length === 0 ? 'Surpluses move on' : `The surplus of ${named(told, movers)} moves on`;
}

/** The transfer values, each with its papers. */
function valuesText({ stage, words }: StageTelling): string {
  const batches = stage.batches ?? [];
  if (batches.length === 0) return '';
  const moving = batches.filter(({ papers }) => papers > 0);
  if (moving.length === 0) return `No ${words.paper} moves.`;
  const texts = moving.map(({ papers, value }, place) =>
    place === 0
      ? `${counted(papers, words.paper)} ${papers === 1 ? 'moves' : 'move'} at a transfer value of ${amount(value)}`
      : `${grouped(papers)} at ${amount(value)}`,
  );
  return `${listed(texts)}.`;
}

/** What part of each paper a candidate keeps, and how often the votes were distributed. */
export function keepText({ stage, names, words }: StageTelling): readonly string[] {
  const { keepFactors, iterations } = stage;
  const keeping = [...(keepFactors ?? []).entries()].filter(([, factor]) => factor !== '0' && factor !== '1');
  const parts = keeping.map(([candidate, factor]) => `${names[candidate]} ${amount(factor)}`);
  return [
    ...(parts.length === 0 ? [] : [`Of each vote that comes to them these now keep only a part: ${listed(parts)}.`]),
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
      `${amount(votes)} ${votes === '1' ? 'shows' : 'show'} nobody else and ${votes === '1' ? 'stays' : 'stay'} with ${told.names[candidate]}`,
  );
  const gone = destinations(told, movement);
  return `The ${words.paper}s that elected ${named(told, movers)} go on to the next candidate they show, counted from now on as having had a part in electing somebody${cited(stage.action.clause)}: ${[...(gone === '' ? [] : [gone]), ...kept].join('; ')}.`;
}
