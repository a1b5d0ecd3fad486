import { counted } from '../../base/words.ts';
import type { Count } from '../count.ts';

/** True where a lot was needed and none was given, so that the order of the ballot stood in for it. */
export function hasStandIn({ provenance }: Count): boolean {
  return provenance.lot?.endsWith('(no lot was given)') === true;
}

/** That lots decided, and how they fell; nothing where none was needed. */
export function lotSentences(count: Count): readonly string[] {
  const { lot } = count.provenance;
  const many = count.ties.filter(({ decidedBy }) => decidedBy === 'lot').length;
  if (many === 0) return [];
  const decided = many === 1 ? 'A lot decided' : `Lots decided ${counted(many, 'tie')}`;
  const them = many === 1 ? 'it' : 'them';
  if (hasStandIn(count)) return [`${decided}; none was given, so the order of the ballot stood in for ${them}.`];
  return [lot === undefined ? `${decided}.` : `${decided} (${lot}).`];
}

/** In which order papers were taken, where the rule takes them one by one. */
export function orderSentences({ provenance: { order } }: Count, paper = 'paper'): readonly string[] {
  if (order === undefined) return [];
  return [`Which ${paper}s move depends on the order in which they lie; here it is ${order}.`];
}
