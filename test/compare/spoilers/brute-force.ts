/** Papers in the plainest form: how many, and their order. */
export interface Ballot {
  readonly papers: number;
  readonly ranking: readonly number[];
}

/** Everybody who may win an instant runoff under some lots, told from the definition. */
export function runoffWinners(ballots: readonly Ballot[], standing: readonly number[]): Set<number> {
  const votes = standing.map((candidate) => firstChoices(ballots, standing, candidate));
  const all = votes.reduce((sum, each) => sum + each, 0);
  const leader = standing.find((_, at) => 2 * votes[at] > all);
  if (leader !== undefined || standing.length === 1) return new Set([leader ?? standing[0]]);
  const fewest = Math.min(...votes);
  const lowest = standing.filter((_, at) => votes[at] === fewest);
  return new Set(
    lowest.flatMap((gone) => [
      ...runoffWinners(
        ballots,
        standing.filter((candidate) => candidate !== gone),
      ),
    ]),
  );
}

/** Everybody who may win by first preferences. */
export function pluralityWinners(ballots: readonly Ballot[], standing: readonly number[]): Set<number> {
  const votes = standing.map((candidate) => firstChoices(ballots, standing, candidate));
  return new Set(standing.filter((_, at) => votes[at] === Math.max(...votes)));
}

function firstChoices(ballots: readonly Ballot[], standing: readonly number[], candidate: number): number {
  return ballots
    .filter(({ ranking }) => ranking.find((one) => standing.includes(one)) === candidate)
    .reduce((sum, { papers }) => sum + papers, 0);
}

/** Every way to raise somebody on each paper, papers of one ranking told apart only by how many. */
export function* everyRaising(ballots: readonly Ballot[], raised: number): Generator<readonly Ballot[]> {
  const [first, ...rest] = ballots;
  if (first === undefined) yield [];
  else
    for (const parts of distributed(first.papers, higherPlaces(first.ranking, raised)))
      for (const others of everyRaising(rest, raised)) yield [...parts, ...others];
}

/** How many ways {@link everyRaising} has. */
export function raisings(ballots: readonly Ballot[], raised: number): number {
  return ballots.reduce((product, { papers, ranking }) => {
    let ways = 1;
    const places = higherPlaces(ranking, raised).length;
    for (let at = 1; at < places; at++) ways = (ways * (papers + at)) / at;
    return product * ways;
  }, 1);
}

/** The ranking as it is, and with somebody moved to each higher place. */
function higherPlaces(ranking: readonly number[], raised: number): readonly (readonly number[])[] {
  const without = ranking.filter((candidate) => candidate !== raised);
  const was = ranking.indexOf(raised);
  const places = was === -1 ? without.length + 1 : was;
  return [ranking, ...[...Array(places).keys()].map((at) => without.toSpliced(at, 0, raised))];
}

function* distributed(papers: number, rankings: readonly (readonly number[])[]): Generator<readonly Ballot[]> {
  const [ranking, ...rest] = rankings;
  if (rest.length === 0) yield [{ papers, ranking }];
  else
    for (let here = 0; here <= papers; here++)
      for (const others of distributed(papers - here, rest)) yield [{ papers: here, ranking }, ...others];
}
