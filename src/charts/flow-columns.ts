import type { Count } from '../count/count.ts';
import { minus } from '../count/explain/amounts.ts';
import { mayBeUnused } from '../count/explain/papers-worth.ts';
import { lengthOf, votesCast } from './count-figures.ts';
import { rowsOfCount } from './rows-of-count.ts';

/** Who holds votes: a candidate, several candidates together, or nobody. */
export interface Holder {
  readonly name: string;
  readonly kind: 'candidate' | 'others' | 'non-transferable' | 'rounding';
  readonly candidate?: number;
  readonly isElected: boolean;
  /** Exact, after each column. */
  readonly values: readonly string[];
}

/** A state of the count: after a stage, or after several between which next to nothing moves. */
export interface FlowColumn {
  /** Places of the stages in the count. */
  readonly first: number;
  readonly last: number;
}

/** What a flow shows: states side by side and who holds what in each. */
export interface FlowTable {
  readonly columns: readonly FlowColumn[];
  readonly holders: readonly Holder[];
  readonly shared: readonly string[];
}

/** A move of votes between one column and the next, exact only as a length. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

/** Columns beyond which ever larger moves are shown together. */
const MOST_COLUMNS = 25;
/** Of the votes cast: less than this nobody sees move. */
const LEAST_VISIBLE = 0.002;

/** The columns and holders of a count; candidates without room of their own are put together. */
export function flowTable(count: Count, mostCandidates: number): FlowTable {
  const { rows, shared } = rowsOfCount(count, mostCandidates);
  const { stages } = count;
  const all: readonly Holder[] = [
    ...rows.map(
      ({ name, standing, values }): Holder => ({
        name,
        kind: standing === undefined ? 'others' : 'candidate',
        ...(standing === undefined ? {} : { candidate: standing.candidate }),
        isElected: standing?.outcome === 'elected',
        values,
      }),
    ),
    {
      name: mayBeUnused(count) ? 'Votes not used' : 'Non-transferable',
      kind: 'non-transferable',
      isElected: false,
      values: stages.map(({ nonTransferable }) => nonTransferable),
    },
    {
      name: 'Lost to rounding',
      kind: 'rounding',
      isElected: false,
      values: stages.map(({ lostToRounding }) => lostToRounding),
    },
  ];
  const lengths = all.map(({ values }) => values.map(lengthOf));
  const columns = columnsOf(lengths, stages.length, Math.max(1, votesCast(count)));
  const holders = all
    .map((holder) => ({ ...holder, values: columns.map(({ last }) => holder.values[last]) }))
    .filter(({ kind, values }) => kind === 'candidate' || values.some((value) => value !== '0'));
  return { columns, holders, shared };
}

/** Stages put together until what moves between the columns is seen, and until there are few enough columns. */
function columnsOf(lengths: readonly (readonly number[])[], stages: number, cast: number): readonly FlowColumn[] {
  for (let least = LEAST_VISIBLE; ; least *= 1.5) {
    const columns: FlowColumn[] = [{ first: 0, last: 0 }];
    for (let stage = 1; stage < stages; stage++) {
      const { first, last } = columns[columns.length - 1];
      // The first column is what voters cast, and stays that; later, many small moves must not go unseen together.
      const moved = movedBetween(lengths, first, stage);
      const isSeen = columns.length === 1 ? moved > 0 : moved >= least * cast;
      if (isSeen) columns.push({ first: stage, last: stage });
      else columns[columns.length - 1] = { first, last: Math.max(last, stage) };
    }
    if (columns.length <= MOST_COLUMNS) return columns;
  }
}

function movedBetween(lengths: readonly (readonly number[])[], from: number, to: number): number {
  return lengths.reduce((sum, values) => sum + Math.max(0, values[to] - values[from]), 0);
}

/**
 * Moves between a column and the next: what stays stays, and whoever has less gives to whoever has more. A count says how many votes each
 * has, not where they came from; where several lose and several gain, each pair is given its share in proportion.
 */
export function movesBetween(
  { holders }: FlowTable,
  column: number,
): { readonly moves: readonly Move[]; readonly isPaired: boolean } {
  const moves: Move[] = [];
  const losses: { readonly holder: number; readonly votes: number }[] = [];
  const gains: { readonly holder: number; readonly votes: number }[] = [];
  for (const [holder, { values }] of holders.entries()) {
    // Exact, or what is lost in the doubles would look like a move.
    const change = minus(values[column + 1], values[column]);
    const isLoss = change.startsWith('-');
    const stays = lengthOf(isLoss ? values[column + 1] : values[column]);
    if (stays > 0) moves.push({ from: holder, to: holder, votes: stays });
    if (change === '0') continue;
    (isLoss ? losses : gains).push({ holder, votes: lengthOf(change.replace('-', '')) });
  }
  const moved = gains.reduce((sum, { votes }) => sum + votes, 0);
  for (const loss of losses)
    for (const gain of gains) {
      const votes = moved === 0 ? 0 : loss.votes * (gain.votes / moved);
      if (votes > 0) moves.push({ from: loss.holder, to: gain.holder, votes });
    }
  return { moves, isPaired: losses.length > 1 && gains.length > 1 };
}
