import { parseBallots } from '../../../src/ballots/notation.ts';
import { type Pile, papersOf } from '../../../src/ballots/papers.ts';
import { parseExact } from '../../../src/numbers/decimal-text.ts';
import { fixedPoint } from '../../../src/numbers/fixed-point.ts';
import type { NumberSystem } from '../../../src/numbers/number-system.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import type { GregoryState } from '../../../src/rules/stv/gregory/state.ts';

/** Hundredths of a vote, as ERS97 keeps them. */
export const votes: NumberSystem<bigint> = fixedPoint(2);

/** A number of votes with at most two decimals. */
export function vote(text: string): bigint {
  const { numerator, denominator } = parseExact(text);
  return (numerator * 100n) / denominator;
}

/** A point in a count, made by hand; whatever is left out is as in a count of nothing. */
export interface Point {
  /** Votes of the candidates from 0. */
  readonly votes: readonly string[];
  readonly seats: number;
  readonly quota: string;
  /** In order of election. */
  readonly elected?: readonly number[];
  /** The elected whose surplus waits. */
  readonly surpluses?: readonly number[];
  readonly excluded?: readonly number[];
  readonly valid?: number;
  readonly nonTransferable?: string;
  /** Votes at earlier points, the earliest first. */
  readonly history?: readonly (readonly string[])[];
  /** Who is taken first by lot. */
  readonly lotOrder?: readonly number[];
}

/** That point as a state of the value-transfer count; nobody holds papers. */
export function stateAt(point: Point): GregoryState<bigint> {
  const { elected = [], surpluses = [], excluded = [], history = [], nonTransferable = '0' } = point;
  const open = new Uint8Array(point.votes.length).fill(1);
  for (const candidate of [...elected, ...excluded]) open[candidate] = 0;
  return {
    numbers: votes,
    seats: point.seats,
    valid: point.valid ?? 0,
    cast: votes.fromWhole(point.valid ?? 0),
    papers: papersOf(parseBallots('1: A')),
    lot: lotByOrder(point.lotOrder),
    open,
    standing: new Uint8Array(open.length).fill(1),
    votes: point.votes.map(vote),
    parcels: point.votes.map(() => []),
    elected: [...elected],
    surpluses: new Map(surpluses.map((candidate) => [candidate, 0])),
    dealtWith: new Set(),
    history: history.map((row) => row.map(vote)),
    stageHistory: history.map((row) => row.map(vote)),
    ties: [],
    quota: vote(point.quota),
    nonTransferable: vote(nonTransferable),
    lostToRounding: 0n,
    stage: 2,
  };
}

/**
 * A candidate (0) elected with a surplus in the papers received last: `papers` of them at one value, of which
 * `withoutNext` show no candidate who continues and the others go to candidate 1.
 */
export function surplusInLastPapers(
  vote0: string,
  quota: string,
  papers: number,
  value: string,
  withoutNext: number,
): GregoryState<bigint> {
  const state = stateAt({ votes: [vote0, '0'], seats: 1, quota, elected: [0], surpluses: [0] });
  const profile = parseBallots(`${papers - withoutNext}: A > B\n${withoutNext}: A`);
  const [pile] = papersOf(profile).all.sort(new Uint8Array([1, 1])).next;
  if (pile === undefined) throw new Error('the first candidate has no papers');
  state.parcels[0].push({ holder: 0, value: vote(value), pile, votes: votes.times(vote(value), papers), received: 0 });
  return state;
}

/** So many papers that nobody is going to sort. */
export function pileOf(papers: number): Pile {
  const sort = (): never => {
    throw new Error('these papers are not for sorting');
  };
  return { papers, sort, join: sort };
}
