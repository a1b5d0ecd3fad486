/**
 * Margins of an instant runoff by looking at every profile of as many papers, for tests only: nothing of src is in it. A paper that ranks
 * everybody and one that leaves out the last are the same paper here, because no count can tell them apart.
 */

/** Every profile of some papers, with who may win it. */
export interface AllProfiles {
  readonly rankings: readonly (readonly number[])[];
  /** Papers of each ranking, and as bits the candidates that some lot elects. */
  readonly profiles: readonly { readonly papers: Uint8Array; readonly winners: number }[];
}

export function allProfiles(candidates: number, papers: number): AllProfiles {
  const rankings = allRankings(candidates);
  const profiles: { papers: Uint8Array; winners: number }[] = [];
  const counts = new Uint8Array(rankings.length);
  const fill = (at: number, left: number): void => {
    if (at === rankings.length - 1) {
      counts[at] = left;
      profiles.push({ papers: counts.slice(), winners: possibleWinners(candidates, rankings, counts) });
      return;
    }
    for (let each = 0; each <= left; each++) {
      counts[at] = each;
      fill(at + 1, left - each);
    }
  };
  fill(0, papers);
  return { rankings, profiles };
}

/** The fewest papers to alter so that another than `winner` may win (`tie`) or `winner` cannot (`win`); infinite where nothing does it. */
export function bruteMargin(all: AllProfiles, papers: Uint8Array, winner: number, wanting: 'tie' | 'win'): number {
  const own = 1 << winner;
  let least = Number.POSITIVE_INFINITY;
  for (const other of all.profiles) {
    const wanted = wanting === 'tie' ? (other.winners & ~own) !== 0 : (other.winners & own) === 0;
    if (wanted) least = Math.min(least, distance(papers, other.papers));
  }
  return least;
}

function distance(one: Uint8Array, other: Uint8Array): number {
  let taken = 0;
  for (let at = 0; at < one.length; at++) if (one[at] > other[at]) taken += one[at] - other[at];
  return taken;
}

function allRankings(candidates: number): number[][] {
  const from = (ranking: number[]): number[][] => {
    const longer = [...Array(candidates).keys()]
      .filter((candidate) => !ranking.includes(candidate))
      .flatMap((candidate) => from([...ranking, candidate]));
    const counts = ranking.length > 0 && (ranking.length < candidates || candidates === 1);
    return counts ? [ranking, ...longer] : longer;
  };
  return from([]);
}

function possibleWinners(candidates: number, rankings: readonly (readonly number[])[], papers: Uint8Array): number {
  const from = (standing: readonly number[]): number => {
    if (standing.length === 1) return 1 << standing[0];
    const votes = new Map(standing.map((candidate) => [candidate, 0]));
    rankings.forEach((ranking, at) => {
      const holder = ranking.find((candidate) => votes.has(candidate));
      if (holder !== undefined) votes.set(holder, (votes.get(holder) ?? 0) + papers[at]);
    });
    const fewest = Math.min(...votes.values());
    return standing
      .filter((candidate) => votes.get(candidate) === fewest)
      .reduce((winners, gone) => winners | from(standing.filter((candidate) => candidate !== gone)), 0);
  };
  return from([...Array(candidates).keys()]);
}
