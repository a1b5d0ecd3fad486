/**
 * What the naive Australian counts share: parcels of papers, sorting them to next preferences, rows and stages.
 *
 * A transfer is one surplus, or one batch of an exclusion; the first preferences are transfer 0. Statutes call a transfer a "count".
 */
import { add, compare, equal, type Fraction, floor, fraction, ONE, subtract, sum, textOf, ZERO } from './fraction.ts';
import type { NaiveBallot, NaiveCount, NaiveLot, NaiveStage } from './naive-count.ts';

/** Papers received in one transfer at one value, and the votes credited for them. */
export type Parcel = { transfer: number; value: Fraction; credited: Fraction; papers: NaiveBallot[] };

export type Candidate = {
  number: number;
  state: 'continuing' | 'elected' | 'excluded';
  vote: Fraction;
  parcels: Parcel[];
  /** The transfer after which the quota was reached. */
  electedAt: number;
};

export type Scrutiny = {
  seats: number;
  valid: Fraction;
  quota: Fraction;
  /** Decimal places of a credit. */
  places: number;
  candidates: Candidate[];
  nonTransferable: Fraction;
  lost: Fraction;
  elected: number[];
  /** The votes of all candidates after every transfer. */
  rows: Fraction[][];
  stages: NaiveStage[];
  lot: NaiveLot;
};

/** Counts the first preferences and elects who has the quota: whole part of valid / (seats + 1), and one. */
export function open(
  ballots: readonly NaiveBallot[],
  count: number,
  seats: number,
  places: number,
  lot: NaiveLot,
): Scrutiny {
  const papers = ballots.filter((ballot) => ballot.ranking.length > 0 && ballot.papers > 0);
  const valid = papersIn(papers);
  const s: Scrutiny = {
    seats,
    valid,
    quota: add(floor(fraction(valid.n, seats + 1)), ONE),
    places,
    candidates: Array.from({ length: count }, (_, number) => ({
      number,
      state: 'continuing',
      vote: ZERO,
      parcels: [],
      electedAt: -1,
    })),
    nonTransferable: ZERO,
    lost: ZERO,
    elected: [],
    rows: [],
    stages: [],
    lot,
  };
  giveOut(s, [{ papers, value: ONE }]);
  const elected = closeTransfer(s);
  closeStage(s, 'first-preferences', [], elected, []);
  return s;
}

export const close = (s: Scrutiny): NaiveCount => ({ quota: textOf(s.quota), elected: s.elected, stages: s.stages });

export const continuing = (s: Scrutiny): Candidate[] => s.candidates.filter((each) => each.state === 'continuing');
export const vacancies = (s: Scrutiny): number => s.seats - s.elected.length;
export const surplusOf = (s: Scrutiny, c: Candidate): Fraction => subtract(c.vote, s.quota);
export const withSurplus = (s: Scrutiny): Candidate[] =>
  s.candidates.filter((each) => each.state === 'elected' && compare(each.vote, s.quota) > 0);
export const papersIn = (papers: readonly NaiveBallot[]): Fraction =>
  fraction(papers.reduce((total, ballot) => total + ballot.papers, 0));

/** Whoever was ranked above the present holder had stopped continuing before, so the first who continues is the next available. */
export function nextAvailable(s: Scrutiny, ballot: NaiveBallot): number | undefined {
  return ballot.ranking.find((number) => s.candidates[number]?.state === 'continuing');
}

/**
 * Sorts each group of papers to next available preferences, at the group's value; one credit, rounded down, for each receiver and group.
 * Returns all credits, and the value of the papers without a next preference, rounded down for each group.
 */
export function giveOut(
  s: Scrutiny,
  groups: readonly { papers: readonly NaiveBallot[]; value: Fraction }[],
): { credits: Fraction; stuck: Fraction } {
  const credited: Fraction[] = [];
  const stuck: Fraction[] = [];
  for (const { papers, value } of groups) {
    for (const receiver of continuing(s)) {
      const received = papers.filter((ballot) => nextAvailable(s, ballot) === receiver.number);
      if (received.length === 0) continue;
      const credit = worth(s, received, value);
      receiver.parcels.push({ transfer: s.rows.length, value, credited: credit, papers: received });
      receiver.vote = add(receiver.vote, credit);
      credited.push(credit);
    }
    stuck.push(
      worth(
        s,
        papers.filter((ballot) => nextAvailable(s, ballot) === undefined),
        value,
      ),
    );
  }
  return { credits: sum(credited), stuck: sum(stuck) };
}

function worth(s: Scrutiny, papers: readonly NaiveBallot[], value: Fraction): Fraction {
  const count = papersIn(papers);
  return floor(fraction(count.n * value.n, value.d), s.places);
}

