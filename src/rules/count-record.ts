import type { Contest } from '../ballots/contest.ts';
import { contestRecord } from '../count/contest-record.ts';
import type { Count } from '../count/count.ts';
import { provenanceOf } from '../count/provenance.ts';
import type { Lot } from './lot.ts';

/** What sets a count apart: who counted, what was counted, and what came out. */
export interface Counted
  extends Pick<Count, 'papers' | 'quota' | 'elected' | 'stages' | 'ties' | 'ranking' | 'pairwise'> {
  readonly rule: { readonly id: string; readonly title: string; readonly approximate?: readonly string[] };
  /** How lots fell. */
  readonly lot: Pick<Lot, 'seed' | 'describes'>;
  /** In words how papers were put in order, where they were taken one by one. */
  readonly order?: string;
}

/**
 * The count of a contest as data: format and version, the rule, the contest and where it all came from, around what was counted.
 *
 * @example countRecord(contest, { rule, papers: { valid: 6, invalid: 0 }, quota: '3.01', elected, stages, ties, lot }).version // 1
 */
export function countRecord(contest: Contest, counted: Counted): Count {
  const { rule, papers, quota, elected, stages, ties, ranking, pairwise, lot, order } = counted;
  return {
    format: 'psephos-count',
    version: 1,
    rule: { id: rule.id, title: rule.title },
    contest: contestRecord(contest),
    papers,
    quota,
    elected,
    stages,
    ...(ranking === undefined ? {} : { ranking }),
    ...(pairwise === undefined ? {} : { pairwise }),
    ties,
    provenance: {
      ...provenanceOf(contest, lot.seed, lot.describes),
      ...(order === undefined ? {} : { order }),
      ...(rule.approximate === undefined ? {} : { approximate: rule.approximate }),
    },
  };
}
