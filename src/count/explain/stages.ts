import { electedHeadToHead, scoreSentences } from './comparison.ts';
import { exclusionSentences, whoIsExcluded } from './exclusion.ts';
import { firstPreferenceSentences } from './first-preferences.ts';
import { isStill, movementBetween, risesAndFalls } from './movement.ts';
import { electedSentences, leftOutSentences, quotaSentences, quotientSentences } from './outcome.ts';
import { surplusSentences } from './surplus.ts';
import { cited, type StageTelling } from './telling.ts';
import { tieSentences } from './ties.ts';

/** A stage in sentences: what was done, what changed, who is elected and how ties fell. */
export function stageSentences(told: StageTelling): readonly string[] {
  const { kind } = told.stage.action;
  const quotients = kind === 'completion' ? [] : quotientSentences(told);
  return [
    ...tieSentences(told),
    ...doneSentences(told),
    ...(quotients.length === 0 ? quotaSentences(told) : quotients),
    ...scoreSentences(told),
    ...electedSentences(told),
    ...electedHeadToHead(told),
    ...leftOutSentences(told),
  ];
}

function doneSentences(told: StageTelling): readonly string[] {
  const { kind } = told.stage.action;
  // Nothing can have moved to the first stage, whatever it is called.
  if (kind === 'first-preferences' || (told.before === undefined && kind !== 'completion') || beginsAnew(told))
    return firstPreferenceSentences(told);
  if (kind === 'next-preferences') return [`The next preferences count as well${cited(told.stage.action.clause)}.`];
  if (kind === 'surplus') return surplusSentences(told);
  return kind === 'exclusion' ? exclusionSentences(told) : completionSentences(told);
}

/** An exclusion tells itself that the count begins again. */
function beginsAnew({ stage }: StageTelling): boolean {
  return stage.restart === true && stage.action.kind === 'surplus';
}

function completionSentences(told: StageTelling): readonly string[] {
  const { stage, before } = told;
  const movement = before === undefined ? undefined : movementBetween(before, stage);
  const still = movement === undefined || isStill(movement);
  const opening = ['The count ends', 'The last place is filled'][stage.elected.length] ?? 'The last places are filled';
  return [
    `${told.words.inWords(opening)}${cited(stage.action.clause)}${still ? ' without moving any votes' : ''}.`,
    ...whoIsExcluded(told, stage.excluded),
    ...(still ? [] : [`${risesAndFalls(told, movement)}.`]),
  ];
}
