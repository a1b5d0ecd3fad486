import type { Count } from '../count/count.ts';
import type { ClaimVerdict } from './claims.ts';
import type { TransferMap } from './transfer-map.ts';
import type { WhatIf } from './what-if.ts';

/** All that a report on declared totals shows, as plain data. */
export interface DeclaredFindings {
  readonly kind: 'declared';
  readonly answer: WhatIf;
  /** The count that was held. */
  readonly firstPastThePost: Count;
  /** The count of each claim about transfers that could be counted, as assumed. */
  readonly supposed: readonly { readonly claim: ClaimVerdict; readonly count: Count; readonly split?: SupposedSplit }[];
  /** Left out for fewer than three candidates, for several hundred, and under a rule that cannot count it. */
  readonly map?: TransferMap;
  /** The command line that makes the report again. */
  readonly command: string;
}

/** Where a claim puts the papers of the candidate whose papers the map splits: shares from 0 to 1 that add up to 1. */
export interface SupposedSplit {
  readonly toFirst: number;
  readonly toSecond: number;
  readonly nonTransferable: number;
}
