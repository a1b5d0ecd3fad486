/**
 * Whether others are elected. `by-lot`: some lots lead to the same winners as before and some do not; `unclear`: there were more lots than
 * were followed.
 */
export type Change = 'none' | 'by-lot' | 'certain' | 'unclear';

/** The contest without some of its candidates. */
export interface Without {
  readonly removed: readonly number[];
  /** Every set of winners that lots allow. */
  readonly elected: readonly (readonly number[])[];
  readonly change: Change;
  readonly says: string;
}

/** Candidates who are not elected and whose absence would change who is; without any of them it would not. */
export interface Spoiler {
  readonly spoilers: readonly number[];
  /** Who would be elected without them, and is not: under some lots without them, under none with them. */
  readonly against: readonly number[];
  /** Who is elected thanks to them: under some lots with them, under none without. */
  readonly for: readonly number[];
  readonly says: string;
}

/** What the absence of candidates would change, as plain JSON-safe data. */
export interface WithoutEach {
  readonly rule: { readonly id: string; readonly title: string };
  /** Every set of winners that lots allow when everybody stands. */
  readonly elected: readonly (readonly number[])[];
  /** The smaller sets first. */
  readonly without: readonly Without[];
  readonly spoilers: readonly Spoiler[];
  /** Every set of up to so many candidates was taken away. */
  readonly removedUpTo: number;
  /** False where the bound on counts came before the bound on candidates, or lots were not all followed. */
  readonly complete: boolean;
  readonly counts: number;
  readonly says: string;
}
