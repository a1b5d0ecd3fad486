import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { GregoryState } from './state.ts';
import type { GregoryRun } from './statute.ts';

/** The state after the first preferences are counted, with nobody elected yet. */
export function countFirstPreferences<V>(
  { statute, papers, seats, withdrawn, lot }: GregoryRun,
  numbers: NumberSystem<V>,
): GregoryState<V> {
  const open = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of withdrawn) open[candidate] = 0;
  const { next, nonTransferable } = papers.all.sort(open);
  const valid = papers.all.papers - nonTransferable;
  const { paperWorth, quota } = statute.decisions;
  const worth = numbers.fromWhole(paperWorth?.choice ?? 1);
  const cast = numbers.times(worth, valid);
  const votes = next.map((pile) => numbers.times(worth, pile?.papers ?? 0));
  return {
    numbers,
    seats,
    valid,
    cast,
    papers,
    lot,
    open,
    standing: open.slice(),
    votes,
    quota: quota.choice(numbers, cast, seats),
    parcels: next.map((pile, candidate) =>
      pile === undefined ? [] : [{ holder: candidate, value: worth, pile, votes: votes[candidate], received: 0 }],
    ),
    elected: [],
    surpluses: new Map(),
    dealtWith: new Set(),
    history: [[...votes]],
    stageHistory: [[...votes]],
    ties: [],
    nonTransferable: numbers.zero,
    lostToRounding: numbers.zero,
    stage: 1,
  };
}
