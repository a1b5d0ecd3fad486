import type { TippingLine } from './tipping.ts';

/**
 * Who is elected at every split of one candidate's papers between two others and nobody, while everybody else's papers go as
 * assumed: what the ternary map shows. Exact to one paper along each row.
 */
export interface TransferMap {
  readonly rule: { readonly id: string; readonly title: string };
  /** In the order of the ballot. */
  readonly candidates: readonly { readonly name: string; readonly group?: string }[];
  readonly seats: number;
  /** Whose papers are split. */
  readonly from: number;
  /** To whom they go, where they go on. */
  readonly to: readonly [number, number];
  /** Papers of `from`. */
  readonly papers: number;
  /** By papers that are non-transferable, ascending, from none to all. */
  readonly rows: readonly TransferMapRow[];
  /** Where leader and runner-up end level, for three candidates under a rule that promises who is excluded. */
  readonly line?: TippingLine;
  /** What is assumed of the papers of everybody else, in words; empty where nothing is. */
  readonly assumes: string;
}

/** Splits with as many papers non-transferable. */
export interface TransferMapRow {
  readonly nonTransferable: number;
  /** Side by side, from no paper to `to[0]` up to all that go on. */
  readonly spans: readonly TransferMapSpan[];
}

/** Splits side by side with the same outcome. */
export interface TransferMapSpan {
  /** Papers to `to[0]`, both included; the rest of those that go on go to `to[1]`. */
  readonly first: number;
  readonly last: number;
  /** In the order of the ballot. */
  readonly elected: readonly number[];
  /** True where a lot decided, which is then taken to fall for whoever stands first on the ballot. */
  readonly byLot: boolean;
}
