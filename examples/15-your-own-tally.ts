/** A tally of your own under test: two slips that a small election shows, and the same tally without them. */
import { PsephosError } from 'psephos';
import { asRule, assertLaws, majority, type NamedBallot, plainLaws } from 'psephos/laws';

/** Whoever is first on most papers; a tie is left to whoever `pick` names. */
function plurality(ballots: readonly NamedBallot[], candidates: readonly string[], pick: (tied: string[]) => string) {
  const votes = (name: string): number =>
    ballots.reduce((sum, { papers, ranking }) => sum + (ranking[0] === name ? papers : 0), 0);
  const most = Math.max(...candidates.map(votes));
  return pick(candidates.filter((name) => votes(name) === most));
}

// The first takes each line of ballots for one paper; the second takes whoever stands first on the ballot; the third draws a lot.
const lines = asRule({ id: 'lines', singleSeat: true }, (ballots, _, { candidates, lot }) =>
  plurality(
    ballots.map((ballot) => ({ ...ballot, papers: 1 })),
    candidates,
    lot.choose,
  ),
);
const first = asRule({ id: 'first-on-the-ballot', singleSeat: true }, (ballots, _, { candidates }) =>
  plurality(ballots, candidates, ([name]) => name),
);
const byLot = asRule({ id: 'by-lot', singleSeat: true, ties: 'lot' }, (ballots, _, { candidates, lot }) =>
  plurality(ballots, candidates, lot.choose),
);

for (const tally of [lines, first, byLot]) {
  try {
    const { laws } = assertLaws(tally, [...plainLaws(), majority], { runs: 100 });
    console.log(`${tally.id} keeps the ${laws.filter(({ spoke }) => spoke > 0).length} laws that speak of it.`);
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    console.log(`${error.message}\n`);
  }
}
