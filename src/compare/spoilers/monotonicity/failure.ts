import type { PaperChange } from '../../altered/paper-change.ts';

/** An alteration that raises somebody who then loses. */
export interface MonotonicityWitness {
  /** How many papers are altered. */
  readonly papers: number;
  /** On each the winner is moved up and all others keep their order. */
  readonly changes: readonly PaperChange[];
  /** Every set of winners that lots allow after it. */
  readonly elected: readonly (readonly number[])[];
}

/** Whether raising a winner could have made them lose, as plain JSON-safe data. */
export interface MonotonicityFailure {
  readonly rule: { readonly id: string; readonly title: string };
  /** Whom it is about; `null` where nobody is elected. */
  readonly winner: number | null;
  /** Every set of winners that lots allow before anything is altered. */
  readonly elected: readonly (readonly number[])[];
  /** `possible` with a witness that was counted again; `impossible` only when proved; `not-found` when a search ended without either. */
  readonly verdict: 'possible' | 'impossible' | 'not-found';
  /** `certain`: elected under every lot before, under none after. `by-lot`: some lots save or sink them, before or after. */
  readonly certainty: 'certain' | 'by-lot' | null;
  readonly witness: MonotonicityWitness | null;
  /** Contests counted. */
  readonly counts: number;
  readonly says: string;
}
