import { ruleById } from '../rules/catalogue.ts';
import { evenWeights, inProportion } from './shares-of-papers.ts';
import type { ExplorerState } from './state.ts';
import { type Transfers, totalsOf } from './totals.ts';
import { fittingMap, rulesFor } from './usual-choices.ts';

export { withDeclared } from './edited-totals.ts';

/**
 * The state with another rule that is asked about.
 *
 * @throws PsephosError `unknown-rule`.
 */
export function withRule(state: ExplorerState, rule: string): ExplorerState {
  return { ...state, rule: ruleById(rule).id };
}

/**
 * The state with another rule to hold it against.
 *
 * @throws PsephosError `unknown-rule`.
 */
export function withAgainst(state: ExplorerState, against: string): ExplorerState {
  return { ...state, against: ruleById(against).id };
}

/** The state with another number of places, at least 1 and at most as many as stand; rules that fill only one give way. */
export function withSeats(state: ExplorerState, seats: number): ExplorerState {
  const fitting = Math.min(state.transfers.length, Math.max(1, Math.round(seats) || 1));
  return { ...state, ...rulesFor(state, fitting), seats: fitting };
}

/** The state with papers counted as they were cast, or as supposed; totals can only be supposed. */
export function withPapers(state: ExplorerState, papers: ExplorerState['papers']): ExplorerState {
  return { ...state, papers: state.source.kind === 'ballots' ? papers : 'supposed' };
}

/**
 * The state in which so many papers of one candidate go to another next (the last index is nobody). The rest of the row gives way in
 * proportion; where it had none, it goes to nobody, or from nobody evenly to all others. Ballots are from then on supposed.
 *
 * @example withTransfer(exampleState(), 2, 1, 17143).transfers[2] // [0, 17143, 0, 0]
 */
export function withTransfer(state: ExplorerState, from: number, to: number, papers: number): ExplorerState {
  const row = state.transfers[from];
  // Of one alone all papers go to nobody.
  if (row === undefined || row[to] === undefined || to === from || state.transfers.length < 2) return state;
  const votes = sumOf(row);
  const given = wholeWithin(papers, votes);
  const others = weightsForRest(row, from, to);
  const changed = inProportion(votes - given, others).with(to, given);
  return supposing(state, state.transfers.with(from, changed));
}

function weightsForRest(row: readonly number[], from: number, to: number): readonly number[] {
  const others = row.with(to, 0);
  if (others.some((papers) => papers > 0)) return others;
  const nobody = row.length - 1;
  return to === nobody ? evenWeights(from, nobody).with(nobody, 0) : others.with(nobody, 1);
}

/** A point of the map: papers to the one and to the other; the rest go to nobody. */
export interface MapPoint {
  readonly toFirst: number;
  readonly toSecond: number;
}

/** Where the map's point stands: the row of its candidate, in whole papers. */
export interface MapPointNow extends MapPoint {
  readonly nonTransferable: number;
  /** Papers that go to others than the two, for whom the map has no room: 0 once the point was moved. */
  readonly elsewhere: number;
}

/** The state in which the map's papers split so, and none go to anybody else. Ballots are from then on supposed. */
export function withMapPoint(state: ExplorerState, { toFirst, toSecond }: MapPoint): ExplorerState {
  const { from, to } = state.map;
  const row = state.transfers[from];
  if (row === undefined || state.transfers.length < 3) return state;
  const votes = sumOf(row);
  const first = wholeWithin(toFirst, votes);
  const second = wholeWithin(toSecond, votes - first);
  const empty = row.map(() => 0);
  const changed = empty
    .with(to[0], first)
    .with(to[1], second)
    .with(row.length - 1, votes - first - second);
  return supposing(state, state.transfers.with(from, changed));
}

/** Where the map's point stands now. */
export function mapPoint({ transfers, map: { from, to } }: Pick<ExplorerState, 'transfers' | 'map'>): MapPointNow {
  const row = transfers[from];
  const [toFirst, toSecond, nonTransferable] = [row[to[0]], row[to[1]], row[row.length - 1]];
  return { toFirst, toSecond, nonTransferable, elsewhere: sumOf(row) - toFirst - toSecond - nonTransferable };
}

/** The state with a map of other candidates: three different ones, so that whoever clashes with a choice gives way. */
export function withMap(state: ExplorerState, from: number, to: readonly [number, number]): ExplorerState {
  const votes = totalsOf(state).candidates.map((candidate) => candidate.votes);
  return { ...state, map: fittingMap(votes, state.seats, from, to) };
}

function supposing(state: ExplorerState, transfers: Transfers): ExplorerState {
  return { ...state, transfers, papers: 'supposed' };
}

/** Papers that a pointer or a field asks for, as whole papers that are there. */
function wholeWithin(papers: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(papers) || 0));
}

function sumOf(row: readonly number[]): number {
  return row.reduce((sum, papers) => sum + papers, 0);
}
