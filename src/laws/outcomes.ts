/** Who may win a contest. */
export interface Outcomes {
  /** Each set of winners in the order of the ballot; the sets in the order in which they were met, each once. */
  readonly sets: readonly (readonly number[])[];
  /** False where there were more ways for lots to fall than were followed: further sets may exist. */
  readonly complete: boolean;
}
