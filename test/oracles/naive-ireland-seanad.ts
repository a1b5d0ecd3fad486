/**
 * A naive count for a Seanad panel (Seanad Electoral (Panel Members) Act 1947, Second Schedule), for tests only, without src.
 * All votes and values are whole thousandths of a paper: each paper is 1000, and each row adds up to 1000 x the valid papers.
 *
 * Readings (much of the schedule is known from memory only):
 * - Surpluses: the largest first, whatever its age; only the sub-parcel received last. When its transferable papers are worth no more than
 *   the surplus they keep their value, and the rest of the surplus is non-transferable; otherwise the dropped fractions are lost.
 *   A surplus without transferable papers is still a stage.
 * - Put off (as in Northern Ireland and at Dail elections): all surpluses together less than the gap between the two lowest, or less than
 *   the gap between two or more lowest, who could be excluded together, and the next.
 * - Excluded together: the largest set of two or more lowest whose votes with all surpluses are less than the next, leaving at least as
 *   many as there are vacancies.
 * - An exclusion moves papers by value, highest first, first preferences and other papers at 1000 together, one transfer for each value,
 *   with a check for elections after each.
 * - Ties: the order of preferences list, first preferences, then second ones on all papers, and so on; higher on it moves first, lowest on
 *   it goes out. Candidates equal throughout: the lot, asked when it matters and not beforehand.
 * - End (as s.124 of the Electoral Act 1992 without its 2001 amendment): no more continue than vacancies; or one vacancy and one candidate
 *   with more (not as many) votes than all others and the surpluses. Not while papers of someone excluded wait.
 */
import {
  add,
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  greatest,
  least,
  multiply,
  ONE,
  subtract,
  sum,
  textOf,
  ZERO,
} from './fraction.ts';
import type { NaiveBallot, NaiveCount, NaiveLot, NaiveStage } from './naive-count.ts';

type Paper = { papers: bigint; ranking: number[] };
/** Papers received in one transfer at one value. */
type SubParcel = { value: Fraction; contents: Paper[] };

