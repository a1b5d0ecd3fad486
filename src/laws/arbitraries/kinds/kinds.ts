import { clones } from './clones.ts';
import { cycles } from './cycles.ts';
import { exactQuota } from './exact-quota.ts';
import { exactTies } from './exact-ties.ts';
import { exhausted } from './exhausted.ts';
import { nobodyVoted, onePaper, unanimous } from './few.ts';
import { fullField } from './full-field.ts';
import { hugeWeights } from './huge-weights.ts';
import type { Kind } from './kind.ts';
import { lookBacks } from './look-backs.ts';
import { nearTies } from './near-ties.ts';
import { plain } from './plain.ts';
import { surpluses } from './surpluses.ts';
import { withdrawals } from './withdrawals.ts';

/** A kind of trouble that contests are drawn to be in. */
export type ContestKind =
  | 'plain'
  | 'near-ties'
  | 'exact-ties'
  | 'exact-quota'
  | 'exhausted'
  | 'one-paper'
  | 'nobody-voted'
  | 'unanimous'
  | 'clones'
  | 'cycles'
  | 'look-backs'
  | 'surpluses'
  | 'huge-weights'
  | 'full-field'
  | 'withdrawals';

/** How each kind is drawn. */
export const KINDS: Readonly<Record<ContestKind, Kind>> = {
  plain,
  'near-ties': nearTies,
  'exact-ties': exactTies,
  'exact-quota': exactQuota,
  exhausted,
  'one-paper': onePaper,
  'nobody-voted': nobodyVoted,
  unanimous,
  clones,
  cycles,
  'look-backs': lookBacks,
  surpluses,
  'huge-weights': hugeWeights,
  'full-field': fullField,
  withdrawals,
};

/** How often each kind is drawn where nothing else is said, against the others. */
export const USUAL_KINDS: Readonly<Record<ContestKind, number>> = {
  plain: 6,
  'near-ties': 2,
  'exact-ties': 3,
  'exact-quota': 3,
  exhausted: 2,
  'one-paper': 1,
  'nobody-voted': 1,
  unanimous: 1,
  clones: 2,
  cycles: 2,
  'look-backs': 2,
  surpluses: 3,
  'huge-weights': 1,
  'full-field': 1,
  withdrawals: 3,
};
