import type { SortedPile } from '../../ballots/papers.ts';
import type { Field, Row, SecondCount, WhoRemains } from './two-counts.ts';

/** The two with the most votes; where more are level for the last of these places, lots take away all but as many as there is room for. */
export const theFirstTwo: WhoRemains = (standing, votes) => {
  const edge = secondMost(standing, votes);
  const above = standing.filter((candidate) => votes[candidate] > edge);
  return { ...fieldAt(standing, votes, edge), kept: 2 - above.length };
};

/** The two with the most votes, and everybody level with the second of them. */
export const theFirstTwoAndThoseLevel: WhoRemains = (standing, votes) => {
  const { excluded, level } = fieldAt(standing, votes, secondMost(standing, votes));
  return { excluded, level, kept: level.length };
};

/** The second in order of votes; who is level with the first may be second. */
function secondMost(standing: readonly number[], votes: readonly number[]): number {
  return standing.map((candidate) => votes[candidate]).sort((a, b) => b - a)[1];
}

function fieldAt(standing: readonly number[], votes: readonly number[], edge: number): Omit<Field, 'kept'> {
  return {
    excluded: standing.filter((candidate) => votes[candidate] < edge),
    level: standing.filter((candidate) => votes[candidate] === edge),
  };
}

/** The papers of those who go move to whichever of those who remain they rank first. */
export const papersMoveOn: SecondCount = (_papers, first, _standing, remaining) =>
  withPapersOfOthers(first, remaining, () => remaining);

/** The papers of those who go count for the very next candidate they rank, if that is one who remains. */
export const secondPreferencesOnly: SecondCount = (_papers, first, standing, remaining) =>
  withPapersOfOthers(first, remaining, (candidate) => standing.with(candidate, 0));

/** Everybody votes again, for whichever of those who remain they rank first. */
export const everybodyVotesAgain: SecondCount = (papers, _first, _standing, remaining) => {
  const { next, nonTransferable } = papers.all.sort(remaining);
  return { votes: next.map((pile) => pile?.papers ?? 0), nonTransferable };
};

/** Adds the papers of those who go to the votes of those who remain, each pile sorted among those that are open to it. */
function withPapersOfOthers(
  { next }: SortedPile,
  remaining: Uint8Array,
  openTo: (candidate: number) => Uint8Array,
): Pick<Row, 'votes' | 'nonTransferable'> {
  const votes = next.map((pile, candidate) => (remaining[candidate] === 1 ? (pile?.papers ?? 0) : 0));
  let nonTransferable = 0;
  for (const [candidate, pile] of next.entries()) {
    if (pile === undefined || remaining[candidate] === 1) continue;
    const sorted = pile.sort(openTo(candidate));
    nonTransferable += sorted.nonTransferable;
    for (const [other, gained] of sorted.next.entries()) {
      if (remaining[other] === 1) votes[other] += gained?.papers ?? 0;
      else nonTransferable += gained?.papers ?? 0;
    }
  }
  return { votes, nonTransferable };
}
