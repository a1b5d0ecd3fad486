/** Papers of one ranking, as a developer's own code is handed them. */
export interface Ballot {
  readonly papers: number;
  readonly ranking: readonly string[];
}

/** What it is told besides: who stands, and a lot to draw. */
export interface Details {
  readonly candidates: readonly string[];
  readonly lot: { choose(tied: readonly string[]): string };
}

/** One stage as it tells it. */
export interface HomeMadeStage {
  readonly votes: Readonly<Record<string, number | string>>;
  readonly exhausted: number | string;
  readonly lostToRounding?: string;
  readonly quota?: string;
  readonly elected: readonly string[];
  readonly excluded: readonly string[];
}

/** The whole of what it tells. */
export interface HomeMadeCount {
  readonly elected: readonly string[];
  readonly stages: readonly HomeMadeStage[];
  /** Blank papers are invalid. */
  readonly papers: { readonly valid: number; readonly invalid: number };
}

/** A tally as one might write it at home. */
export type HomeMade = (ballots: readonly Ballot[], seats: number, details: Details) => HomeMadeCount;