export function naiveIrelandSeanad(
  ballots: NaiveBallot[],
  candidates: number,
  seats: number,
  lot: NaiveLot,
): NaiveCount {
  const everyone = Array.from({ length: candidates }, (_, number) => number);
  /** In order of receipt. */
  const parcels: SubParcel[][] = everyone.map(() => []);
  const votes: Fraction[] = everyone.map(() => ZERO);
  let nonTransferable = ZERO;
  let lost = ZERO;
  let continuing = everyone;
  const elected: number[] = [];
  const stages: NaiveStage[] = [];

  const votesOf = (candidate: number): Fraction => votes[candidate] ?? ZERO;
  const vacancies = (): number => seats - elected.length;
  const surplusOf = (candidate: number): Fraction =>
    elected.includes(candidate) && compare(votesOf(candidate), quota) > 0 ? subtract(votesOf(candidate), quota) : ZERO;
  const untransferred = (): Fraction => sum(everyone.map(surplusOf));
  const nextPreference = (ranking: number[]): number | undefined =>
    ranking.find((candidate) => continuing.includes(candidate));
  const papersIn = (contents: Paper[]): Fraction => fraction(contents.reduce((all, each) => all + each.papers, 0n));

  function elect(group: number[]): number[] {
    const inOrder = [...group].sort((a, b) => compare(votesOf(b), votesOf(a)) || a - b);
    elected.push(...inOrder);
    continuing = continuing.filter((candidate) => !inOrder.includes(candidate));
    return inOrder;
  }

  const atQuota = (): number[] => continuing.filter((candidate) => compare(votesOf(candidate), quota) >= 0);

  const row = () => ({ votes: votes.map(textOf), nonTransferable: textOf(nonTransferable), lost: textOf(lost) });

  function record(
    action: NaiveStage['action'],
    who: number[],
    excluded: number[],
    nowElected: number[],
    batches?: NaiveStage['batches'],
  ): void {
    const stage = { action, who, ...row(), quota: textOf(quota), elected: nowElected, excluded };
    stages.push(batches === undefined ? stage : { ...stage, batches });
  }

  /** Rules 2-3: how many papers give the candidate this preference (1 is the first). */
  const preferences = (candidate: number, which: number): Fraction =>
    papersIn(valid.filter((paper) => paper.ranking[which - 1] === candidate));

  function choose(tied: number[], over: 'surplus' | 'exclusion'): number {
    let left = [...tied].sort((a, b) => a - b);
    for (let which = 1; which <= candidates; which++) {
      const recorded = left.map((candidate) => preferences(candidate, which));
      const wanted = over === 'surplus' ? greatest(recorded) : least(recorded);
      left = left.filter((candidate) => compare(preferences(candidate, which), wanted) === 0);
    }
    const [only] = left;
    return only !== undefined && left.length === 1 ? only : lot(left, over, stages.length + 1);
  }

  /** Every transferable paper to its next preference at the value; gives back how many papers that were. */
  function transfer(contents: Paper[], value: Fraction): Fraction {
    let moved = ZERO;
    for (const receiver of continuing) {
      const received = contents.filter((paper) => nextPreference(paper.ranking) === receiver);
      if (received.length === 0) continue;
      parcels[receiver]?.push({ value, contents: received });
      votes[receiver] = add(votesOf(receiver), multiply(papersIn(received), value));
      moved = add(moved, papersIn(received));
    }
    return moved;
  }

  /** The largest set of two or more of the lowest that may go together; nobody if there is none. */
  function lowestTogether(): number[] {
    const ascending = [...continuing].sort((a, b) => compare(votesOf(a), votesOf(b)));
    for (let howMany = ascending.length - vacancies(); howMany >= 2; howMany--) {
      const lowest = ascending.slice(0, howMany);
      const next = ascending[howMany];
      if (next === undefined) continue;
      if (compare(add(sum(lowest.map(votesOf)), untransferred()), votesOf(next)) < 0) {
        return lowest.sort((a, b) => a - b);
      }
    }
    return [];
  }

  function deferred(): boolean {
    const [lowest, second] = continuing.map(votesOf).sort(compare);
    if (lowest === undefined || second === undefined) throw new Error('at least two continue here');
    return compare(untransferred(), subtract(second, lowest)) < 0 || lowestTogether().length > 0;
  }

  function transferSurplus(): void {
    const largest = greatest(everyone.map(surplusOf));
    const from = choose(
      elected.filter((candidate) => compare(surplusOf(candidate), largest) === 0),
      'surplus',
    );
    const surplus = surplusOf(from);
    const last = parcels[from]?.at(-1);
    if (last === undefined) throw new Error('a surplus without papers');
    const transferable = papersIn(last.contents.filter((paper) => nextPreference(paper.ranking) !== undefined));
    votes[from] = quota;
    parcels[from] = [];
    if (compare(multiply(transferable, last.value), surplus) <= 0) {
      const moved = transfer(last.contents, last.value);
      nonTransferable = add(nonTransferable, subtract(surplus, multiply(moved, last.value)));
    } else {
      const value = floor(divide(surplus, transferable));
      const moved = transfer(last.contents, value);
      lost = add(lost, subtract(surplus, multiply(moved, value)));
    }
    record('surplus', [from], [], elect(atQuota()));
  }

  function exclude(out: number[]): void {
    continuing = continuing.filter((candidate) => !out.includes(candidate));
    if (continuing.length <= vacancies()) {
      record('completion', [], out, elect(continuing));
      return;
    }
    const batches: NonNullable<NaiveStage['batches']> = [];
    const nowElected: number[] = [];
    const held = out.flatMap((candidate) => parcels[candidate] ?? []);
    const values = held.map((parcel) => parcel.value).sort((a, b) => compare(b, a));
    const distinct = values.filter((value, at) => at === 0 || compare(value, values[at - 1] ?? ZERO) !== 0);
    for (const value of distinct) {
      if (vacancies() === 0) break;
      const ofValue = (parcel: SubParcel): boolean => compare(parcel.value, value) === 0;
      const contents = held.filter(ofValue).flatMap((parcel) => parcel.contents);
      for (const candidate of out) {
        const moving = (parcels[candidate] ?? []).filter(ofValue).flatMap((parcel) => parcel.contents);
        votes[candidate] = subtract(votesOf(candidate), multiply(papersIn(moving), value));
      }
      const moved = transfer(contents, value);
      nonTransferable = add(nonTransferable, multiply(subtract(papersIn(contents), moved), value));
      batches.push(row());
      nowElected.push(...elect(atQuota()));
    }
    for (const candidate of out) parcels[candidate] = [];
    record('exclusion', out, out, nowElected, batches);
  }

  /** True when the end rules ended the count. */
  function completed(): boolean {
    if (continuing.length <= vacancies()) {
      record('completion', [], [], elect(continuing));
      return true;
    }
    if (vacancies() !== 1) return false;
    const strong = continuing.filter((candidate) => {
      const others = continuing.filter((other) => other !== candidate).map(votesOf);
      return compare(votesOf(candidate), add(sum(others), untransferred())) > 0;
    });
    if (strong.length === 0) return false;
    record('completion', [], [], elect(strong));
    return true;
  }

  // The first count: each paper is 1000.
  const valid = ballots
    .filter((ballot) => ballot.ranking.length > 0)
    .map((ballot) => ({ papers: BigInt(ballot.papers), ranking: ballot.ranking }));
  const quota = add(floor(divide(multiply(fraction(1000), papersIn(valid)), fraction(seats + 1))), ONE);
  transfer(valid, fraction(1000));
  record('first-preferences', [], [], elect(atQuota()));

  while (vacancies() > 0 && !completed()) {
    if (compare(untransferred(), ZERO) > 0 && !deferred()) {
      transferSurplus();
      continue;
    }
    const together = lowestTogether();
    const fewest = least(continuing.map(votesOf));
    const lowest = continuing.filter((candidate) => compare(votesOf(candidate), fewest) === 0);
    exclude(together.length > 0 ? together : [choose(lowest, 'exclusion')]);
  }

  return { quota: textOf(quota), elected, stages };
}
