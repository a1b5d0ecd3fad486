import { type Lot, lotByOrder } from '../../../rules/lot.ts';
import type { StandingPapers } from './standing-papers.ts';

/** Papers that each candidate holds when only these stand. */
export function talliesOf({ starts, ranked, papers }: StandingPapers, stands: Uint8Array): Float64Array {
  const tallies = new Float64Array(stands.length);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    for (let at = starts[ranking]; at < starts[ranking + 1]; at++) {
      if (stands[ranked[at]] === 0) continue;
      tallies[ranked[at]] += papers[ranking];
      break;
    }
  }
  return tallies;
}

/** A count that goes on to the last two, whoever has a majority before. */
export interface RunOut {
  readonly winner: number;
  /** The other of the last two, where two stand. */
  readonly second?: number;
  /** By how many papers the last two are apart. */
  readonly lead: number;
}

/** Counts to the end; lots fall as told until somebody has a majority, by the order of the ballot after that, where a count draws none. */
export function runOut(papers: StandingPapers, lot: Lot): RunOut {
  const stands = new Uint8Array(papers.standing.length).fill(1);
  for (let stage = 2, left = stands.length; left > 2; left--, stage++) {
    const tallies = talliesOf(papers, stands);
    const drawn = hasMajority(tallies) ? lotByOrder() : lot;
    stands[take(lowest(tallies, stands), papers, drawn, { stage, over: 'exclusion' })] = 0;
  }
  const last = [...stands.keys()].filter((candidate) => stands[candidate] === 1);
  if (last.length === 1) return { winner: last[0], lead: 0 };
  const tallies = talliesOf(papers, stands);
  const level = tallies[last[0]] === tallies[last[1]];
  const [behind] = lowest(tallies, stands);
  const winner = level
    ? take(last, papers, lot, { stage: stands.length - 1, over: 'election' })
    : last[0] === behind
      ? last[1]
      : last[0];
  const second = winner === last[0] ? last[1] : last[0];
  return { winner, second, lead: tallies[winner] - tallies[second] };
}

function hasMajority(tallies: Float64Array): boolean {
  const highest = Math.max(...tallies);
  return highest > tallies.reduce((sum, tally) => sum + tally, 0) - highest;
}

/** Those who stand with the fewest papers. */
export function lowest(tallies: Float64Array, stands: Uint8Array): readonly number[] {
  const standing = [...stands.keys()].filter((candidate) => stands[candidate] === 1);
  const fewest = standing.reduce((least, candidate) => Math.min(least, tallies[candidate]), Number.POSITIVE_INFINITY);
  return standing.filter((candidate) => tallies[candidate] === fewest);
}

function take(
  tied: readonly number[],
  { standing }: StandingPapers,
  lot: Lot,
  occasion: Parameters<Lot['choose']>[1],
): number {
  if (tied.length === 1) return tied[0];
  const chosen = lot.choose(
    tied.map((number) => standing[number]),
    occasion,
  );
  return standing.indexOf(chosen);
}

/** Rankings are looked through so often at most: once for each set of candidates who may be left. */
const MOST_LOOKED_THROUGH = 20_000_000;

/** Whether some way for lots to fall elects the candidate; `undefined` where there are too many ways to tell. */
export function mayWin(papers: StandingPapers, candidate: number): boolean | undefined {
  const known = new Map<string, boolean>();
  const most = MOST_LOOKED_THROUGH / (papers.papers.length + papers.standing.length);
  const from = (stands: Uint8Array, left: number): boolean => {
    if (left === 1) return true;
    const key = stands.join('');
    const before = known.get(key);
    if (before !== undefined || known.size > most) return before ?? false;
    const found = lowest(talliesOf(papers, stands), stands).some(
      (gone) => gone !== candidate && from(without(stands, gone), left - 1),
    );
    known.set(key, found);
    return found;
  };
  const found = from(new Uint8Array(papers.standing.length).fill(1), papers.standing.length);
  return found || known.size <= most ? found : undefined;
}

function without(stands: Uint8Array, candidate: number): Uint8Array {
  const left = stands.slice();
  left[candidate] = 0;
  return left;
}
