/** What was done at a stage. */
export interface StageAction {
  /** `next-preferences`: the next ones count beside those counted so far, and no votes move (Bucklin). */
  readonly kind: 'first-preferences' | 'next-preferences' | 'surplus' | 'exclusion' | 'completion';
  /** Whose papers moved, or who was elected to complete the count. */
  readonly candidates?: readonly number[];
  /** The clause of the statute that says so. */
  readonly clause?: string;
}

/** Why candidates were elected at a stage, with the clause. */
export interface ElectionReason {
  readonly candidates: readonly number[];
  readonly because: string;
  readonly clause?: string;
}

/** Papers of one value that moved together, and where every vote was after it. */
export interface Batch {
  /** What each paper was worth as it moved. */
  readonly value: string;
  readonly papers: number;
  readonly votes: readonly string[];
  readonly nonTransferable: string;
  readonly lostToRounding: string;
  readonly quota: string | null;
  readonly elected: readonly number[];
  /** The next batch moves in the same step: nobody is looked at between them. */
  readonly withNext?: true;
}

/** What a rule decides by at a stage, where that is not the votes: points, others beaten, the margin of a defeat. */
export interface StageScores {
  /** In words, such as `points`. */
  readonly of: string;
  /** By candidate, exact; `null` for whoever is no longer in the running. */
  readonly values: readonly (string | null)[];
}

/** One line of a count. All values are exact text; `votes` has one entry a candidate, as they stand after the stage. */
export interface Stage {
  readonly number: number;
  readonly action: StageAction;
  readonly votes: readonly string[];
  readonly nonTransferable: string;
  readonly lostToRounding: string;
  readonly quota: string | null;
  /** Elected at this stage, in order. */
  readonly elected: readonly number[];
  /** Excluded at this stage. Those who remain when the places are filled are in no list: they are not elected. */
  readonly excluded: readonly number[];
  readonly reasons?: readonly ElectionReason[];
  /** The parts of the stage, where papers of several values moved one after the other. */
  readonly batches?: readonly Batch[];
  /** The count begins again with this stage, without those excluded so far: elections before it no longer stand. */
  readonly restart?: true;
  /** All papers are counted again from this stage, at full value and without those elected so far: exclusions before it no longer stand. */
  readonly recount?: true;
  /** Keep factors by candidate after the stage: the part of each paper that a candidate keeps (Meek and its kin). */
  readonly keepFactors?: readonly string[];
  /** How often the votes were distributed before the stage was settled (Meek and its kin). */
  readonly iterations?: number;
  /** The quotient of each continuing candidate at the stage, `null` for the others (QPQ). */
  readonly quotients?: readonly (string | null)[];
  /** What the rule decides by, where it is not the votes (rules that compare candidates or give points). */
  readonly scores?: StageScores;
}