/** Writes the row of a transfer that is over, and elects who has reached the quota. */
export function closeTransfer(s: Scrutiny): number[] {
  s.rows.push(s.candidates.map((each) => each.vote));
  const accounted = sum([...s.candidates.map((each) => each.vote), s.nonTransferable, s.lost]);
  if (!equal(accounted, s.valid)) throw new Error(`${textOf(accounted)} accounted for, ${textOf(s.valid)} cast`);
  return elect(
    s,
    continuing(s).filter((each) => compare(each.vote, s.quota) >= 0),
  );
}

export function elect(s: Scrutiny, winners: Candidate[]): number[] {
  const order = byVotes(winners).map((each) => each.number);
  for (const winner of winners) {
    winner.state = 'elected';
    winner.electedAt = s.rows.length - 1;
  }
  s.elected.push(...order);
  if (s.elected.length > s.seats) throw new Error('more elected than places');
  return order;
}

/** Most votes first; equal ones by number. */
export const byVotes = (candidates: Candidate[]): Candidate[] =>
  [...candidates].sort((a, b) => compare(b.vote, a.vote) || a.number - b.number);

const figures = (s: Scrutiny) => ({
  votes: s.candidates.map((each) => textOf(each.vote)),
  nonTransferable: textOf(s.nonTransferable),
  lost: textOf(s.lost),
});

export function closeStage(
  s: Scrutiny,
  action: NaiveStage['action'],
  who: number[],
  elected: number[],
  excluded: number[],
  batches?: NaiveStage['batches'],
): void {
  const stage: NaiveStage = { action, who, ...figures(s), quota: textOf(s.quota), elected, excluded };
  if (batches !== undefined) stage.batches = batches;
  s.stages.push(stage);
}

/** A surplus has been given out: the holder keeps the quota; what is neither credited nor non-transferable is lost. */
export function closeSurplus(s: Scrutiny, from: Candidate, credits: Fraction, nonTransferable: Fraction): void {
  const surplus = surplusOf(s, from);
  from.vote = s.quota;
  s.nonTransferable = add(s.nonTransferable, nonTransferable);
  s.lost = add(s.lost, subtract(subtract(surplus, credits), nonTransferable));
  closeStage(s, 'surplus', [from.number], closeTransfer(s), []);
}

/** A stage in which no paper moves. */
export function complete(s: Scrutiny, winners: Candidate[]): void {
  const order = elect(s, winners);
  closeStage(s, 'completion', order, order, []);
}

/** One exclusion: transfer after transfer, with an election check after each, until done or every place is filled. */
export function exclude(s: Scrutiny, who: Candidate[], transfersOf: (parcels: Parcel[]) => Parcel[][]): void {
  const owner = new Map(who.flatMap((each) => each.parcels.map((parcel) => [parcel, each] as const)));
  for (const each of who) each.state = 'excluded';
  const elected: number[] = [];
  const batches: NaiveStage['batches'] = [];
  for (const parcels of transfersOf([...owner.keys()])) {
    const { credits, stuck } = giveOut(s, groupsByValue(parcels));
    for (const parcel of parcels) {
      const holder = owner.get(parcel);
      if (holder !== undefined) holder.vote = subtract(holder.vote, parcel.credited);
    }
    const credited = sum(parcels.map((parcel) => parcel.credited));
    s.nonTransferable = add(s.nonTransferable, stuck);
    s.lost = add(s.lost, subtract(subtract(credited, credits), stuck));
    elected.push(...closeTransfer(s));
    batches.push(figures(s));
    if (vacancies(s) === 0) break;
  }
  const numbers = who.map((each) => each.number).sort((a, b) => a - b);
  closeStage(s, 'exclusion', numbers, elected, numbers, batches);
}

export function groupsByValue(parcels: readonly Parcel[]): { value: Fraction; papers: NaiveBallot[] }[] {
  const groups: { value: Fraction; papers: NaiveBallot[] }[] = [];
  for (const parcel of parcels) {
    const group = groups.find((each) => equal(each.value, parcel.value));
    if (group === undefined) groups.push({ value: parcel.value, papers: [...parcel.papers] });
    else group.papers.push(...parcel.papers);
  }
  return groups;
}

/** One transfer for each value, highest first, whichever parcels the papers came in. */
export function byValueDescending(parcels: Parcel[]): Parcel[][] {
  const values = groupsByValue(parcels).map((group) => group.value);
  values.sort((a, b) => compare(b, a));
  return values.map((value) => parcels.filter((parcel) => equal(parcel.value, value)));
}

/** One transfer for each transfer in which papers were received, earliest first. */
export function byReceipt(parcels: Parcel[]): Parcel[][] {
  const transfers = [...new Set(parcels.map((parcel) => parcel.transfer))].sort((a, b) => a - b);
  return transfers.map((transfer) => parcels.filter((parcel) => parcel.transfer === transfer));
}
