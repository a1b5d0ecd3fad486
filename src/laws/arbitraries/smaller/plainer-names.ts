import type { Line } from '../../changes/lines.ts';
import { everybody, type Sketch } from '../sketch.ts';
import type { Lines } from './fewer-papers.ts';

/** The sketch with its candidates renamed in the order in which the papers name them, where that leaves fewer out of alphabetical order. */
export function* plainerNames(sketch: Sketch): Generator<Sketch> {
  const { candidates, lines, withdrawn } = sketch;
  const named = new Set([...lines.flatMap(({ ranking }) => ranking.flat()), ...everybody(candidates)]);
  const newName = new Map([...named].map((candidate, at) => [candidate, at] as const));
  const renamed = (list: readonly number[]): readonly number[] =>
    list.map((candidate) => newName.get(candidate) ?? candidate);
  const plainer = lines.map(({ papers, ranking }) => ({ papers, ranking: ranking.map(renamed) }));
  if (outOfOrder(plainer) >= outOfOrder(lines)) return;
  yield { ...sketch, lines: plainer, withdrawn: [...renamed(withdrawn)].sort((a, b) => a - b) };
}

/** The lines with two neighbours on a paper put in alphabetical order. */
export function* plainerOrder(lines: Lines): Generator<Lines> {
  for (const [at, { papers, ranking }] of lines.entries()) {
    for (let place = 1; place < ranking.length; place++) {
      const [one, two] = [ranking[place - 1], ranking[place]];
      if (one.length !== 1 || two.length !== 1 || one[0] < two[0]) continue;
      yield lines.with(at, { papers, ranking: ranking.with(place - 1, two).with(place, one) });
    }
  }
}

/** Pairs of candidates that stand on a paper against the alphabet, over all lines. */
export function outOfOrder(lines: Lines): number {
  return lines.reduce((sum, line) => sum + inversions(line), 0);
}

function inversions({ ranking }: Line): number {
  const order = ranking.flat();
  return order.reduce((sum, candidate, at) => sum + order.slice(at + 1).filter((later) => later < candidate).length, 0);
}
