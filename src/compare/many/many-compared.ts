import type { Average } from './average.ts';

/** Many contests compared, as plain JSON-safe data; every chance is over lots that fall alike for each of the tied, independently. */
export interface ManyCompared {
  readonly contests: number;
  /** Contests that fill one place. */
  readonly onePlace: number;
  /** The id of the rule that the others are held against; `null` where none has counted. */
  readonly against: string | null;
  /** Of the contests whose table of everybody against everybody is known. */
  readonly headToHead: HeadToHeadTotals;
  /** In the order in which they first came. */
  readonly rules: readonly RuleTotals[];
  /** Every two rules that have counted a contest in common. */
  readonly pairs: readonly PairTotals[];
}

/** See {@link ManyCompared}. */
export interface HeadToHeadTotals {
  /** 1 for a contest where somebody beats each other candidate head to head. */
  readonly condorcetWinner: Average;
  /** 1 for a contest where somebody loses to each other candidate head to head. */
  readonly condorcetLoser: Average;
  /** How many candidates are in the Smith set. */
  readonly smith: Average;
  readonly largestSmith: number;
}

/** One rule over all contests that it counted. */
export interface RuleTotals {
  readonly id: string;
  readonly contests: number;
  /** Contests in which it drew lots, whether or not they matter. */
  readonly drewLots: number;
  /** Contests in which lots that fall otherwise elect others. */
  readonly byLot: number;
  /** Contests whose lots were too many to follow them all. */
  readonly cutShort: number;
  /** Condorcet efficiency: the chance of electing the Condorcet winner, over contests of one place that have one. */
  readonly condorcetWinner: Average;
  /** The chance of electing the Condorcet loser, over contests of one place that have one. */
  readonly condorcetLoser: Average;
  /** The chance of electing the same candidates as the rule it is held against, over contests that both counted. */
  readonly asBase: Average;
  /** Places filled, and how many of them by candidates whom the rule it is held against does not elect: `mean` is a contest's. */
  readonly places: { readonly filled: number; readonly byOthers: Average };
  /** Places by group, in order of the name, those of no group last; present where a contest has groups. */
  readonly groups?: readonly GroupTotals[];
  /** Present where margins were given. */
  readonly margins?: MarginTotals;
}

/** The places of one group by one rule, against those by the rule it is held against. */
export interface GroupTotals {
  /** `null` for candidates of no group. */
  readonly group: string | null;
  /** Over the contests that both rules counted, as `base`. */
  readonly places: number;
  readonly base: number;
  /** Sum over contests in which it has more of them, and in which fewer. */
  readonly won: number;
  readonly lost: number;
}

/** The fewest papers that would have to be others, over contests. */
export interface MarginTotals {
  readonly contests: number;
  /** How many of them are exact; the others are lower bounds, and so are then smallest and median. */
  readonly exact: number;
  readonly smallest: number;
  readonly median: number;
}

/** Two rules over the contests that both counted. */
export interface PairTotals {
  readonly a: string;
  readonly b: string;
  /** The chance that they elect the same candidates, their lots being independent. */
  readonly same: Average;
  /** Contests in which they elect the same whatever the lots. */
  readonly surelySame: number;
  /** Contests in which a lot of one of them decides who is elected by it; in all the rest they elect others. */
  readonly byLot: number;
}
