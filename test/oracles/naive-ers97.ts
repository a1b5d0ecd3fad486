/**
 * A second, deliberately naive ERS97 count, for tests only: slow, plain, and without a line of src in it.
 *
 * Transcribed from the rules' text (How to Conduct an Election by the Single Transferable Vote, 3rd edition, 1997; sections 5 and 6)
 * in the order of paragraphs A-I of our notes on it, clause numbers beside each step. All votes, values and quotas are bigint hundredths.
 *
 * Readings where the text leaves room:
 * - 5.2.2 "does not exceed": equality defers, and equality lets candidates be excluded together (5.2.5).
 * - 5.2.5 is read literally: equal candidates are parted when the lowest k together do not exceed the next, as {0, 5} out of {0, 5, 5}.
 * - 5.6.2: candidates with equal votes who never differed, and too few places for them: none of them is deemed elected for now.
 * - Papers of one value from candidates excluded together are one batch, whoever held them (6.1).
 * - Where order has no effect on the count (equal candidates elected together) the lower candidate number comes first; no lot is drawn.
 *
 * `history` has a row after the first preferences, after every surplus transfer (even one that moves no paper) and after every batch of
 * an exclusion. An exclusion of candidates without papers adds no row, nor does 5.5.1. Candidates being excluded show 0 from the first
 * batch on, although later batches have not moved yet; an elected candidate shows the full vote until its surplus is transferred.
 */

/** Identical papers: candidates from 0, best first, no equal preferences. Papers without a preference are not valid and are passed over. */
export type NaiveBallot = { papers: number; ranking: readonly number[] };

/** Picks one of the tied: the surplus to transfer first, or the candidate to exclude. */
export type NaiveErs97Lot = (tied: readonly number[], purpose: 'surplus' | 'exclusion') => number;

export type NaiveErs97Result = {
  /** In the order in which they were deemed elected. */
  elected: number[];
  /** After every reduction. */
  quotaHundredths: bigint;
  firstQuotaHundredths: bigint;
  /** Votes of each candidate in hundredths, row by row. */
  history: bigint[][];
  /** The last row of the history. */
  finalVotes: bigint[];
  /** Papers still in hand when the last place was filled (5.5.2) are in neither this nor the final votes. */
  nonTransferable: bigint;
  lotNeeded: boolean;
};

/** 6.1: papers of one value, received in one transfer. */
type Batch = { value: bigint; contents: NaiveBallot[] };

type Candidate = {
  number: number;
  state: 'continuing' | 'elected' | 'excluded';
  vote: bigint;
  /** In order of receipt; the first one is the first preferences. */
  batches: Batch[];
};

