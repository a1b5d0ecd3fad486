/**
 * A naive count under the Northern Ireland rules (Electoral Law Act (NI) 1962 Sch. 5, rules 41-52), for tests only, without src.
 *
 * Readings:
 * - r49(4): a surplus is divided by the transferable papers of the sub-parcel; no paper is worth more than when received, so at most 1
 *   at the first stage.
 * - r50(2)(c): whatever of a surplus is not transferred, rounding and cap included, is non-transferable; so nothing is ever "lost".
 * - A surplus without transferable papers is still a stage: all of it becomes non-transferable.
 * - r49(10)(b), r51(12): only sets that leave at least as many candidates as there are vacancies; the largest such set goes.
 * - r51: first preferences of all excluded together are one transfer; then the other papers, one transfer for each value, whoever held
 *   them. A sub-parcel is what a candidate gets in one transfer. Transfers without papers are not made.
 * - r49, r51(13): look-backs go over the totals after each stage (whole exclusions), earliest first, narrowing as they go; then the lot.
 * - One vacancy in all: nobody is elected by the quota before first preferences of someone excluded have moved (r52 elects such a one).
 * - r52(1) applies as soon as no more continue than there are vacancies, so those papers do not move.
 * - r52(2) applies only when no papers of someone excluded wait; if two candidates meet it (equal votes), it picks nobody.
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

/** Papers received in one transfer at one value. */
type SubParcel = { value: Fraction; first: boolean; contents: { papers: bigint; ranking: number[] }[] };

