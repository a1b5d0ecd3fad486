import type { DeclaredResult } from '../../ballots/declared-result.ts';
import type { TransferPrior } from '../../synthetic/learned/prior.ts';
import type { Chances } from '../../whatif/chances.ts';

/** What the page asks the worker: plain data. */
export interface DrawsRequest {
  readonly declared: DeclaredResult;
  readonly rule: string;
  readonly model: 'uniform' | 'learned';
  /** What the model `learned` learned. */
  readonly prior?: TransferPrior;
  readonly draws: number;
  readonly seed: string;
}

/** What the worker says: plain data. */
export type DrawsMessage =
  | { readonly kind: 'progress'; readonly draws: number; readonly of: number }
  | { readonly kind: 'done'; readonly chances: Chances }
  | { readonly kind: 'failed'; readonly message: string };
