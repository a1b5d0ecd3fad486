/** Who is next, and the look-backs: over the totals after every transfer, latest first; then the lot. */
import { compare, equal, type Fraction, greatest, least, textOf, ZERO } from './fraction.ts';
import { type Candidate, continuing, type Scrutiny, withSurplus } from './naive-australia.ts';

type Wanted = 'most' | 'fewest';
type LookBack = (s: Scrutiny, tied: Candidate[], wanted: Wanted) => Candidate[];

/** The surplus to transfer: of those obtained at the earliest transfer the largest, then the look-back for the most votes, then the lot. */
export function nextSurplus(s: Scrutiny, lookBack: LookBack): Candidate {
  const earliest = Math.min(...withSurplus(s).map((each) => each.electedAt));
  const eldest = withSurplus(s).filter((each) => each.electedAt === earliest);
  return theOne(
    s,
    extreme(eldest, 'most', (each) => each.vote),
    'most',
    lookBack,
    'surplus',
  );
}

export function lowest(s: Scrutiny, lookBack: LookBack): Candidate {
  return theOne(
    s,
    extreme(continuing(s), 'fewest', (each) => each.vote),
    'fewest',
    lookBack,
    'exclusion',
  );
}

function theOne(s: Scrutiny, tied: Candidate[], wanted: Wanted, lookBack: LookBack, over: 'surplus' | 'exclusion') {
  return drawn(s, tied.length === 1 ? tied : lookBack(s, tied, wanted), over);
}

/** The only one, or who the lot takes. */
export function drawn(s: Scrutiny, tied: Candidate[], over: 'surplus' | 'exclusion' | 'election'): Candidate {
  const [only] = tied;
  if (only === undefined) throw new Error('nobody to choose from');
  if (tied.length === 1) return only;
  const numbers = tied.map((each) => each.number).sort((a, b) => a - b);
  const number = s.lot(numbers, over, s.stages.length + 1);
  const taken = tied.find((each) => each.number === number);
  if (taken === undefined) throw new Error(`the lot drew ${number}, who is not among the tied`);
  return taken;
}

function extreme(from: Candidate[], wanted: Wanted, votes: (c: Candidate) => Fraction): Candidate[] {
  const best = wanted === 'most' ? greatest(from.map(votes)) : least(from.map(votes));
  return from.filter((each) => equal(votes(each), best));
}

const votesIn =
  (row: readonly Fraction[]) =>
  (c: Candidate): Fraction =>
    row[c.number] ?? ZERO;

/** Rows backwards, keeping at each those with the most (fewest) of who is left. */
export function anyDifference(s: Scrutiny, tied: Candidate[], wanted: Wanted): Candidate[] {
  let left = tied;
  for (const row of [...s.rows].reverse()) left = extreme(left, wanted, votesIn(row));
  return left;
}

/** The latest row in which no two of the tied are equal; if there is none, all stay tied. */
export function allDifferent(s: Scrutiny, tied: Candidate[], wanted: Wanted): Candidate[] {
  for (const row of [...s.rows].reverse()) {
    const texts = new Set(tied.map((each) => textOf(votesIn(row)(each))));
    if (texts.size === tied.length) return extreme(tied, wanted, votesIn(row));
  }
  return tied;
}

/** Each two of the tied by their own latest difference; who stands beyond nobody else's reach is left. */
export function pairwise(s: Scrutiny, tied: Candidate[], wanted: Wanted): Candidate[] {
  const beats = (a: Candidate, b: Candidate): boolean => {
    const row = [...s.rows].reverse().find((each) => !equal(votesIn(each)(a), votesIn(each)(b)));
    if (row === undefined) return false;
    const more = compare(votesIn(row)(a), votesIn(row)(b)) > 0;
    return wanted === 'most' ? more : !more;
  };
  return tied.filter((each) => !tied.some((other) => other !== each && beats(other, each)));
}
