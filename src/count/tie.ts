/** Candidates stood level where one had to be taken: who, how it was decided and who was taken. */
export interface Tie {
  readonly stage: number;
  readonly over: 'election' | 'surplus' | 'exclusion';
  readonly tied: readonly number[];
  /**
   * `earlier-stage`: their votes at an earlier point; `preferences`: how often each is preferred on all papers; `lot`: a lot, see `provenance.lot`; `nobody`: the rule takes none of
   * them yet.
   */
  readonly decidedBy: 'earlier-stage' | 'preferences' | 'lot' | 'nobody';
  /** Those taken: elected, their surplus moved, or excluded. */
  readonly chosen: readonly number[];
  readonly clause?: string;
}
