import type { Ballot, Details, HomeMadeCount, HomeMadeStage } from './home-made.ts';

/** Instant runoff for one place: the lowest is excluded until somebody has more than half of the votes that are left. */
export function plainInstantRunoff(
  ballots: readonly Ballot[],
  _seats: number,
  { candidates, lot }: Details,
): HomeMadeCount {
  const stages: HomeMadeStage[] = [];
  const papers = { valid: 0, invalid: 0 };
  for (const ballot of ballots) papers[ballot.ranking.length > 0 ? 'valid' : 'invalid'] += ballot.papers;
  let continuing = [...candidates];
  let excluded: readonly string[] = [];

  const oneOf = (tied: readonly string[]): readonly string[] => {
    if (tied.length <= 1) return tied;
    return [lot.choose(tied)];
  };

  for (;;) {
    const votes: Record<string, number> = Object.fromEntries(candidates.map((name) => [name, 0]));
    let exhausted = 0;
    for (const { papers: each, ranking } of ballots) {
      const choice = ranking.find((name) => continuing.includes(name));
      if (choice !== undefined) votes[choice] += each;
      else if (ranking.length > 0) exhausted += each;
    }

    const inOrder = [...continuing].sort((a, b) => votes[b] - votes[a]);
    const most = votes[inOrder[0]];
    const leaders = continuing.filter((name) => votes[name] === most);
    const others = inOrder.slice(1).reduce((sum, name) => sum + votes[name], 0);
    const lastTwoAreLevel = continuing.length <= 2 && leaders.length === continuing.length;

    if (most > others || lastTwoAreLevel) {
      const elected = oneOf(leaders);
      stages.push({ votes, exhausted, elected, excluded });
      return { elected, stages, papers };
    }

    stages.push({ votes, exhausted, elected: [], excluded });
    const fewest = votes[inOrder[inOrder.length - 1]];
    excluded = oneOf(continuing.filter((name) => votes[name] === fewest));
    continuing = continuing.filter((name) => !excluded.includes(name));
  }
}
