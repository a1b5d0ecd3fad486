import type { RankingInput } from '../ballots/build-profile.ts';
import type { Contest } from '../ballots/contest.ts';
import type { Lot } from '../rules/lot.ts';

/** What a tally is asked: who wins this contest, when lots fall like this. */
export interface TallyQuestion {
  readonly contest: Contest;
  /** The same papers in the order and the pieces in which they are handed over; without it, one piece a distinct ranking, sorted. */
  readonly pieces?: readonly RankingInput[];
  readonly lot: Lot;
}

/** One stage as a tally tells it; values are exact text, one a candidate, as in a `Stage` of a count. */
export interface ToldStage {
  readonly votes: readonly string[];
  readonly nonTransferable?: string;
  readonly lostToRounding?: string;
  readonly quota?: string | null;
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
  /** The count begins again with this stage, without those excluded so far. */
  readonly restart?: true;
  /** All papers are counted again from this stage. */
  readonly recount?: true;
}

/** What a tally answers: at least who is elected, and of the rest what it tells. Every `Count` is one. */
export interface Tallied {
  /** Candidates as indices, in order of election where the tally has one. */
  readonly elected: readonly number[];
  readonly quota?: string | null;
  readonly stages?: readonly ToldStage[];
  readonly papers?: { readonly valid: number; readonly invalid: number; readonly votesEach?: number };
  /** Groups of candidates who are level, the best first. */
  readonly ranking?: readonly (readonly number[])[];
}

/** What every tally says of itself, whether it answers at once or later. */
export interface TallyHead {
  readonly id: string;
  readonly title: string;
  /** True when it fills one place only. */
  readonly singleSeat?: boolean;
  /**
   * How ties are broken: by the `lot` of the question; by the `order` of candidates on the ballot, so that all ways to break them are found by
   * asking for every order; `untold`, so that whatever it answers is taken for the one answer.
   */
  readonly ties: 'lot' | 'order' | 'untold';
  /** Whether papers may give candidates the same rank; by default they may not. */
  readonly equal?: boolean;
  /** The most papers it can take, where it lists them one by one. */
  readonly mostPapers?: number;
}

/** A tally that answers at once. */
export interface NowTally extends TallyHead {
  readonly answers: 'now';
  tally(question: TallyQuestion): Tallied;
}

/** A tally that answers later, such as a program reached through a pipe. */
export interface LaterTally extends TallyHead {
  readonly answers: 'later';
  tally(question: TallyQuestion): Promise<Tallied>;
}

/** Anything that elects, seen as the laws see it: a rule of psephos or somebody's own code. */
export type Tally = NowTally | LaterTally;