export function naiveNorthernIreland(
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
  let continuing = everyone;
  let firstPreferencesMoved = false;
  const elected: number[] = [];
  const stages: NaiveStage[] = [];
  const history: Fraction[][] = [];

  const votesOf = (candidate: number): Fraction => votes[candidate] ?? ZERO;
  const vacancies = (): number => seats - elected.length;
  const surplusOf = (candidate: number): Fraction =>
    elected.includes(candidate) && compare(votesOf(candidate), quota) > 0 ? subtract(votesOf(candidate), quota) : ZERO;
  const untransferred = (): Fraction => sum(everyone.map(surplusOf));
  const nextPreference = (ranking: number[]): number | undefined =>
    ranking.find((candidate) => continuing.includes(candidate));
  const papersIn = (contents: SubParcel['contents']): Fraction =>
    fraction(contents.reduce((papers, each) => papers + each.papers, 0n));

  function elect(group: number[]): number[] {
    const inOrder = [...group].sort((a, b) => compare(votesOf(b), votesOf(a)) || a - b);
    elected.push(...inOrder);
    continuing = continuing.filter((candidate) => !inOrder.includes(candidate));
    return inOrder;
  }

  function electAtQuota(): number[] {
    if (seats === 1 && !firstPreferencesMoved) return [];
    return elect(continuing.filter((candidate) => compare(votesOf(candidate), quota) >= 0));
  }

  const row = () => ({ votes: votes.map(textOf), nonTransferable: textOf(nonTransferable), lost: '0' });

  function record(
    action: NaiveStage['action'],
    who: number[],
    excluded: number[],
    nowElected: number[],
    batches?: NaiveStage['batches'],
  ): void {
    history.push([...votes]);
    const stage = { action, who, ...row(), quota: textOf(quota), elected: nowElected, excluded };
    stages.push(batches === undefined ? stage : { ...stage, batches });
  }

  /** r50(1), r51(13): the earliest stage at which they were unequal, then the lot. */
  function choose(tied: number[], over: 'surplus' | 'exclusion'): number {
    let left = [...tied].sort((a, b) => a - b);
    for (const totals of history) {
      const then = (candidate: number): Fraction => totals[candidate] ?? ZERO;
      const wanted = over === 'surplus' ? greatest(left.map(then)) : least(left.map(then));
      left = left.filter((candidate) => compare(then(candidate), wanted) === 0);
    }
    const [only] = left;
    return only !== undefined && left.length === 1 ? only : lot(left, over, stages.length + 1);
  }

  /** Every transferable paper to its next preference at the value; gives back what was transferred. */
  function transfer(contents: SubParcel['contents'], value: Fraction, first: boolean): Fraction {
    let transferred = ZERO;
    for (const receiver of [...continuing]) {
      const received = contents.filter((each) => nextPreference(each.ranking) === receiver);
      if (received.length === 0) continue;
      const worth = multiply(papersIn(received), value);
      parcels[receiver]?.push({ value, first, contents: received });
      votes[receiver] = add(votesOf(receiver), worth);
      transferred = add(transferred, worth);
    }
    return transferred;
  }

  /** r51(12): the largest set of two or more of the lowest whose votes with all surpluses are less than the next; nobody if there is none. */
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

  /** r49(10). */
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
    const last = parcels[from]?.at(-1); // all first preferences, for a surplus of the first stage
    if (last === undefined) throw new Error('a surplus without papers');
    const transferable = papersIn(last.contents.filter((each) => nextPreference(each.ranking) !== undefined));
    votes[from] = quota;
    parcels[from] = [];
    let transferred = ZERO;
    if (compare(transferable, ZERO) > 0) {
      const share = floor(divide(surplus, transferable), 2);
      const value = compare(share, last.value) < 0 ? share : last.value;
      transferred = transfer(last.contents, value, false);
    }
    nonTransferable = add(nonTransferable, subtract(surplus, transferred));
    record('surplus', [from], [], electAtQuota());
  }

  function exclude(out: number[]): void {
    continuing = continuing.filter((candidate) => !out.includes(candidate));
    if (continuing.length <= vacancies()) {
      record('completion', [], out, elect(continuing)); // r52(1)
      return;
    }
    const batches: NonNullable<NaiveStage['batches']> = [];
    const nowElected: number[] = [];
    const held = out.flatMap((candidate) => parcels[candidate] ?? []);
    const values = held.filter((parcel) => !parcel.first).map((parcel) => parcel.value);
    const distinct = values.filter((value, at) => values.findIndex((other) => compare(other, value) === 0) === at);
    const transfers = [
      { first: true, value: ONE },
      ...distinct.sort((a, b) => compare(b, a)).map((value) => ({ first: false, value })),
    ];
    for (const { first, value } of transfers) {
      if (vacancies() === 0) break;
      const moves = (parcel: SubParcel): boolean => parcel.first === first && compare(parcel.value, value) === 0;
      const contents = held.filter(moves).flatMap((parcel) => parcel.contents);
      if (contents.length > 0) {
        for (const candidate of out) {
          const given = (parcels[candidate] ?? []).filter(moves).map((parcel) => papersIn(parcel.contents));
          votes[candidate] = subtract(votesOf(candidate), multiply(sum(given), value));
        }
        const transferred = transfer(contents, value, false);
        nonTransferable = add(nonTransferable, subtract(multiply(papersIn(contents), value), transferred));
        batches.push(row());
      }
      firstPreferencesMoved = true;
      nowElected.push(...electAtQuota());
    }
    for (const candidate of out) parcels[candidate] = [];
    record('exclusion', out, out, nowElected, batches);
  }

  /** r52; true when it ended the count. */
  function completed(): boolean {
    if (continuing.length <= vacancies()) {
      record('completion', [], [], elect(continuing));
      return true;
    }
    if (vacancies() !== 1) return false;
    const strong = continuing.filter((candidate) => {
      const others = continuing.filter((other) => other !== candidate).map(votesOf);
      return compare(votesOf(candidate), add(sum(others), untransferred())) >= 0;
    });
    if (strong.length !== 1) return false;
    record('completion', [], [], elect(strong));
    return true;
  }

  // The first stage.
  const contents = ballots
    .filter((ballot) => ballot.ranking.length > 0)
    .map((ballot) => ({ papers: BigInt(ballot.papers), ranking: ballot.ranking }));
  const quota = add(floor(divide(papersIn(contents), fraction(seats + 1))), ONE);
  transfer(contents, ONE, true);
  record('first-preferences', [], [], electAtQuota());

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
