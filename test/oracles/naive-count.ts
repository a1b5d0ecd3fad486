/** The common shape of the naive statutory counts. All numbers are texts: exact decimals without trailing zeros where finite, else 'n/d'. */

/** Identical papers: candidates from 0, best first; no equal preferences, no gaps, only standing candidates. */
export interface NaiveBallot {
  papers: number;
  ranking: number[];
}

export interface NaiveStage {
  action: 'first-preferences' | 'surplus' | 'exclusion' | 'completion';
  who: number[];
  /** After the stage, as are nonTransferable and lost; nonTransferable and lost are running totals. */
  votes: string[];
  nonTransferable: string;
  lost: string;
  quota: string;
  elected: number[];
  excluded: number[];
  /** The same three numbers after each separate transfer within an exclusion. */
  batches?: { votes: string[]; nonTransferable: string; lost: string }[];
}

/** Picks the one who is taken (surplus moved, excluded, elected); `tied` ascending, `stage` from 1 as the stages are listed. */
export type NaiveLot = (tied: number[], over: 'surplus' | 'exclusion' | 'election', stage: number) => number;

export interface NaiveCount {
  quota: string;
  elected: number[];
  stages: NaiveStage[];
}
