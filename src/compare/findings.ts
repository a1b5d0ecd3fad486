import type { Count } from '../count/count.ts';
import type { Comparison } from './compare-rules.ts';

/** All that a report on ballots shows, as plain data. */
export interface BallotFindings {
  readonly kind: 'ballots';
  readonly comparison: Comparison;
  /** The count by the rule asked about. */
  readonly count: Count;
  /** The count by the rule it is held against, such as first-past-the-post. */
  readonly against: Count;
  /** The command line that makes the report again. */
  readonly command: string;
}
