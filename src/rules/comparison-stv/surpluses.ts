import type { Preferences } from '../../ballots/preferences.ts';
import type { Fraction } from '../../numbers/decimal-text.ts';
import { rational } from '../../numbers/rational.ts';
import { deal, type Parcel, worth } from './deal.ts';

/** Votes of each candidate, and the parcels they hold them in. */
export interface Holdings {
  readonly votes: readonly Fraction[];
  readonly parcels: readonly (readonly Parcel[])[];
}

/** The papers as they fall when only these candidates are in the running. */
export function firstHoldings({ candidates, ballots }: Preferences, running: readonly number[]): Holdings {
  const all = { rankings: [...ballots.papers.keys()], value: rational.fromWhole(1) };
  const parcels = deal(ballots, all, openTo(candidates, running));
  return { votes: parcels.map(worth), parcels };
}

/**
 * The votes once no candidate of `common` has more than the quota. All who have more give it on at once, each paper at its value
 * times surplus over votes, to its next preference among those who have given nothing on; then those who have more now do the same.
 */
export function withoutSurpluses(
  { candidates, ballots }: Preferences,
  { running, common }: { readonly running: readonly number[]; readonly common: readonly number[] },
  quota: Fraction,
  first: Holdings,
): readonly Fraction[] {
  const open = openTo(candidates, running);
  const votes = [...first.votes];
  const parcels = first.parcels.map((held) => [...held]);
  for (;;) {
    const over = common.filter((candidate) => open[candidate] === 1 && rational.compare(votes[candidate], quota) > 0);
    if (over.length === 0) return votes;
    // They are closed before any paper moves, so that it makes no difference who comes first.
    for (const candidate of over) open[candidate] = 0;
    for (const candidate of over) {
      const surplus = rational.subtract(votes[candidate], quota);
      const moved = parcels[candidate].flatMap(({ rankings, value }) => [
        ...deal(
          ballots,
          { rankings, value: rational.multiplyDivideDown(value, surplus, votes[candidate]) },
          open,
        ).entries(),
      ]);
      votes[candidate] = quota;
      for (const [to, received] of moved) {
        parcels[to].push(...received);
        votes[to] = rational.add(votes[to], worth(received));
      }
    }
  }
}

function openTo(candidates: number, running: readonly number[]): Uint8Array {
  const open = new Uint8Array(candidates);
  for (const candidate of running) open[candidate] = 1;
  return open;
}
