/** For how many places a verdict speaks: one, or several (two in the search). */
export type VerdictPlaces = 'one' | 'several';

/** How much was looked at. Contests in which the law had nothing to say are not counted. */
export interface Searched {
  /**
   * Every election up to the names of candidates, and every change of it: `papers` is the most papers in the larger of the two elections,
   * `short` whether papers may stop early.
   */
  readonly exhaustive: readonly { readonly candidates: number; readonly papers: number; readonly short: boolean }[];
  /** Drawn contests of which the law spoke. */
  readonly drawn: number;
}

/** An election that breaks a law, in the ballot notation: the contest that `Law.check` is given. */
export interface Witness {
  readonly ballots: string;
  /** The candidates in the order of the ballot, where the ballots do not name all of them in that order. */
  readonly candidates?: readonly string[];
  readonly seats: number;
  /**
   * How many papers the larger of the elections has, the contest or what it is changed into; what `smallest` speaks of.
   */
  readonly papers: number;
  /**
   * `proven`: with so many candidates or fewer no election of fewer papers breaks the law, all having been tried; `found`: the smallest that
   * was met.
   */
  readonly smallest: 'proven' | 'found';
  /** Where `smallest` is proven among elections of complete papers only: with papers that stop early not all smaller ones were tried. */
  readonly among?: 'complete';
}

/**
 * Whether a rule keeps a law.
 *
 * - `holds`: no violation was found, and the literature says or proves that there is none.
 * - `fails`: the witness breaks it. `onlyShort` where it takes papers that do not rank everybody: with complete papers none was found.
 * - `kept`: no violation was found of a law of the books or of symmetry, of which no literature speaks; a search is all there is to go by.
 * - `open`: no violation was found, and nobody is known to have proved that there is none.
 * - `not-asked`: the law cannot be asked of the rule, with the reason.
 */
export type Verdict =
  | { readonly kind: 'holds'; readonly searched: Searched }
  | { readonly kind: 'kept'; readonly searched: Searched }
  | { readonly kind: 'fails'; readonly witness: Witness; readonly onlyShort?: true }
  | { readonly kind: 'open'; readonly searched: Searched }
  | { readonly kind: 'not-asked'; readonly because: string };

/** What was found of one rule and one law by search. */
export interface SearchedVerdict {
  readonly law: string;
  readonly places: VerdictPlaces;
  readonly verdict: Verdict;
}

/** What was found of one rule: the content of a file of `src/laws/verdicts/found`. */
export interface RuleVerdicts {
  readonly rule: string;
  readonly verdicts: readonly SearchedVerdict[];
}

/** What the literature says of a rule and a law. */
export interface Literature {
  readonly rule: string;
  readonly law: string;
  readonly places: VerdictPlaces;
  readonly says: 'holds' | 'fails';
  /** Paper with DOI, or how it is proved. */
  readonly source: string;
  readonly note?: string;
}

/** One cell of the table. */
export interface LawVerdict extends SearchedVerdict {
  readonly rule: string;
  readonly literature?: Literature;
  /** Why our search and the literature differ, where they do. */
  readonly explained?: string;
}
