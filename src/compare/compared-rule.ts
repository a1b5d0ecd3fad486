import type { Count, Provenance } from '../count/count.ts';
import type { EveryLot } from '../rules/every-lot.ts';
import type { WastedVotes } from './measures/wasted-votes.ts';

/** What one rule made of the contest. */
export interface ComparedRule {
  readonly id: string;
  readonly title: string;
  /** In the order of the ballot: not every rule elects in an order. */
  readonly elected: readonly number[];
  readonly stages: number;
  /** The full order of all who stand, where the rule gives one: groups of those who are level, the best first. */
  readonly ranking?: readonly (readonly number[])[];
  /** Votes that elected nobody and votes beyond need; `null` for a rule that elects by something else than votes held. */
  readonly wasted: WastedVotes | null;
  readonly quota: string | null;
  /** As the rule reads them. */
  readonly papers: Count['papers'];
  /** How many lots the count drew. */
  readonly lots: number;
  /** Present where lots were needed and none was given, so that the order of the ballot stood in for them. */
  readonly standIn?: true;
  /** Present where lots were drawn: every set of winners that they allow. */
  readonly everyLot?: EveryLot;
  readonly provenance: Provenance;
}
