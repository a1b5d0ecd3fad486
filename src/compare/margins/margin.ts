import type { Contest } from '../../ballots/contest.ts';
import type { CountOptions } from '../../rules/rule.ts';
import type { PlainChange } from '../altered/paper-change.ts';

/** Altered papers that change who is elected: {@link alteredProfile} makes them, and counting them again is the proof. */
export interface MarginWitness {
  /** Each ranking in `from` is one as the rule reads it. */
  readonly changes: readonly PlainChange[];
  /** Who is then elected, if need be by lot, in the order of the ballot. */
  readonly elected: readonly number[];
  /** True where they are elected only if lots fall so. */
  readonly byLot: boolean;
}

/**
 * What counts as another outcome. `tie`: another may be elected, if only by a lot, as most published margins have it. `win`: whatever the
 * lots, those elected are not those of the count. For an instant runoff the margin to a tie is exact; to certainty it may stay an interval,
 * mostly of one paper, where an exclusion on the way comes to a tie.
 */
export type MarginWanting = 'tie' | 'win';

/** Between which whole numbers of papers a margin lies. */
export interface MarginBounds {
  /** No fewer papers can do it. */
  readonly least: number;
  /** So many can; `null` when no way is known. */
  readonly most: number | null;
}

/** How far a search went. */
export interface MarginSearch {
  /** Orders of exclusion, or ends of orders, that were bounded. */
  readonly nodes: number;
  /** What ended it before the bounds met. */
  readonly stopped?: 'nodes' | 'time' | 'signal';
}

/** The fewest valid papers to alter, each to any valid paper, so that the outcome is another; plain JSON-safe data. */
export interface MarginOfVictory extends MarginBounds {
  /** The id of the rule. */
  readonly rule: string;
  /** Who is elected on the papers as they are, in the order of the ballot. */
  readonly elected: readonly number[];
  /** True when `least` is the margin itself: the bounds meet, or no alteration can do it. */
  readonly exact: boolean;
  readonly wanting: MarginWanting;
  /** True when no alteration of any number of papers can do it; `least` is then one more than there are valid papers. */
  readonly impossible?: true;
  /** A way to do it with `most` papers. */
  readonly witness?: MarginWitness;
  /** The papers that the last two of an instant runoff are apart by: what the margin is usually taken to be. */
  readonly lastRound?: number;
  /** In plain words, how the bounds were got. */
  readonly method: string;
  readonly searched?: MarginSearch;
}

/** What tells a search to stop, such as an `AbortSignal`; a type of its own, because not every program knows that one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Options of a margin. */
export interface MarginOptions extends CountOptions {
  /** What counts as another outcome. Default `tie`. */
  readonly wanting?: MarginWanting;
  /** The most orders, or ends of orders, that a search bounds: stops it at the same point each time. Default: what takes minutes, by the size. */
  readonly mostNodes?: number;
  /** Ends a search after about so long; what is known by then is given. Default: no limit. */
  readonly mostMilliseconds?: number;
  /** Ends a search when it is aborted; what is known by then is given. */
  readonly signal?: StopSignal;
  /** Told whenever a bound has moved. */
  readonly onBounds?: (bounds: MarginBounds) => void;
}

/** The margin of one rule, or bounds on it. */
export type MarginFunction = (contest: Contest, options: MarginOptions) => MarginOfVictory | Promise<MarginOfVictory>;
