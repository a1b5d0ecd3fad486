/**
 * A naive count under ERS76, for tests only, without src: ERS97 (sections 5 and 6 of its text), but the quota is taken to two decimals
 * only below 100 valid papers, else up to a whole number, and is never reduced. Clause numbers are those of ERS97.
 *
 * Readings, all as in naive-ers97.ts:
 * - 5.2.2 "does not exceed": equality defers, and equality lets candidates be excluded together (5.2.5).
 * - 5.2.5 is literal: equal candidates are parted when the lowest k together do not exceed the next, as {0, 5} out of {0, 5, 5}.
 * - 5.6.2: equal votes that never differed, and too few places for them: none of them is elected for now. No lot for elections.
 * - Papers of one value from candidates excluded together are one batch, whoever held them, first preferences included.
 * - What a surplus does not carry, rounding included, is non-transferable; nothing is lost.
 * - Look-backs: the totals after the first stage, every surplus and every batch, earliest first, narrowing as they go.
 *   While batches wait, the excluded candidates' own totals play no part in any look-back.
 */
import {
  add,
  ceiling,
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
/** Papers of one value, received in one transfer. */
type Batch = { value: Fraction; contents: Paper[] };

export function naiveErs76(ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot): NaiveCount {
  const everyone = Array.from({ length: candidates }, (_, number) => number);
  /** In order of receipt. */
  const batches: Batch[][] = everyone.map(() => []);
  const votes: Fraction[] = everyone.map(() => ZERO);
  let nonTransferable = ZERO;
  let continuing = everyone;
  let beingExcluded: number[] = [];
  const elected: number[] = [];
  const stages: NaiveStage[] = [];
  const history: Fraction[][] = [];

  const votesOf = (candidate: number): Fraction => votes[candidate] ?? ZERO;
  const vacancies = (): number => seats - elected.length;
  const surplusOf = (candidate: number): Fraction =>
    elected.includes(candidate) && compare(votesOf(candidate), quota) > 0 ? subtract(votesOf(candidate), quota) : ZERO;
  const totalSurplus = (): Fraction => sum(everyone.map(surplusOf));
  /** 6.20: continuing candidates' votes and what awaits transfer. */
  const activeVote = (): Fraction => add(sum([...continuing, ...beingExcluded].map(votesOf)), totalSurplus());
  const papersIn = (contents: Paper[]): Fraction => fraction(contents.reduce((all, each) => all + each.papers, 0n));
  const nextPreference = (ranking: number[]): number | undefined =>
    ranking.find((candidate) => continuing.includes(candidate));
  const byVotes = (group: number[]): number[] => [...group].sort((a, b) => compare(votesOf(b), votesOf(a)) || a - b);

  /** The first stage or the earliest point where they differed; several are left only if they never did. */
  function separate(tied: number[], wanted: 'most' | 'fewest'): number[] {
    let left = [...tied].sort((a, b) => a - b);
    for (const row of history) {
      const then = (candidate: number): Fraction => row[candidate] ?? ZERO;
      const extreme = wanted === 'most' ? greatest(left.map(then)) : least(left.map(then));
      left = left.filter((candidate) => compare(then(candidate), extreme) === 0);
    }
    return left;
  }

  function elect(group: number[]): number[] {
    const inOrder = byVotes(group);
    elected.push(...inOrder);
    continuing = continuing.filter((candidate) => !inOrder.includes(candidate));
    return inOrder;
  }

  /** 5.1.7, 5.3.13, 5.4.9: the quota, or the active vote over one more than the vacancies; a vote of nothing elects nobody. */
  function deemElected(): number[] {
    const all: number[] = [];
    while (vacancies() > 0 && continuing.length > 0) {
      const most = greatest(continuing.map(votesOf));
      const share = divide(activeVote(), fraction(vacancies() + 1));
      if (compare(most, ZERO) === 0 || (compare(most, quota) < 0 && compare(most, share) < 0)) break;
      let leaders = continuing.filter((candidate) => compare(votesOf(candidate), most) === 0);
      if (leaders.length > vacancies()) leaders = separate(leaders, 'most');
      if (leaders.length > vacancies()) break; // 5.6.2
      all.push(...elect(leaders));
    }
    return all;
  }

  const row = () => ({ votes: votes.map(textOf), nonTransferable: textOf(nonTransferable), lost: '0' });

  function record(
    action: NaiveStage['action'],
    who: number[],
    excluded: number[],
    nowElected: number[],
    inBatches?: NaiveStage['batches'],
  ): void {
    const stage = { action, who, ...row(), quota: textOf(quota), elected: nowElected, excluded };
    stages.push(inBatches === undefined ? stage : { ...stage, batches: inBatches });
  }

  /** Gives back what was transferred. */
  function transfer(contents: Paper[], value: Fraction): Fraction {
    let transferred = ZERO;
    for (const receiver of continuing) {
      const received = contents.filter((paper) => nextPreference(paper.ranking) === receiver);
      if (received.length === 0) continue;
      const worth = multiply(papersIn(received), value);
      batches[receiver]?.push({ value, contents: received });
      votes[receiver] = add(votesOf(receiver), worth);
      transferred = add(transferred, worth);
    }
    return transferred;
  }

  /** 5.2.5(b): enough must be left, and the lowest k with all surpluses must not exceed the next. */
  function lowestMayGoTogether(k: number): boolean {
    const ascending = continuing.map(votesOf).sort(compare);
    const next = ascending[k];
    if (next === undefined || ascending.length - k < vacancies()) return false;
    return compare(add(sum(ascending.slice(0, k)), totalSurplus()), next) <= 0;
  }

  /** 5.2.2. */
  function deferred(): boolean {
    const [lowest, second] = continuing.map(votesOf).sort(compare);
    if (lowest === undefined || second === undefined) throw new Error('at least two continue here');
    if (compare(totalSurplus(), subtract(second, lowest)) <= 0) return true;
    return continuing.some((_, k) => k >= 2 && lowestMayGoTogether(k));
  }

  /** 5.3. */
  function transferSurplus(): void {
    const largest = greatest(everyone.map(surplusOf));
    const tied = separate(
      everyone.filter((candidate) => compare(surplusOf(candidate), largest) === 0),
      'most',
    );
    const from = tied.length > 1 ? lot(tied, 'surplus', stages.length + 1) : tied[0];
    const last = from === undefined ? undefined : batches[from]?.at(-1);
    if (from === undefined || last === undefined) throw new Error('a surplus without papers');
    const surplus = surplusOf(from);
    const howMany = papersIn(last.contents.filter((paper) => nextPreference(paper.ranking) !== undefined));
    const shared = compare(multiply(howMany, last.value), surplus) > 0;
    votes[from] = quota;
    batches[from] = [];
    const transferred = transfer(last.contents, shared ? floor(divide(surplus, howMany), 2) : last.value);
    nonTransferable = add(nonTransferable, subtract(surplus, transferred));
    history.push([...votes]);
    record('surplus', [from], [], deemElected());
  }

  /** 5.2.5: as many as possible; among equals the fewest at the earliest difference, then the lot. */
  function toExclude(): number[] {
    let howMany = 1;
    for (let k = 2; k < continuing.length; k++) if (lowestMayGoTogether(k)) howMany = k;
    const chosen: number[] = [];
    while (chosen.length < howMany) {
      const others = continuing.filter((candidate) => !chosen.includes(candidate));
      const fewest = least(others.map(votesOf));
      const equal = others.filter((candidate) => compare(votesOf(candidate), fewest) === 0);
      const room = howMany - chosen.length;
      const trailing = equal.length <= room ? equal : separate(equal, 'fewest');
      if (trailing.length <= room) chosen.push(...trailing);
      else chosen.push(lot(trailing, 'exclusion', stages.length + 1));
    }
    return chosen.sort((a, b) => a - b);
  }

  /** 5.4. */
  function exclude(out: number[]): void {
    continuing = continuing.filter((candidate) => !out.includes(candidate));
    beingExcluded = out;
    const rows: NonNullable<NaiveStage['batches']> = [];
    const nowElected: number[] = [];
    const held = out.flatMap((candidate) => batches[candidate] ?? []);
    const values = held.map((batch) => batch.value).sort((a, b) => compare(b, a));
    const distinct = values.filter((value, at) => at === 0 || compare(value, values[at - 1] ?? ZERO) !== 0);
    for (const value of distinct) {
      if (vacancies() === 0) break; // 5.5.2
      const ofValue = (batch: Batch): boolean => compare(batch.value, value) === 0;
      const contents = held.filter(ofValue).flatMap((batch) => batch.contents);
      for (const candidate of out) {
        const moving = (batches[candidate] ?? []).filter(ofValue).flatMap((batch) => batch.contents);
        votes[candidate] = subtract(votesOf(candidate), multiply(papersIn(moving), value));
      }
      const transferred = transfer(contents, value);
      nonTransferable = add(nonTransferable, subtract(multiply(papersIn(contents), value), transferred));
      history.push([...votes]);
      rows.push(row());
      nowElected.push(...deemElected());
    }
    beingExcluded = [];
    record('exclusion', out, out, nowElected, rows);
  }

  // 5.1: the first stage.
  const valid = ballots
    .filter((ballot) => ballot.ranking.length > 0)
    .map((ballot) => ({ papers: BigInt(ballot.papers), ranking: ballot.ranking }));
  const validPapers = papersIn(valid);
  const quota = ceiling(divide(validPapers, fraction(seats + 1)), compare(validPapers, fraction(100)) < 0 ? 2 : 0);
  transfer(valid, ONE);
  history.push([...votes]);
  record('first-preferences', [], [], deemElected());

  while (vacancies() > 0) {
    if (continuing.length <= vacancies()) {
      record('completion', [], [], elect(continuing));
      break;
    }
    if (compare(totalSurplus(), ZERO) > 0 && !deferred()) {
      transferSurplus();
      continue;
    }
    const out = toExclude();
    const remaining = continuing.filter((candidate) => !out.includes(candidate));
    if (remaining.length === vacancies()) {
      record('completion', [], out, elect(remaining)); // 5.5.1
    } else {
      exclude(out);
    }
  }

  return { quota: textOf(quota), elected, stages };
}
