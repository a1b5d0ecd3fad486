import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { GregoryState } from './state.ts';
import type { GregoryRun } from './statute.ts';

/** The state after the first preferences are counted, with nobody elected yet. */
export function countFirstPreferences<V>(
  { statute, papers, seats, withdrawn, lot }: GregoryRun,
  numbers: NumberSystem<V>,
): GregoryState<V> {
  const open = standingBut(withdrawn, papers.candidates);
  const { next, nonTransferable } = papers.all.sort(open);
  const valid = papers.all.papers - nonTransferable;
  const { paperWorth, quota } = statute.decisions;
  const worth = numbers.fromWhole(paperWorth?.choice ?? 1);
  const cast = numbers.times(worth, valid);
  const votes = next.map((pile) => numbers.times(worth, pile?.papers ?? 0));
  const first = votes.slice();
  return {
    numbers,
    seats,
    valid,
    cast,
    papers,
    lot,
    open,
    standing: standingBut(withdrawn, papers.candidates),
    votes,
    quota: quota.choice(numbers, cast, seats),
    parcels: next.map((pile, candidate) =>
      pile === undefined ? [] : [{ holder: candidate, value: worth, pile, votes: votes[candidate], received: 0 }],
    ),
    elected: [],
    surpluses: new Map(),
    dealtWith: new Set(),
    history: [first],
    stageHistory: [first],
    ties: [],
    nonTransferable: numbers.zero,
    lostToRounding: numbers.zero,
    stage: 1,
  };
}

function standingBut(withdrawn: readonly number[], candidates: number): Uint8Array {
  const standing = new Uint8Array(candidates);
  for (let candidate = 0; candidate < candidates; candidate++) standing[candidate] = 1;
  for (const candidate of withdrawn) standing[candidate] = 0;
  return standing;
}
