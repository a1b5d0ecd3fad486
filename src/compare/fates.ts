import type { Count } from '../count/count.ts';

/** Somebody is elected or excluded for good, at a stage. */
export interface Fate {
  readonly candidate: number;
  readonly fate: 'elected' | 'excluded';
  readonly stage: number;
}

/** The first fates that two counts do not share; a count that has none left is at its end. */
export interface FatesPart {
  readonly a: readonly Fate[];
  readonly b: readonly Fate[];
}

/**
 * Where the fates of candidates part in two counts, whatever stages they fall in: a rule that excludes two at once and a rule that
 * excludes one and then the other part nowhere. `null` where they do not part, though one may go on with exclusions that change
 * nobody's place.
 */
export function whereFatesPart(a: Count, b: Count): FatesPart | null {
  const queues = [fatesOf(a), fatesOf(b)];
  let left: readonly Fate[] = queues[0].shift() ?? [];
  let right: readonly Fate[] = queues[1].shift() ?? [];
  while (left.length > 0 && right.length > 0) {
    const [onlyLeft, onlyRight] = [without(left, right), without(right, left)];
    if (onlyLeft.length > 0 && onlyRight.length > 0) return { a: onlyLeft, b: onlyRight };
    left = onlyLeft.length > 0 ? onlyLeft : (queues[0].shift() ?? []);
    right = onlyRight.length > 0 ? onlyRight : (queues[1].shift() ?? []);
  }
  const rest = { a: [left, ...queues[0]].flat(), b: [right, ...queues[1]].flat() };
  const electing = [...rest.a, ...rest.b].find(({ fate }) => fate === 'elected');
  return electing === undefined ? null : { a: left, b: right };
}

/**
 * The fates of a count in groups, the elections before the last restart left out, and the exclusions before papers were last counted again. Within a stage the exclusion comes first: who is
 * elected there is elected because of it.
 */
function fatesOf({ stages }: Count): Fate[][] {
  const restart = stages.findLastIndex((stage) => stage.restart === true);
  const recount = stages.findLastIndex((stage) => stage.recount === true);
  return stages
    .flatMap(({ number, elected, excluded }, index) => [
      index < recount ? [] : excluded.map((candidate): Fate => ({ candidate, fate: 'excluded', stage: number })),
      index < restart ? [] : elected.map((candidate): Fate => ({ candidate, fate: 'elected', stage: number })),
    ])
    .filter((fates) => fates.length > 0);
}

function without(fates: readonly Fate[], others: readonly Fate[]): readonly Fate[] {
  return fates.filter((one) => !others.some(({ candidate, fate }) => candidate === one.candidate && fate === one.fate));
}