export function naiveErs97(
  candidateCount: number,
  seats: number,
  ballots: readonly NaiveBallot[],
  lot: NaiveErs97Lot,
): NaiveErs97Result {
  const candidates: Candidate[] = [];
  for (let number = 0; number < candidateCount; number++) {
    candidates.push({ number, state: 'continuing', vote: 0n, batches: [] });
  }

  // A. 6.8, 6.9, 6.24: a paper needs a first preference to be valid.
  const validPapers = ballots.filter((ballot) => ballot.ranking.length > 0);
  const totalValidVote = 100n * papersIn(validPapers);

  const firstQuota = divideRoundingUp(totalValidVote, BigInt(seats) + 1n); // B, 5.1.6
  let quota = firstQuota;
  let nonTransferable = 0n;
  /** Value of the papers of candidates being excluded that have not moved yet. */
  let inHand = 0n;
  let lotNeeded = false;
  const elected: number[] = [];
  const history: bigint[][] = [];

  const continuing = (): Candidate[] => candidates.filter((candidate) => candidate.state === 'continuing');
  const placesLeft = (): number => seats - elected.length;
  const surplusOf = (candidate: Candidate): bigint =>
    candidate.state === 'elected' && candidate.vote > quota ? candidate.vote - quota : 0n;
  const totalSurplus = (): bigint => sum(candidates.map(surplusOf));

  /** D, 6.20: what continuing candidates have, and what still awaits transfer. */
  const totalActiveVote = (): bigint => sum(continuing().map((candidate) => candidate.vote)) + totalSurplus() + inHand;

  /** 6.10, 6.17: the next available preference. Everyone ranked above the present holder stopped continuing before the paper got there. */
  function nextAvailable(ballot: NaiveBallot): Candidate | undefined {
    for (const number of ballot.ranking) {
      const candidate = candidates.find((each) => each.number === number);
      if (candidate === undefined) throw new Error(`no candidate ${number}`);
      if (candidate.state === 'continuing') return candidate;
    }
    return undefined;
  }

  function record(): void {
    history.push(candidates.map((candidate) => candidate.vote));
    const accounted = sum(candidates.map((candidate) => candidate.vote)) + nonTransferable + inHand;
    if (accounted !== totalValidVote) throw new Error(`${accounted} hundredths accounted for, ${totalValidVote} cast`);
  }

  /**
   * I, 5.2.3, 5.2.5, 5.6.2: of candidates with equal votes, those with the most (or fewest) at the first stage; of those, at the earliest
   * later point, after the transfer of a batch, where they differ; and so on. Several are left only if they never differed.
   */
  function separate(tied: Candidate[], wanted: 'most' | 'fewest'): Candidate[] {
    let left = tied;
    for (const row of history) {
      const votesThen = (candidate: Candidate): bigint => row[candidate.number] ?? 0n;
      const extreme = wanted === 'most' ? greatest(left.map(votesThen)) : least(left.map(votesThen));
      left = left.filter((candidate) => votesThen(candidate) === extreme);
    }
    return left;
  }

  function drawLot(tied: Candidate[], purpose: 'surplus' | 'exclusion'): Candidate {
    lotNeeded = true;
    const number = lot(
      tied.map((candidate) => candidate.number),
      purpose,
    );
    const drawn = tied.find((candidate) => candidate.number === number);
    if (drawn === undefined) throw new Error(`the lot drew ${number}, who is not among the tied`);
    return drawn;
  }

  function elect(candidate: Candidate): void {
    candidate.state = 'elected';
    elected.push(candidate.number);
  }

  /** E, 5.1.7, 5.3.13, 5.4.9: after the first stage, after each surplus, after each batch of an exclusion. */
  function deemElected(): void {
    while (placesLeft() > 0 && continuing().length > 0) {
      const most = greatest(continuing().map((candidate) => candidate.vote));
      // The quota, or the active vote over one more than the places not yet filled: compared by multiplying, so never rounded.
      const enough = most >= quota || most * BigInt(placesLeft() + 1) >= totalActiveVote();
      if (!enough || most === 0n) return;
      const equal = continuing().filter((candidate) => candidate.vote === most);
      const leaders = separate(equal, 'most');
      if (leaders.length > placesLeft()) return; // 5.6.2: none of them at this stage
      for (const leader of leaders) elect(leader);
    }
  }

  /** F.2, 5.5.1: all that continue, most votes first. */
  function electAll(remaining: Candidate[]): void {
    let left = remaining;
    while (left.length > 0) {
      const most = greatest(left.map((candidate) => candidate.vote));
      const leaders = separate(
        left.filter((candidate) => candidate.vote === most),
        'most',
      );
      for (const leader of leaders) elect(leader);
      left = left.filter((candidate) => !leaders.includes(candidate));
    }
  }

  /** F.5, 5.2.5(b): may the k lowest go together? There must be enough left, and together with all surpluses they must not exceed the next. */
  function lowestMayGoTogether(k: number): boolean {
    const votes = ascending(continuing().map((candidate) => candidate.vote));
    const nextAbove = votes[k];
    if (nextAbove === undefined || votes.length - k < placesLeft()) return false;
    return sum(votes.slice(0, k)) + totalSurplus() <= nextAbove;
  }

  /** F.3, 5.2.2: all surpluses wait when they could not change who is excluded next. */
  function surplusesAreDeferred(): boolean {
    const [lowest, secondLowest] = ascending(continuing().map((candidate) => candidate.vote));
    if (lowest === undefined || secondLowest === undefined)
      throw new Error('at least two continue while places are left');
    if (totalSurplus() <= secondLowest - lowest) return true; // (a)
    for (let k = 2; k < continuing().length; k++) {
      if (lowestMayGoTogether(k)) return true; // (b)
    }
    return false;
  }

  /** F.4, 5.2.3: the largest; of equal ones the greatest vote at the earliest point where they differed; then lot. */
  function surplusToTransfer(): Candidate {
    const largest = greatest(candidates.map(surplusOf));
    const leaders = separate(
      candidates.filter((candidate) => surplusOf(candidate) === largest),
      'most',
    );
    const [only] = leaders;
    return only !== undefined && leaders.length === 1 ? only : drawLot(leaders, 'surplus');
  }

  /** F.5, 5.2.5: as many as possible together; who of equal candidates, by the fewest votes at the earliest difference, then lot. */
  function candidatesToExclude(): Candidate[] {
    let howMany = 1; // always available
    for (let k = 2; k < continuing().length; k++) {
      if (lowestMayGoTogether(k)) howMany = k;
    }
    const chosen: Candidate[] = [];
    while (chosen.length < howMany) {
      const others = continuing().filter((candidate) => !chosen.includes(candidate));
      const fewest = least(others.map((candidate) => candidate.vote));
      const equal = others.filter((candidate) => candidate.vote === fewest);
      const room = howMany - chosen.length;
      if (equal.length <= room) {
        chosen.push(...equal);
      } else {
        const trailing = separate(equal, 'fewest');
        if (trailing.length <= room) chosen.push(...trailing);
        else chosen.push(drawLot(trailing, 'exclusion'));
      }
    }
    return chosen;
  }

  /** Sorts papers to their next available preferences: one batch for each receiver, at the given value. */
  function giveOut(contents: readonly NaiveBallot[], value: bigint): void {
    const received = new Map<Candidate, NaiveBallot[]>();
    for (const ballot of contents) {
      const receiver = nextAvailable(ballot);
      if (receiver === undefined) continue;
      const papers = received.get(receiver) ?? [];
      papers.push(ballot);
      received.set(receiver, papers);
    }
    for (const [receiver, papers] of received) {
      receiver.batches.push({ value, contents: papers });
      receiver.vote += value * papersIn(papers);
    }
  }

  /** G, 5.3. */
  function transferSurplus(from: Candidate): void {
    const surplus = surplusOf(from);
    // The last batch received. For a surplus of the first stage that is all papers, since there is no other batch; for a candidate
    // elected because the quota fell it may be an old one, even the first preferences.
    const lastBatch = from.batches.at(-1);
    if (lastBatch === undefined) throw new Error(`candidate ${from.number} has a surplus and no papers`);
    const transferable = lastBatch.contents.filter((ballot) => nextAvailable(ballot) !== undefined);
    const howMany = papersIn(transferable);
    // 5.3.7: share the surplus, two places, the rest dropped; but no paper gains value.
    const shared = howMany * lastBatch.value > surplus;
    const transferValue = shared ? surplus / howMany : lastBatch.value;
    giveOut(transferable, transferValue);
    from.vote = quota;
    nonTransferable += surplus - howMany * transferValue; // 6.11, and what no paper could carry
    from.batches = [];
    record();
    deemElected();
  }

  /** H, 5.4. */
  function exclude(excluded: Candidate[]): void {
    const merged = new Map<bigint, NaiveBallot[]>();
    for (const candidate of excluded) {
      candidate.state = 'excluded';
      inHand += candidate.vote;
      candidate.vote = 0n;
      for (const batch of candidate.batches) {
        merged.set(batch.value, [...(merged.get(batch.value) ?? []), ...batch.contents]);
      }
      candidate.batches = [];
    }
    for (const value of ascending([...merged.keys()]).reverse()) {
      const contents = merged.get(value) ?? [];
      const lost = papersIn(contents.filter((ballot) => nextAvailable(ballot) === undefined));
      giveOut(contents, value); // 5.4.10: nothing more to those elected by an earlier batch
      inHand -= value * papersIn(contents);
      nonTransferable += value * lost;
      record();
      // C, 5.4.8: before anyone is tested, and only while nobody has been deemed elected.
      if (lost > 0n && elected.length === 0) {
        quota = divideRoundingUp(totalValidVote - nonTransferable, BigInt(seats) + 1n);
      }
      deemElected();
      if (placesLeft() === 0) return; // 5.5.2: the other batches stay where they are
    }
  }

  // 5.1: the first stage.
  for (const candidate of candidates) {
    const firstPreferences = validPapers.filter((ballot) => ballot.ranking[0] === candidate.number);
    if (firstPreferences.length > 0) candidate.batches.push({ value: 100n, contents: firstPreferences });
    candidate.vote = 100n * papersIn(firstPreferences);
  }
  record();
  deemElected();

  // F, 5.2: one action after another until all places are filled (5.5.2).
  while (placesLeft() > 0) {
    if (continuing().length <= placesLeft()) {
      electAll(continuing());
      break;
    }
    if (totalSurplus() > 0n && !surplusesAreDeferred()) {
      transferSurplus(surplusToTransfer());
      continue;
    }
    const excluded = candidatesToExclude();
    const remaining = continuing().filter((candidate) => !excluded.includes(candidate));
    if (remaining.length === placesLeft()) {
      electAll(remaining); // 5.5.1: at once, and no paper moves
    } else {
      exclude(excluded);
    }
  }

  return {
    elected,
    quotaHundredths: quota,
    firstQuotaHundredths: firstQuota,
    history,
    finalVotes: candidates.map((candidate) => candidate.vote),
    nonTransferable,
    lotNeeded,
  };
}

function papersIn(contents: readonly NaiveBallot[]): bigint {
  return BigInt(contents.reduce((papers, ballot) => papers + ballot.papers, 0));
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function divideRoundingUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

function ascending(values: readonly bigint[]): bigint[] {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function greatest(values: readonly bigint[]): bigint {
  return values.reduce((best, value) => (value > best ? value : best));
}

function least(values: readonly bigint[]): bigint {
  return values.reduce((best, value) => (value < best ? value : best));
}
