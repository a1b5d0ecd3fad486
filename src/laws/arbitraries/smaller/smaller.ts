import { papersOf } from '../../changes/lines.ts';
import { merged, type Sketch } from '../sketch.ts';
import { fewerCandidates } from './fewer-candidates.ts';
import { fewerPapers, type Lines } from './fewer-papers.ts';
import { outOfOrder, plainerNames, plainerOrder } from './plainer-names.ts';
import { fewerRankings, shorterRankings, strictRankings } from './shorter-rankings.ts';

/**
 * Simpler elections, one change each: fewer candidates first, then fewer places, fewer papers, fewer and shorter rankings, fewer withdrawals,
 * and at last plainer names. Every one is lower by {@link size}, so that going from one to the next comes to an end.
 */
export function* smallerSketches(sketch: Sketch): Generator<Sketch> {
  const before = size(sketch);
  for (const step of steps(sketch)) {
    const smaller = { ...step, lines: merged(step.lines) };
    if (isLower(size(smaller), before)) yield smaller;
  }
}

function* steps(sketch: Sketch): Generator<Sketch> {
  yield* fewerCandidates(sketch);
  if (sketch.seats > 1) yield { ...sketch, seats: 1 };
  if (sketch.seats > 2) yield { ...sketch, seats: sketch.seats - 1 };
  for (const lines of smallerLines(sketch.lines)) yield { ...sketch, lines };
  for (const one of sketch.withdrawn) {
    yield { ...sketch, withdrawn: sketch.withdrawn.filter((candidate) => candidate !== one) };
  }
  yield* plainerNames(sketch);
}

/** Simpler papers, one change each; equal rankings are not put together. */
export function* smallerBallots(lines: Lines): Generator<Lines> {
  const sketch = { candidates: 1, seats: 1, withdrawn: [] };
  const before = size({ ...sketch, lines });
  for (const smaller of smallerLines(lines)) if (isLower(size({ ...sketch, lines: smaller }), before)) yield smaller;
}

function* smallerLines(lines: Lines): Generator<Lines> {
  yield* fewerPapers(lines);
  yield* fewerRankings(lines);
  yield* shorterRankings(lines);
  yield* strictRankings(lines);
  yield* plainerOrder(lines);
}

/**
 * What is made smaller, the most important first: candidates, places, papers, different rankings, ranks on the papers, candidates who share
 * a rank, withdrawals, and pairs out of alphabetical order.
 */
export function size({ candidates, seats, lines, withdrawn }: Sketch): readonly number[] {
  const ranks = lines.reduce((sum, { ranking }) => sum + ranking.length, 0);
  const ranked = lines.reduce((sum, { ranking }) => sum + ranking.flat().length, 0);
  const shared = lines.reduce((sum, { ranking }) => sum + ranking.filter((group) => group.length > 1).length, 0);
  return [
    candidates,
    seats,
    papersOf(lines),
    lines.length,
    shared,
    Math.max(ranks, ranked),
    withdrawn.length,
    outOfOrder(lines),
  ];
}

function isLower(size: readonly number[], than: readonly number[]): boolean {
  const at = size.findIndex((part, place) => part !== than[place]);
  return at !== -1 && size[at] < than[at];
}
