import type { StandingPapers } from './standing-papers.ts';

/** The end of an order of exclusion: its first is excluded first of these, its last is elected; all others were excluded before. */
export type Ending = readonly number[];

/**
 * What an ending demands of the papers, as lines: on each, one candidate may hold no more papers than another at some point, so that the
 * papers for the one less those for the other, the lead, must come down to `most`.
 *
 * There are two kinds. Within the ending, whoever is excluded at a round holds no more papers than each who stays; all papers lie with known
 * candidates there, so for a complete order these lines say all. Of a candidate excluded before, we know only that they then hold at least
 * their first preferences, and that somebody of the ending then holds at most the papers that show them before the rest of the ending
 * and before that candidate. (Our form of the bounds of Blom, Stuckey, Teague & Tidhar, arXiv 1508.04885.)
 */
export interface Demands {
  readonly ending: Ending;
  readonly before: readonly number[];
  /** How far each lead may go: 0, or -1 where the candidate must be behind. */
  readonly most: Float64Array;
  /** Place of each candidate in the ending, -1 for those excluded before. */
  readonly places: Int16Array;
}

/** The line that holds the one excluded before, by place in `before`, against one of the ending. */
export function lineBefore({ ending }: Demands, before: number, place: number): number {
  return before * ending.length + place;
}

/** The line that holds the one excluded at a round within the ending against one who stays longer. */
export function lineWithin({ ending, before }: Demands, round: number, place: number): number {
  const { length } = ending;
  return before.length * length + round * length - (round * (round + 1)) / 2 + (place - round - 1);
}

/** The demands of an ending on papers of so many candidates; whoever is `behind` must hold fewer than each other when excluded. */
export function demandsOf(ending: Ending, candidates: number, behind: (candidate: number) => boolean): Demands {
  const places = new Int16Array(candidates).fill(-1);
  ending.forEach((candidate, place) => {
    places[candidate] = place;
  });
  const before = [...places.keys()].filter((candidate) => places[candidate] < 0);
  const lines = before.length * ending.length + (ending.length * (ending.length - 1)) / 2;
  const demands = { ending, before, places, most: new Float64Array(lines) };
  before.forEach((candidate, at) => {
    if (!behind(candidate)) return;
    for (let place = 0; place < ending.length; place++) demands.most[lineBefore(demands, at, place)] = -1;
  });
  ending.forEach((candidate, round) => {
    if (!behind(candidate)) return;
    for (let place = round + 1; place < ending.length; place++) demands.most[lineWithin(demands, round, place)] = -1;
  });
  return demands;
}

/** Told of each line that a paper counts on: +1 for the candidate who must not lead, -1 for the other. */
export type OnLine = (line: number, sign: 1 | -1) => void;

/** Goes through the lines that a paper of the ranking counts on. */
export function eachLine(demands: Demands, papers: StandingPapers, ranking: number, on: OnLine): void {
  const { ending, before, places } = demands;
  const end = papers.starts[ranking + 1];
  const start = papers.starts[ranking];
  let at = start;
  while (at < end && places[papers.ranked[at]] < 0) at += 1;
  if (at > start) {
    const first = before.indexOf(papers.ranked[start]);
    for (let place = 0; place < ending.length; place++) on(lineBefore(demands, first, place), 1);
  }
  if (at === end) return;
  const held = places[papers.ranked[at]];
  for (let one = 0; one < before.length; one++) {
    if (!shows(papers, start, at, before[one])) on(lineBefore(demands, one, held), -1);
  }
  eachRound(demands, papers, at, end, on);
}

/** Through the rounds of the ending: the paper lies with the first whom it shows of those who are left. */
function eachRound(demands: Demands, { ranked }: StandingPapers, from: number, end: number, on: OnLine): void {
  const { ending, places } = demands;
  let round = 0;
  for (let at = from; at < end; at++) {
    const place = places[ranked[at]];
    if (place < round) continue;
    for (; round < place; round++) on(lineWithin(demands, round, place), -1);
    for (let stays = place + 1; stays < ending.length; stays++) on(lineWithin(demands, place, stays), 1);
    round = place + 1;
  }
}

function shows({ ranked }: StandingPapers, from: number, end: number, candidate: number): boolean {
  for (let at = from; at < end; at++) if (ranked[at] === candidate) return true;
  return false;
}

/** How much each lead is too great on the papers as they are; above 0 is a demand not met. */
export function excesses(demands: Demands, papers: StandingPapers): Float64Array {
  const found = demands.most.map((most) => -most);
  for (let ranking = 0; ranking < papers.papers.length; ranking++) {
    const each = papers.papers[ranking];
    eachLine(demands, papers, ranking, (line, sign) => {
      found[line] += sign * each;
    });
  }
  return found;
}

/** The fewest papers by the worst line alone: one altered paper brings a lead down by two at most. */
export function leastByOneLine(demands: Demands, papers: StandingPapers): number {
  let worst = 0;
  for (const excess of excesses(demands, papers)) if (excess > worst) worst = excess;
  return Math.ceil(worst / 2);
}

/** Rankings whose papers count on the same lines. */
export interface PaperClass {
  readonly rankings: readonly number[];
  readonly papers: number;
  readonly lines: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/** The papers in classes that the demands cannot tell apart, what makes the programme small; `undefined` for more than so many. */
export function paperClasses(
  demands: Demands,
  papers: StandingPapers,
  most: number,
): readonly PaperClass[] | undefined {
  const classes = new Map<
    string,
    { readonly rankings: number[]; papers: number } & Pick<PaperClass, 'lines' | 'signs'>
  >();
  for (let ranking = 0; ranking < papers.papers.length; ranking++) {
    const lines: number[] = [];
    const signs: (1 | -1)[] = [];
    let key = '';
    eachLine(demands, papers, ranking, (line, sign) => {
      lines.push(line);
      signs.push(sign);
      key += String.fromCharCode(sign > 0 ? 2 * line : 2 * line + 1);
    });
    const known = classes.get(key) ?? { rankings: [], papers: 0, lines, signs };
    known.rankings.push(ranking);
    known.papers += papers.papers[ranking];
    classes.set(key, known);
    if (classes.size > most) return undefined;
  }
  return [...classes.values()];
}
